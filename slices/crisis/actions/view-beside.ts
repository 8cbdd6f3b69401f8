import type { Caller } from '../../../kit/kernel/caller.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { BesideView, RoomBeside } from '../rules/beside.ts'
import { toldFacts } from '../rules/situation.ts'
import { closedAtStop, closedWithWrong, listCrises } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { crisisLine } from './crisis-line.ts'
import { leftBesideRoom } from './left-beside-room.ts'
import { loadCrisis, readable } from './load-crisis.ts'
import { namesInCrises } from './names-in-crises.ts'
import { roomsNear } from './rooms-near.ts'
import { saidInCrisis } from './said-in-crisis.ts'
import { waitingGroups } from './waiting-groups.ts'
import { wrongInRoom } from './wrong-in-room.ts'

const MOST_SHOWN = 50

/**
 * The rooms in earnest at a unit, or at one above or below it, that are open or were closed with wrong words out or at a stop that stands, with what each has confirmed
 * and said last, and the stop that stands there: nothing else is said there without knowing it. `crisisId`: this room itself is left out, and what has gone beside it is told. Throws `crisis.not-found`.
 */
export async function viewBeside(
  varde: Varde,
  caller: Caller,
  { unitId, crisisId }: { unitId: string; crisisId?: string | undefined },
): Promise<BesideView> {
  const { db } = varde
  const own = crisisId === undefined ? null : await loadCrisis(db, caller, crisisId)
  const open = (await listCrises(db, MOST_SHOWN)).filter((one) => one.state === 'open' && one.mode !== 'exercise')
  const wrongs = await closedWithWrong(db)
  const atStop = await closedAtStop(db, varde.now())
  const stopped = atStop.filter((one) => wrongs.every(({ id }) => id !== one.id))
  const files = [...open, ...wrongs, ...stopped].filter((one) => one.id !== crisisId)
  const shown = await readable(db, caller, await roomsNear(db, files, unitId))
  const names = await namesInCrises(db, shown)
  const found = await Promise.all(
    shown.map(async (one): Promise<RoomBeside> => {
      const shownLine = crisisLine(one, names)
      // The stop of a closed room is said as long as it holds words, and no longer.
      const stands = one.file.state === 'open' || atStop.some(({ id }) => id === one.file.id)
      const stop = stands ? (await waitingGroups(db, one.file)).stop : null
      if (!one.isIn) return { ...shownLine, facts: [], wrong: [], said: null, stop }
      const { id } = one.file
      const [facts, said, wrong] = [
        await factsOf(db, id),
        await saidInCrisis(db, id),
        await wrongInRoom(db, id, varde.now()),
      ]
      // What stands on the status page alone repeats it, or is a question of somebody else's.
      const last = said.findLast(({ way }) => way === 'room') ?? said.at(-1)
      return {
        ...shownLine,
        facts: toldFacts(facts).facts.map(({ text }) => text),
        wrong,
        said: last
          ? { title: last.title, at: last.at, to: last.to ?? ['public'], standing: last.standing ?? 'stands' }
          : null,
        stop,
      }
    }),
  )
  const rooms = found.filter((one) => one.state === 'open' || one.wrong.length > 0 || one.stop !== null)
  const isOpen = own?.file.state === 'open'
  return { rooms, left: isOpen ? (await leftBesideRoom(db, readerOf(caller), own.file)).lines : [] }
}
