import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Problem } from '../../../kit/ui/api.ts'
import type { EditionView } from '../rules/message-view.ts'
import { dropDraft, findDraft, keepDraft } from './local-draft.ts'
import { refreshMessage, saveText } from './message-calls.ts'
import type { PaperText } from './paper-document.ts'

export type Theirs = PaperText & { revision: number; author: string | null }
export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' | 'saving' | 'offline' }
  | { kind: 'refused'; error: unknown }
  | { kind: 'conflict'; theirs: Theirs; mine: PaperText }

const PAUSE_MS = 900
const RETRY_MS = 5_000

/** Where this edition begins: the server's text, or what this browser kept when it could not be saved. */
function startOf(messageId: string, edition: EditionView): { text: PaperText; state: SaveState } {
  const draft = findDraft(messageId, edition.language)
  const server: PaperText = { title: edition.title, body: edition.body }
  const saved: SaveState = { kind: 'saved', at: edition.revision > 0 ? edition.updatedAt : null }
  if (!draft || JSON.stringify([draft.title, draft.body]) === JSON.stringify([server.title, server.body]))
    return { text: server, state: saved }
  const mine = { title: draft.title, body: draft.body }
  if (draft.revision === edition.revision) return { text: mine, state: { kind: 'waiting' } }
  const theirs = { ...server, revision: edition.revision, author: edition.updatedBy?.name ?? null }
  return { text: mine, state: { kind: 'conflict', theirs, mine } }
}

/**
 * Saves what is written a moment after the last key, keeps it in the browser until the server has it, and stops when
 * somebody else saved first. Use one per edition (`key` on the component).
 */
export function useAutosave(messageId: string, edition: EditionView) {
  const client = useQueryClient()
  const { language } = edition
  const [start] = useState(() => startOf(messageId, edition))
  const [state, setState] = useState<SaveState>(start.state)
  const memory = useRef({
    text: start.text,
    revision: edition.revision,
    isBusy: false,
    isHeld: start.state.kind === 'conflict',
  })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const save = useCallback(async (): Promise<boolean> => {
    const now = memory.current
    clearTimeout(timer.current)
    if (now.isBusy || now.isHeld) return false
    now.isBusy = true
    setState({ kind: 'saving' })
    const { text } = now
    const again = (ms: number) => {
      timer.current = setTimeout(() => void save(), ms)
    }
    try {
      const { revision, savedAt } = await saveText(messageId, language, { revision: now.revision, ...text })
      now.revision = revision
      now.isBusy = false
      if (now.text !== text) {
        again(0)
        return false
      }
      dropDraft(messageId, language)
      setState({ kind: 'saved', at: savedAt })
      void refreshMessage(client, messageId)
      return true
    } catch (error) {
      now.isBusy = false
      const problem = error instanceof Problem ? error : null
      if (problem && (problem.status === 0 || problem.status === 503)) {
        setState({ kind: 'offline' })
        again(RETRY_MS)
      } else if (problem?.code === 'message.changed-meanwhile' && problem.details.theirs) {
        now.isHeld = true
        setState({ kind: 'conflict', theirs: problem.details.theirs as Theirs, mine: now.text })
      } else setState({ kind: 'refused', error })
      return false
    }
  }, [client, messageId, language])

  const change = useCallback(
    (text: PaperText) => {
      const now = memory.current
      now.text = text
      keepDraft(messageId, language, { ...text, revision: now.revision })
      if (now.isHeld) return
      setState((before) => (before.kind === 'offline' ? before : { kind: 'waiting' }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), PAUSE_MS)
    },
    [messageId, language, save],
  )

  /** Ends a conflict with this browser's text. */
  const keepMine = useCallback(
    (theirs: Theirs) => {
      memory.current.revision = theirs.revision
      memory.current.isHeld = false
      void save()
    },
    [save],
  )

  useEffect(() => {
    if (start.state.kind === 'waiting') void save()
    const online = () => void save()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      clearTimeout(timer.current)
      // Leaving the edition: what is not saved is sent now; if that fails the browser keeps it.
      if (findDraft(messageId, language)) void save()
    }
  }, [start, save, messageId, language])

  return { start: start.text, state, change, keepMine, save }
}
