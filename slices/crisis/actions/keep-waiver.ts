import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { keptGroups } from '../rules/statement.ts'
import { hasReason, SHORTEST_REASON } from '../rules/waiver.ts'
import { type CrisisRow, changeCrisis } from '../store/crises.ts'
import { lockStatement, partsOf, type StatementRow } from '../store/statements.ts'
import { insertWaiver, standingWaivers } from '../store/waivers.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { inRoom } from './in-room.ts'
import { loadCrisis } from './load-crisis.ts'
import { waitingGroups } from './waiting-groups.ts'
import { endWaiver, wordInForce } from './word-in-force.ts'

export type Waiver = { reason: string }
type About = { crisisId: string; statementId: string }

/**
 * A leader says that what is public does not wait past its time for those of own staff who cannot be reached, and why. The route asks
 * for a sign-in of the last ten minutes. Throws `crisis.waiver-needs-leader`, `crisis.waiver-needs-reason`, `crisis.waiver-stands`,
 * `crisis.waiver-too-late`, `crisis.waiver-at-stop` and `crisis.no-such-statement`.
 */
export async function giveWaiver(
  varde: Varde,
  caller: Caller,
  { crisisId, statementId }: About,
  waiver: Waiver,
): Promise<void> {
  await inRoom(varde, caller, crisisId, async (trx, file, now) => {
    await refuseOthers(trx, caller, crisisId)
    const statement = await statementOf(trx, file, statementId)
    if (isPast(statement) || !(await isForEverybody(trx, statement)))
      throw new Failure('conflict', 'crisis.waiver-too-late')
    await refuseAtStop(trx, file)
    // The word of somebody who leads no more stands in nobody's way.
    await wordInForce(trx, file, statement, now)
    await putWaiver(trx, file, statement, { by: caller.id, at: now, now, reason: waiver.reason, releasedBy: null })
    await changeCrisis(trx, crisisId)
  })
}

/** While a stop holds the public, it would promise what nobody can keep. Throws `crisis.waiver-at-stop`. */
export async function refuseAtStop(trx: Trx, file: CrisisRow): Promise<void> {
  const { waits } = await waitingGroups(trx, file)
  if (waits.includes('public')) throw new Failure('conflict', 'crisis.waiver-at-stop')
}

/** Only a leader, and by themselves. */
export async function refuseOthers(trx: Trx, caller: Caller, crisisId: string): Promise<void> {
  const { abilities } = await loadCrisis(trx, caller, crisisId)
  if (!abilities.includes('waive')) throw new Failure('not-allowed', 'crisis.waiver-needs-leader')
}

/** Nothing of it will wait for own staff any more. Words that are out may still be followed in more languages; the page's are not. */
const isPast = ({ state, kind }: StatementRow): boolean =>
  state === 'dropped' || state === 'withdrawn' || (state === 'out' && kind === 'page')

/** `releasedBy`: it was given beforehand, and this person released the words now; null: it is given in the room. */
type Given = { by: string; at: Date; now: Date; reason: string; releasedBy: string | null }

/** Puts it down, in the room and in the log, in the name of whoever gave it: now, or beforehand with the approval of the words. */
export async function putWaiver(
  trx: Trx,
  file: CrisisRow,
  { id: statementId, number }: Pick<StatementRow, 'id' | 'number'>,
  { by, at, now, reason: said, releasedBy }: Given,
): Promise<void> {
  const reason = said.trim()
  if (!hasReason(reason)) throw new Failure('invalid', 'crisis.waiver-needs-reason', { characters: SHORTEST_REASON })
  const row = { id: newId('wai'), statement_id: statementId, reason, given_by: by, given_at: at }
  if (!(await insertWaiver(trx, { ...row, is_beforehand: releasedBy !== null })))
    throw new Failure('conflict', 'crisis.waiver-stands')
  const code = releasedBy ? 'waiver-beforehand' : 'waiver-given'
  await noteInRoom(trx, { crisisId: file.id, code, params: { number, reason, given: at }, by, at: now })
  const content = { statementId, statement: number, reason, givenAt: at.toISOString() }
  if (releasedBy === null) return announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.waiverGiven, now, content)
  // Whoever gave it did nothing now, and may sleep: it is whoever released the words that brought it along.
  const brought = { ...content, givenBy: by, releasedBy }
  await announceCrisis(trx, { id: releasedBy }, file, CRISIS_EVENTS.waiverFollowed, now, brought)
}

/** A leader takes it back before it is used. Throws `crisis.waiver-needs-leader`, `crisis.no-waiver` and `crisis.waiver-used`. */
export async function withdrawWaiver(varde: Varde, caller: Caller, { crisisId, statementId }: About): Promise<void> {
  await inRoom(varde, caller, crisisId, async (trx, file, now) => {
    await refuseOthers(trx, caller, crisisId)
    const statement = await statementOf(trx, file, statementId)
    const [waiver] = await standingWaivers(trx, [statementId])
    if (!waiver) throw new Failure('not-found', 'crisis.no-waiver')
    if (!(await endWaiver(trx, file, statement, waiver, { by: caller.id, at: now })))
      throw new Failure('conflict', 'crisis.waiver-used')
    await changeCrisis(trx, crisisId)
  })
}

async function statementOf(trx: Trx, file: CrisisRow, id: string): Promise<StatementRow> {
  const statement = await lockStatement(trx, id)
  if (statement?.crisis_id !== file.id) throw new Failure('not-found', 'crisis.no-such-statement')
  return statement
}

/** Is there anything public in it, that could wait for own staff? */
export async function isForEverybody(trx: Trx, { id, kind }: Pick<StatementRow, 'id' | 'kind'>): Promise<boolean> {
  return kind === 'page' || (await partsOf(trx, [id])).some((part) => keptGroups(part).includes('public'))
}
