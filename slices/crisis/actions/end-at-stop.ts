import type { Trx } from '../../../kit/db/database.ts'
import { endStopped } from '../../dispatch/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { type Group, isFollowing, kindsOf } from '../rules/statement.ts'
import { type CrisisRow, changeCrisis } from '../store/crises.ts'
import { changePart, dispatchesOf, partsOf } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { dropPart, type Ending } from './end-statement.ts'
import type { AtStop } from './words-at-stop.ts'

type Ended = Omit<Ending, 'why'> & { by: string }

/**
 * Words that are out go no more to the groups that wait for them at the stop, in whatever language: whoever has them keeps them, and a channel that
 * carries them to the others goes on. The room is held by the caller.
 */
export async function endAtStop(
  trx: Trx,
  file: CrisisRow,
  { row: { id, number }, groups }: AtStop,
  { reason, by, at }: Ended,
): Promise<void> {
  const parts = await partsOf(trx, [id])
  for (const part of parts) {
    const isUnsent = isFollowing(part) && part.released_at === null && part.dropped_reason === null
    const left = part.groups.filter((one) => !groups.includes(one))
    if (isUnsent && left.length === 0) await dropPart(trx, file, number, part, { reason, by, at })
    else if (isUnsent) await changePart(trx, part.id, { groups: left })
    else {
      const isEnded = (one: Group) => part.ended_groups.includes(one) || groups.includes(one)
      await changePart(trx, part.id, { ended_groups: part.groups.filter(isEnded) })
    }
  }
  await endStopped(trx, { dispatchIds: await dispatchesOf(trx, file.id, id), kinds: kindsOf(groups), by, at })
  for (const group of groups) {
    const params = { number, group, reason }
    await noteInRoom(trx, { crisisId: file.id, code: 'statement-ended-at-stop', params, by, at })
  }
  const content = { statementId: id, statement: number, groups, reason }
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.statementEndedAtStop, at, content)
  await changeCrisis(trx, file.id)
}
