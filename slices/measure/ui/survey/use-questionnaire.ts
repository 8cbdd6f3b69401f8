import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call, Problem } from '../../../../kit/ui/api.ts'
import { dropKept, keep, kept } from '../../../../kit/ui/kept.ts'
import type { Questionnaire } from '../../rules/survey/questionnaire.ts'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { refreshSurvey } from './survey-data.ts'

export type Theirs = { revision: number; content: Questionnaire; author: string | null }
export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' | 'saving' | 'offline' }
  | { kind: 'refused'; error: unknown }
  | { kind: 'conflict'; theirs: Theirs }

type Kept = { revision: number; content: Questionnaire }
const PAUSE_MS = 900
const RETRY_MS = 5_000
const placeOf = (id: string) => `measure.survey.${id}`

function findKept(id: string): Kept | null {
  const found = kept(placeOf(id)) as Kept | null
  return found && typeof found.revision === 'number' && Array.isArray(found.content?.questions) ? found : null
}

function startOf({ id, content, revision }: SurveyView): { content: Questionnaire; state: SaveState } {
  const mine = findKept(id)
  if (!mine || JSON.stringify(mine.content) === JSON.stringify(content))
    return { content, state: { kind: 'saved', at: null } }
  if (mine.revision === revision) return { content: mine.content, state: { kind: 'waiting' } }
  return { content: mine.content, state: { kind: 'conflict', theirs: { revision, content, author: null } } }
}

/**
 * The questionnaire of a draft as it is written here. Saved a moment after the last key, kept in the browser until the server has it, and
 * held when somebody else saved first. Use one per survey (`key` on the component).
 */
export function useQuestionnaire(survey: SurveyView) {
  const client = useQueryClient()
  const { id } = survey
  const [start] = useState(() => startOf(survey))
  const [content, setContent] = useState(start.content)
  const [state, setState] = useState<SaveState>(start.state)
  const memory = useRef({ content: start.content, revision: survey.revision, isBusy: false })
  const isHeld = useRef(start.state.kind === 'conflict')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const save = useCallback(async (): Promise<void> => {
    const now = memory.current
    clearTimeout(timer.current)
    if (now.isBusy || isHeld.current) return
    now.isBusy = true
    setState({ kind: 'saving' })
    const { content: sent } = now
    const again = (ms: number) => {
      timer.current = setTimeout(() => void save(), ms)
    }
    try {
      const path = `/api/measure/surveys/${id}/questionnaire`
      const json = { revision: now.revision, content: sent }
      const answer = await call<{ revision: number; savedAt: string }>(path, { method: 'PUT', json })
      now.revision = answer.revision
      now.isBusy = false
      if (now.content !== sent) return again(0)
      dropKept(placeOf(id))
      setState({ kind: 'saved', at: answer.savedAt })
      void refreshSurvey(client, id)
    } catch (error) {
      now.isBusy = false
      const problem = error instanceof Problem ? error : null
      if (problem && (problem.status === 0 || problem.status === 503)) {
        setState({ kind: 'offline' })
        again(RETRY_MS)
      } else if (problem?.code === 'measure.survey-changed-meanwhile' && problem.details.theirs) {
        isHeld.current = true
        setState({ kind: 'conflict', theirs: problem.details.theirs as Theirs })
      } else setState({ kind: 'refused', error })
    }
  }, [client, id])

  const change = useCallback(
    (next: Questionnaire) => {
      const now = memory.current
      now.content = next
      setContent(next)
      keep(placeOf(id), { revision: now.revision, content: next })
      if (isHeld.current) return
      setState((before) => (before.kind === 'offline' ? before : { kind: 'waiting' }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), PAUSE_MS)
    },
    [id, save],
  )

  /** Ends a conflict: with what is written here, or with what the other saved. */
  const settle = useCallback(
    (theirs: Theirs, isMine: boolean) => {
      memory.current.revision = theirs.revision
      isHeld.current = false
      if (isMine) return void save()
      memory.current.content = theirs.content
      setContent(theirs.content)
      dropKept(placeOf(id))
      setState({ kind: 'saved', at: null })
      void refreshSurvey(client, id)
    },
    [client, id, save],
  )

  useEffect(() => {
    if (start.state.kind === 'waiting') void save()
    const online = () => void save()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      clearTimeout(timer.current)
      if (findKept(id)) void save()
    }
  }, [start, save, id])

  return { content, state, change, settle, revision: () => memory.current.revision }
}
