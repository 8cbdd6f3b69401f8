import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call, type Problem } from '../../../kit/ui/api.ts'
import { useMe } from '../../../kit/ui/use-me.ts'
import { type Saved, useSaver } from '../../../kit/ui/use-saver.ts'
import type { AnswerInput } from '../rules/answer.ts'
import { type InquiryFile, inquiryKey } from './press-data.ts'

export type TheirAnswer = { text: string; revision: number }

const savedOf = ({ answer, language }: InquiryFile): Saved<AnswerInput> => ({
  revision: answer?.revision ?? 0,
  content: {
    text: answer?.text ?? '',
    language: answer?.language ?? language,
    sources: answer?.sources ?? [],
    lineIds: answer?.lineIds ?? [],
  },
})

const isAnswer = (found: unknown): found is AnswerInput => {
  const { text, language, sources, lineIds } = (found ?? {}) as Partial<AnswerInput>
  return typeof text === 'string' && typeof language === 'string' && Array.isArray(sources) && Array.isArray(lineIds)
}

const theirsIn = ({ code, details }: Problem): TheirAnswer | null =>
  code === 'press.answer-changed-meanwhile' ? (details.theirs as TheirAnswer | null) : null

/**
 * The answer while it is written. Saved by itself after a pause, and kept on this device until the server has it; when somebody saved first,
 * both texts are kept until a person chooses. What others save is taken over while nothing of one's own is unsaved.
 */
export function useAnswer(file: InquiryFile) {
  const client = useQueryClient()
  const me = useMe().data?.person.id ?? ''
  const { base, content, state, change, settle, save } = useSaver<AnswerInput, TheirAnswer>({
    place: `presse.svar.${file.id}.${me}`,
    saved: savedOf(file),
    isContent: isAnswer,
    send: async ({ revision, content: sent }) => {
      const json = { ...sent, revision }
      const path = `/api/press/inquiries/${file.id}/answer`
      const saved = await call<{ revision: number }>(path, { method: 'PUT', json })
      return { revision: saved.revision, savedAt: new Date().toISOString() }
    },
    meet: (refusal) => {
      const theirs = theirsIn(refusal)
      return theirs && { conflict: theirs }
    },
    onSaved: () => void client.invalidateQueries({ queryKey: inquiryKey(file.id) }),
  })
  const theirs = state.kind === 'conflict' ? state.conflict : null
  const told = file.answer?.revision ?? 0
  useEffect(() => {
    if (state.kind !== 'saved' || told <= base.revision) return
    const saved = savedOf(file)
    settle(saved, saved.content)
  }, [file, told, state.kind, base.revision, settle])
  return {
    mine: content,
    state,
    theirs,
    change: (news: Partial<AnswerInput>) => change({ ...content, ...news }),
    /** `mine` goes over theirs; otherwise theirs is what stands, and one goes on from there. */
    choose: (which: 'mine' | 'theirs') => {
      if (!theirs) return
      const text = which === 'theirs' ? theirs.text : content.text
      settle({ revision: theirs.revision, content }, { ...content, text })
    },
    save,
  }
}
