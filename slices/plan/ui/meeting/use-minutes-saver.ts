import { useCallback, useEffect, useRef, useState } from 'react'
import { Problem } from '../../../../kit/ui/api.ts'
import { type KeptMinutes, useKeptMinutes } from './kept-minutes.ts'
import { saveMinutes } from './meeting-data.ts'

export type TheirMinutes = { text: string; revision: number; author: string | null }
export type MinutesState =
  | { kind: 'saved' | 'waiting' | 'saving' | 'offline' }
  | { kind: 'refused'; error: unknown }
  | { kind: 'conflict'; theirs: TheirMinutes }

const PAUSE_MS = 900
const RETRY_MS = 5_000

type Item = { id: string; minutes: string; revision: number; writtenBy: string | null }

/** Where an item begins: as the server has it, or with what this device kept when it could not be saved. */
function startOf(
  { minutes, revision, writtenBy }: Item,
  mine: KeptMinutes | null,
): { text: string; state: MinutesState } {
  if (!mine || mine.text === minutes) return { text: minutes, state: { kind: 'saved' } }
  if (mine.revision === revision) return { text: mine.text, state: { kind: 'waiting' } }
  return { text: mine.text, state: { kind: 'conflict', theirs: { text: minutes, revision, author: writtenBy } } }
}

/**
 * Saves what is typed a moment after the last key, keeps it on this device until the server has it, takes in what others have saved while nothing of one's own waits, and stops
 * with both texts when somebody else saved first.
 */
export function useMinutesSaver(meetingId: string, item: Item) {
  const store = useRef(useKeptMinutes(item.id)).current
  const [start] = useState(() => startOf(item, store.find()))
  const [text, setText] = useState(start.text)
  const [state, setState] = useState<MinutesState>(start.state)
  const memory = useRef({
    text: start.text,
    saved: item.minutes,
    revision: item.revision,
    isBusy: false,
    isHeld: start.state.kind === 'conflict',
  })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const save = useCallback(async (): Promise<void> => {
    const now = memory.current
    clearTimeout(timer.current)
    if (now.isBusy || now.isHeld || now.text === now.saved) return
    now.isBusy = true
    setState({ kind: 'saving' })
    const written = now.text
    const again = (ms: number) => {
      timer.current = setTimeout(() => void save(), ms)
    }
    try {
      const { revision } = await saveMinutes(meetingId, item.id, { revision: now.revision, text: written })
      Object.assign(now, { revision, saved: written, isBusy: false })
      if (now.text !== written) return again(0)
      store.drop()
      setState({ kind: 'saved' })
    } catch (error) {
      now.isBusy = false
      const problem = error instanceof Problem ? error : null
      if (problem && (problem.status === 0 || problem.status === 503)) {
        setState({ kind: 'offline' })
        again(RETRY_MS)
      } else if (problem?.code === 'plan.minutes-changed-meanwhile') {
        now.isHeld = true
        setState({ kind: 'conflict', theirs: problem.details.theirs as TheirMinutes })
      } else setState({ kind: 'refused', error })
    }
  }, [meetingId, item.id, store])

  const change = (written: string) => {
    memory.current.text = written
    setText(written)
    store.keep({ text: written, revision: memory.current.revision })
    if (memory.current.isHeld) return
    setState((before) => (before.kind === 'offline' ? before : { kind: 'waiting' }))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), PAUSE_MS)
  }

  /** Ends a conflict with this text, built on theirs. */
  const settle = (theirs: TheirMinutes, written: string) => {
    Object.assign(memory.current, { revision: theirs.revision, saved: theirs.text, text: written, isHeld: false })
    setText(written)
    setState({ kind: 'saved' })
    if (written === theirs.text) store.drop()
    else store.keep({ text: written, revision: theirs.revision })
    void save()
  }

  useEffect(() => {
    const now = memory.current
    if (item.revision <= now.revision || now.isBusy || now.isHeld || now.text !== now.saved) return
    Object.assign(now, { revision: item.revision, saved: item.minutes, text: item.minutes })
    setText(item.minutes)
  }, [item.revision, item.minutes])

  useEffect(() => {
    const flush = () => void save()
    flush()
    window.addEventListener('online', flush)
    return () => {
      window.removeEventListener('online', flush)
      flush()
    }
  }, [save])

  return { text, state, change, settle, save }
}
