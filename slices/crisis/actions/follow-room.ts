import type { Varde } from '../../../kit/settings/varde.ts'
import type { EntryView } from '../rules/crisis-view.ts'
import { entriesAfter, roomStamp } from '../store/entries.ts'
import { shownEntries } from './read-log.ts'

/** What everybody in a room hears: where it stands, and what has come since last. */
export type RoomNews = { revision: number; lastSeq: number; entries: EntryView[] }
type Hears = (news: RoomNews) => void
type Room = { hears: Set<Hears>; last: RoomNews | null; timer: NodeJS.Timeout | null }

const LOOK_MS = 120
const rooms = new Map<string, Room>()

/**
 * Follows a room until the function that comes back is called. One look at the database serves everybody who follows the
 * same room from this process, so two hundred cost what one does. The first news comes at once, without entries.
 */
export function followRoom(varde: Varde, crisisId: string, hears: Hears): () => void {
  const room: Room = rooms.get(crisisId) ?? { hears: new Set(), last: null, timer: null }
  rooms.set(crisisId, room)
  room.hears.add(hears)
  if (room.last) hears({ ...room.last, entries: [] })
  if (room.timer === null) look(varde, crisisId, room)
  return () => {
    room.hears.delete(hears)
    if (room.hears.size > 0) return
    if (room.timer) clearTimeout(room.timer)
    rooms.delete(crisisId)
  }
}

function look(varde: Varde, crisisId: string, room: Room): void {
  room.timer = setTimeout(
    async () => {
      try {
        await tellNews(varde, crisisId, room)
      } catch (error) {
        varde.log.warn({ err: error }, 'a room could not be followed, tries again')
      }
      if (room.hears.size > 0) look(varde, crisisId, room)
    },
    room.last ? LOOK_MS : 0,
  )
}

async function tellNews(varde: Varde, crisisId: string, room: Room): Promise<void> {
  const stamp = await roomStamp(varde.db, crisisId)
  if (!stamp) return
  const { last } = room
  if (last?.revision === stamp.revision && last.lastSeq === stamp.lastSeq) return
  const came = last && stamp.lastSeq > last.lastSeq ? await entriesAfter(varde.db, crisisId, last.lastSeq) : []
  const entries = await shownEntries(varde.db, came)
  room.last = { ...stamp, lastSeq: Math.max(stamp.lastSeq, ...came.map((one) => one.seq)), entries: [] }
  for (const hears of room.hears) hears({ ...room.last, entries })
}
