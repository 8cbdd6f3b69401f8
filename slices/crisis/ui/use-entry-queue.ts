import { useCallback, useEffect, useRef, useState } from 'react'
import { api, Problem, read } from '../../../kit/ui/api.ts'
import { dropKept, keep as keepHere, kept } from '../../../kit/ui/kept.ts'
import type { EntryView } from '../rules/crisis-view.ts'
import type { WrittenKind } from '../rules/entry.ts'

/** An entry on its way: written here, with the time of this device, and not in the log yet. */
export type Waiting = {
  clientKey: string
  kind: WrittenKind
  text: string
  at: number
  corrects: string | null
  isCleared: boolean
}
export type EntryQueue = {
  waiting: Waiting[]
  /** What the server said no to; null when it is only the network that is gone. */
  refusal: Problem | null
  write: (entry: Pick<Waiting, 'kind' | 'text' | 'corrects' | 'isCleared'>) => void
}

const AGAIN_MS = 3000

/**
 * Entries are kept on this device first, and stay there until the server has them: a lost network, a closed tab or a restart
 * loses none. They belong to the one who wrote them, also on a shared computer. Each is sent under its own key, so that one
 * sent twice is one, in the order it was written.
 */
export function useEntryQueue(crisisId: string, personId: string, onKept: (entries: EntryView[]) => void): EntryQueue {
  const place = `krise.${crisisId}.${personId}`
  const [waiting, setWaiting] = useState<Waiting[]>(() => readKept(place))
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const isSending = useRef(false)
  const took = useRef(onKept)
  took.current = onKept
  // A store that keeps nothing loses nothing while the page is open; one entry sent twice is one.
  const memory = useRef<Waiting[]>([])
  const standing = useCallback(() => {
    const list = readKept(place)
    return list.length > 0 ? list : memory.current
  }, [place])
  const keep = useCallback(
    (change: (list: Waiting[]) => Waiting[]) => {
      // Another tab may have written meanwhile: what is on the device decides.
      const list = change(standing())
      memory.current = list
      if (list.length > 0) keepHere(place, list)
      else dropKept(place)
      setWaiting(list)
    },
    [place, standing],
  )
  const send = useCallback(async () => {
    const list = standing()
    if (isSending.current || list.length === 0) return
    isSending.current = true
    try {
      const now = Date.now()
      const entries = list.slice(0, 100).map(({ at, ...entry }) => ({ ...entry, agoMs: Math.max(0, now - at) }))
      const answer = await read(
        api.POST('/api/crises/{id}/entries', { params: { path: { id: crisisId } }, body: { entries } }),
      )
      const sent = new Set(entries.map((one) => one.clientKey))
      keep((now) => now.filter((one) => !sent.has(one.clientKey)))
      took.current(answer.entries as EntryView[])
      setRefusal(null)
    } catch (error) {
      setRefusal(error instanceof Problem && error.status >= 400 && error.status < 500 ? error : null)
    } finally {
      isSending.current = false
    }
  }, [crisisId, standing, keep])
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
    keep((list) => [...list, { ...entry, clientKey: crypto.randomUUID(), at: Date.now() }])
    void send()
  }
  return { waiting, refusal, write }
}

function readKept(place: string): Waiting[] {
  const list = kept(place)
  return Array.isArray(list) ? (list as Waiting[]) : []
}
