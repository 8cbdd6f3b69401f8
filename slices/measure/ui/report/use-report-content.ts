import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call, Problem } from '../../../../kit/ui/api.ts'
import { dropKept, keep, kept } from '../../../../kit/ui/kept.ts'
import type { ReportContent } from '../../rules/report/report.ts'
import { conflictsOf, merged, type ReportPart } from '../../rules/report/report-difference.ts'
import type { ReportView } from '../../rules/report/report-view.ts'

type Saved = { revision: number; content: ReportContent }
export type Conflict = Saved & { author: string | null; parts: ReportPart[] }
export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' | 'saving' | 'offline' }
  | { kind: 'refused'; error: unknown }
  | { kind: 'conflict'; conflict: Conflict }

/** What was written here, on top of what was saved last. */
type Kept = { base: Saved; content: ReportContent }
const PAUSE_MS = 900
const RETRY_MS = 5_000
const placeOf = (id: string) => `measure.report.${id}`

function findKept(id: string): Kept | null {
  const found = kept(placeOf(id)) as Kept | null
  return found && typeof found.base?.revision === 'number' && Array.isArray(found.content?.blocks) ? found : null
}

/** What a save that was refused leads to: wait, put both writers' work together, choose, or say what is wrong. */
function afterRefusal(error: unknown, { base, content }: Kept): SaveState | { base: Saved; together: ReportContent } {
  if (!(error instanceof Problem)) return { kind: 'refused', error }
  if (error.status === 0 || error.status === 503) return { kind: 'offline' }
  const theirs = error.details.theirs as (Saved & { author: string | null }) | undefined
  if (error.code !== 'measure.report-changed-meanwhile' || !theirs) return { kind: 'refused', error }
  const parts = conflictsOf(base.content, theirs.content, content)
  if (parts.length > 0) return { kind: 'conflict', conflict: { ...theirs, parts } }
  return { base: theirs, together: merged(base.content, theirs.content, content, []) }
}

/**
 * A report as it is written here. Saved a moment after the last key, and kept in the browser until the server has it. When somebody else saved
 * first, what only one of us has changed is put together by itself; a person chooses the rest. Use one per report (`key` on the component).
 */
export function useReportContent(report: ReportView) {
  const client = useQueryClient()
  const { id } = report
  const [start] = useState((): Kept => {
    const base = { revision: report.revision, content: report.content }
    return findKept(id) ?? { base, content: report.content }
  })
  const [content, setContent] = useState(start.content)
  const [savedRevision, setSavedRevision] = useState(report.revision)
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: null })
  const memory = useRef({ ...start, isBusy: false, isHeld: false })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const save = useCallback(async (): Promise<void> => {
    const now = memory.current
    clearTimeout(timer.current)
    if (now.isBusy || now.isHeld || now.content === now.base.content) return
    now.isBusy = true
    setState({ kind: 'saving' })
    const { content: sent } = now
    const again = (ms: number) => {
      timer.current = setTimeout(() => void save(), ms)
    }
    try {
      const json = { revision: now.base.revision, content: sent }
      const path = `/api/measure/reports/${id}`
      const answer = await call<{ revision: number; savedAt: string }>(path, { method: 'PUT', json })
      now.base = { revision: answer.revision, content: sent }
      now.isBusy = false
      setSavedRevision(answer.revision)
      if (now.content !== sent) return again(0)
      dropKept(placeOf(id))
      setState({ kind: 'saved', at: answer.savedAt })
      void client.invalidateQueries({ queryKey: ['measure', 'reports'] })
    } catch (error) {
      now.isBusy = false
      const after = afterRefusal(error, now)
      if ('together' in after) {
        Object.assign(now, { base: after.base, content: after.together })
        setContent(after.together)
        return again(0)
      }
      now.isHeld = after.kind === 'conflict'
      setState(after)
      if (after.kind === 'offline') again(RETRY_MS)
    }
  }, [client, id])

  const change = useCallback(
    (next: ReportContent) => {
      const now = memory.current
      now.content = next
      setContent(next)
      keep(placeOf(id), { base: now.base, content: next })
      if (now.isHeld) return
      setState((before) => (before.kind === 'offline' ? before : { kind: 'waiting' }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), PAUSE_MS)
    },
    [id, save],
  )

  /** Ends a conflict: of the parts that both have changed, these are mine. */
  const settle = useCallback(
    (theirs: Conflict, keepMine: readonly ReportPart[]) => {
      const now = memory.current
      const together = merged(now.base.content, theirs.content, now.content, keepMine)
      const { revision, content: written } = theirs
      Object.assign(now, { base: { revision, content: written }, content: together, isHeld: false })
      setContent(together)
      setState({ kind: 'waiting' })
      void save()
    },
    [save],
  )

  useEffect(() => {
    if (memory.current.content !== memory.current.base.content) void save()
    const online = () => void save()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      clearTimeout(timer.current)
      void save()
    }
  }, [save])

  return { content, state, change, settle, savedRevision, revision: () => memory.current.base.revision }
}
