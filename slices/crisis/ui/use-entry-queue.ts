import { useCallback, useEffect, useRef, useState } from 'react'
import { api, type Problem, read } from '../../../kit/ui/api.ts'
import { dropKept, keep as keepHere, kept } from '../../../kit/ui/kept.ts'
import type { EntryView } from '../rules/crisis-view.ts'
import { type Refused, sendEntries, type Waiting } from './send-entries.ts'

export type EntryQueue = {
  waiting: Waiting[]
  /** What cannot stand in the log as it is written: it is back with whoever wrote it, and holds nothing up. */
  refused: Refused[]
  /** What the server waits for from a person, as a new sign-in; null when it is only the network that is gone. */
  hold: Problem | null
  write: (entry: Pick<Waiting, 'kind' | 'text' | 'corrects' | 'isCleared'>) => void
  /** Whoever wrote a refused line has it in the field again, or does not want it. */
  settle: (clientKey: string) => void
}

const AGAIN_MS = 3000

/**
 * Entries are kept on this device first, and stay there until the server has them: a lost network, a closed tab or a restart
 * loses none. They belong to the one who wrote them, also on a shared computer. Each is sent under its own key, so that one
 * sent twice is one, in the order it was written.
 */
export function useEntryQueue(crisisId: string, personId: string, onKept: (entries: EntryView[]) => void): EntryQueue {
  const place = `krise.${crisisId}.${personId}`
  const queue = useKeptList<Waiting>(place)
  const back = useKeptList<Refused>(`${place}.avvist`)
  const [hold, setHold] = useState<Problem | null>(null)
  const isSending = useRef(false)
  const took = useRef(onKept)
  took.current = onKept
  const { standing, change } = queue
  const takeBack = back.change
  const send = useCallback(async () => {
    const list = standing().slice(0, 100)
    if (isSending.current || list.length === 0) return
    isSending.current = true
    const { sent, kept, refused, wait } = await sendEntries(list, async (some) => {
      const now = Date.now()
      const entries = some.map(({ at, ...entry }) => ({ ...entry, agoMs: Math.max(0, now - at) }))
      const asked = api.POST('/api/crises/{id}/entries', { params: { path: { id: crisisId } }, body: { entries } })
      return (await read(asked)).entries as EntryView[]
    })
    const gone = new Set([...sent, ...refused.map(({ entry }) => entry)].map((one) => one.clientKey))
    // Back with the person before it leaves the queue: a tab closed between the two loses nothing.
    if (refused.length > 0) takeBack((all) => [...all.filter((one) => !gone.has(one.entry.clientKey)), ...refused])
    if (gone.size > 0) change((all) => all.filter((one) => !gone.has(one.clientKey)))
    if (kept.length > 0) took.current(kept)
    setHold(wait && wait.status >= 400 && wait.status < 500 ? wait : null)
    isSending.current = false
  }, [crisisId, standing, change, takeBack])
  useEffect(() => {
    void send()
    const again = () => void send()
    const timer = setInterval(again, AGAIN_MS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [send])
  const write: EntryQueue['write'] = (entry) => {
    change((list) => [...list, { ...entry, clientKey: crypto.randomUUID(), at: Date.now() }])
    void send()
  }
  const settle = (clientKey: string) => takeBack((all) => all.filter((one) => one.entry.clientKey !== clientKey))
  return { waiting: queue.list, refused: back.list, hold, write, settle }
}

/** A list kept on this device. What another tab wrote counts; a store that keeps nothing loses nothing while the page is open. */
function useKeptList<One>(place: string) {
  const [list, setList] = useState<One[]>(() => readKept<One>(place))
  const memory = useRef<One[]>([])
  const standing = useCallback((): One[] => {
    const found = readKept<One>(place)
    return found.length > 0 ? found : memory.current
  }, [place])
  const change = useCallback(
    (how: (all: One[]) => One[]) => {
      const next = how(standing())
      memory.current = next
      if (next.length > 0) keepHere(place, next)
      else dropKept(place)
      setList(next)
    },
    [place, standing],
  )
  return { list, standing, change }
}

function readKept<One>(place: string): One[] {
  const list = kept(place)
  return Array.isArray(list) ? (list as One[]) : []
}
