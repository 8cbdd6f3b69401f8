import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call, Problem } from '../../../kit/ui/api.ts'
import type { AnswerInput } from '../rules/answer.ts'
import { type InquiryFile, inquiryKey } from './press-data.ts'

const PAUSE_MS = 1_200
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed'
export type TheirAnswer = { text: string; revision: number }

const inputOf = ({ answer, language }: InquiryFile): AnswerInput => ({
  text: answer?.text ?? '',
  language: answer?.language ?? language,
  sources: answer?.sources ?? [],
  lineIds: answer?.lineIds ?? [],
})

/**
 * The answer while it is written. Saved by itself after a pause, on the revision it builds on; when somebody saved first,
 * both texts are kept until a person chooses. What others save is taken over while nothing of one's own is unsaved.
 */
export function useAnswer(file: InquiryFile) {
  const client = useQueryClient()
  const [mine, setMine] = useState(() => inputOf(file))
  const [state, setState] = useState<SaveState>('saved')
  const [error, setError] = useState<unknown>(null)
  const [theirs, setTheirs] = useState<TheirAnswer | null>(null)
  const revision = useRef(file.answer?.revision ?? 0)
  const latest = useRef(mine)
  const sentLast = useRef<AnswerInput | null>(null)
  latest.current = mine
  const told = file.answer?.revision ?? 0
  useEffect(() => {
    if (state !== 'saved' || told <= revision.current) return
    revision.current = told
    setMine(inputOf(file))
  }, [file, told, state])

  const save = useCallback(async () => {
    const sent = latest.current
    sentLast.current = sent
    setState('saving')
    setError(null)
    try {
      const saved = await call<{ revision: number }>(`/api/press/inquiries/${file.id}/answer`, {
        method: 'PUT',
        json: { ...sent, revision: revision.current },
      })
      revision.current = saved.revision
      setState(latest.current === sent ? 'saved' : 'waiting')
      await client.invalidateQueries({ queryKey: inquiryKey(file.id) })
    } catch (problem) {
      setState('failed')
      const other = problem instanceof Problem && problem.code === 'press.answer-changed-meanwhile'
      if (other) setTheirs(problem.details.theirs as TheirAnswer)
      else setError(problem)
    }
  }, [client, file.id])

  useEffect(() => {
    if (state !== 'waiting' || mine === sentLast.current) return
    const timer = setTimeout(() => void save(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [state, mine, save])

  const change = (news: Partial<AnswerInput>) => {
    setMine((before) => ({ ...before, ...news }))
    if (!theirs) setState('waiting')
  }
  /** `mine` goes over theirs; otherwise theirs is what stands, and one goes on from there. */
  const choose = (which: 'mine' | 'theirs') => {
    if (!theirs) return
    revision.current = theirs.revision
    setMine((before) => ({ ...before, text: which === 'theirs' ? theirs.text : before.text }))
    setTheirs(null)
    setState('waiting')
  }
  return { mine, state, error, theirs, change, choose, save }
}
