import { useMemo } from 'react'
import { useKept } from '../../../kit/ui/use-kept.ts'
import type { PrinciplesView } from '../rules/message-view.ts'
import { answersFault, type PrincipleAnswer } from '../rules/principles.ts'
import { usePrinciples } from './message-calls.ts'

type Answer = PrincipleAnswer['answer']

/** What the approver has answered so far, and what goes to the server. Nothing is answered for them. */
export const useAnswers = (messageId: string, approvalId: string) =>
  useAnswersTo(usePrinciples(messageId).data, approvalId)

/** The same to principles that are asked elsewhere than at the approval. What is answered is kept in the tab under `place` until it is sent. */
export function useAnswersTo(principles: PrinciplesView | undefined, place: string) {
  const { form, write, drop } = useKept(
    `prinsipper.${place}`,
    () => ({ given: {} as Record<string, { answer: Answer; note: string }> }),
    'session',
  )
  const { given } = form
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
        write({ given: { ...given, [key]: { note: given[key]?.note ?? '', answer } } }),
      note: (key: string, note: string) => write({ given: { ...given, [key]: { answer: 'noted', note } } }),
      holdRest: () => {
        const held = Object.fromEntries(keys.map((key) => [key, { answer: 'held' as const, note: '' }]))
        write({ given: { ...held, ...given } })
      },
      drop,
      /** Null when approval may go; while the questions are still coming, it may not. */
      fault: principles ? answersFault(keys, answers) : ({ code: 'open', count: 0 } as const),
      body: { editionId: principles?.edition?.id ?? null, answers },
    }
  }, [principles, given, write, drop])
}

export type Answers = ReturnType<typeof useAnswers>
