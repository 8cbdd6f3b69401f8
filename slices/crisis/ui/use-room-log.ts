import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api, read } from '../../../kit/ui/api.ts'
import { useLive } from '../../../kit/ui/use-live.ts'
import type { EntryView } from '../rules/crisis-view.ts'
import { mergeEntries } from '../rules/entry.ts'

type News = { revision: number; lastSeq: number; entries: EntryView[] }
export type RoomLog = {
  entries: EntryView[]
  /** There is older than what is here. */
  more: boolean
  /** The server has been there, and is not now. */
  isLost: boolean
  error: unknown
  add: (came: EntryView[]) => void
  readOlder: () => void
}

/** The log of a room, live. What a broken line missed is asked for as soon as the line is there again. */
export function useRoomLog(id: string): RoomLog {
  const client = useQueryClient()
  const [entries, setEntries] = useState<EntryView[]>([])
  const [more, setMore] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const last = useRef(0)
  const add = useCallback((came: EntryView[]) => {
    last.current = Math.max(last.current, ...came.map((one) => one.seq))
    setEntries((known) => emptied(mergeEntries(known, came)))
  }, [])
  const ask = useCallback(
    async (query: { after?: number; before?: number }) => {
      try {
        const page = await read(api.GET('/api/crises/{id}/log', { params: { path: { id }, query } }))
        add(page.entries as EntryView[])
        if (query.after === undefined) setMore(page.more)
        setError(null)
      } catch (reason) {
        setError(reason)
      }
    },
    [id, add],
  )
  useEffect(() => void ask({}), [ask])
  const line = useLive<News>(`/api/crises/${encodeURIComponent(id)}/live`, 'room', (news) => {
    if (news.entries.length > 0 && news.entries[0]!.seq <= last.current + 1) add(news.entries)
    else if (news.lastSeq > last.current && last.current > 0) void ask({ after: last.current })
    void client.invalidateQueries({ queryKey: ['crisis', 'one', id] })
  })
  const oldest = entries.reduce((least, one) => Math.min(least, one.seq), Number.POSITIVE_INFINITY)
  return { entries, more, isLost: line === 'lost', error, add, readOlder: () => void ask({ before: oldest }) }
}

/** What has been emptied since it was read is emptied here too. */
function emptied(entries: EntryView[]): EntryView[] {
  const gone = new Map(entries.flatMap((one) => (one.code === 'redacted' ? [[one.params.entryId, one] as const] : [])))
  if (gone.size === 0) return entries
  return entries.map((one) => {
    const by = gone.get(one.id)
    return by && !one.redacted ? { ...one, text: '', redacted: { at: by.writtenAt, reason: '' } } : one
  })
}
