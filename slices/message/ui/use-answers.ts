import { useMemo, useState } from 'react'
import type { PrinciplesView } from '../rules/message-view.ts'
import { answersFault, type PrincipleAnswer } from '../rules/principles.ts'
import { usePrinciples } from './message-calls.ts'

type Answer = PrincipleAnswer['answer']

/** What the approver has answered so far, and what goes to the server. Nothing is answered for them. */
export const useAnswers = (messageId: string) => useAnswersTo(usePrinciples(messageId).data)

/** The same to principles that are asked elsewhere than at the approval. */
export function useAnswersTo(principles: PrinciplesView | undefined) {
  const [given, setGiven] = useState<Record<string, { answer: Answer; note: string }>>({})
  return useMemo(() => {
    const asked = principles?.asked ?? []
    const answers = asked.flatMap(({ key }): PrincipleAnswer[] => {
      const one = given[key]
      return one ? [{ key, answer: one.answer, note: one.answer === 'noted' ? one.note : null }] : []
    })
    const keys = asked.map(({ key }) => key)
    return {
      principles,
      answers,
      of: (key: string) => given[key],
      answer: (key: string, answer: Answer) =>
        setGiven((now) => ({ ...now, [key]: { note: now[key]?.note ?? '', answer } })),
      note: (key: string, note: string) => setGiven((now) => ({ ...now, [key]: { answer: 'noted', note } })),
      holdRest: () =>
        setGiven((now) => ({
          ...Object.fromEntries(keys.map((key) => [key, { answer: 'held' as const, note: '' }])),
          ...now,
        })),
      /** Null when approval may go; while the questions are still coming, it may not. */
      fault: principles ? answersFault(keys, answers) : ({ code: 'open', count: 0 } as const),
      body: { editionId: principles?.edition?.id ?? null, answers },
    }
  }, [principles, given])
}

export type Answers = ReturnType<typeof useAnswers>
