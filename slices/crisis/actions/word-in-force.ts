import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { CLOCK } from '../rules/waiver.ts'
import { type CrisisRow, changeCrisis, findCrisis } from '../store/crises.ts'
import { changeStatement, lockStatement, type StatementRow, statementsOf } from '../store/statements.ts'
import { lapseRow, standingWaivers, type WaiverRow, withdrawRow } from '../store/waivers.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { readable } from './load-crisis.ts'

type About = Pick<StatementRow, 'id' | 'number'>

/** The word that stands, with the leader who gave it as they are now. Whoever leads no more has none: it is ended, and the room says so. */
export async function wordInForce(
  trx: Trx,
  file: CrisisRow,
  statement: About,
  now: Date,
): Promise<{ waiver: WaiverRow; leader: Caller } | null> {
  const [waiver] = await standingWaivers(trx, [statement.id])
  if (!waiver) return null
  const leader = await leaderStill(trx, file, waiver.given_by, now)
  if (leader) return { waiver, leader }
  await endWaiver(trx, file, statement, waiver, { by: CLOCK, at: now })
  await changeCrisis(trx, file.id)
  return null
}

/** The room has changed hands: words of those who lead it no more end at once, so that another can be given in time. */
export async function endLapsedWords(trx: Trx, crisisId: string, now: Date): Promise<void> {
  const file = (await findCrisis(trx, crisisId))!
  for (const { id, state } of await statementsOf(trx, crisisId)) {
    if (state !== 'waiting' && state !== 'going') continue
    const statement = await lockStatement(trx, id, true)
    if (statement) await wordInForce(trx, file, statement, now)
  }
}

/** The person, when they may give such a word in this room now. */
export async function leaderStill(db: Database, file: CrisisRow, id: string, now: Date): Promise<Caller | null> {
  const leader = await callerOfPerson(db, id, now)
  const [seen] = leader ? await readable(db, leader, [file]) : []
  return seen?.abilities.includes('waive') ? leader : null
}

/**
 * By a leader, or by the clock when whoever gave it leads no more; then also when it is used, as it would carry nothing further. Leaders
 * may be asked anew. False when a leader comes too late: it is used already.
 */
export async function endWaiver(
  trx: Trx,
  file: CrisisRow,
  { id: statementId, number }: About,
  { id, given_by: givenBy }: WaiverRow,
  { by, at }: { by: string; at: Date },
): Promise<boolean> {
  const isLapse = by === CLOCK
  if (!(await (isLapse ? lapseRow : withdrawRow)(trx, id, by, at))) return false
  await changeStatement(trx, statementId, { waiver_asked_by: null, waiver_asked_at: null })
  const code = isLapse ? 'waiver-lapsed' : 'waiver-withdrawn'
  await noteInRoom(trx, { crisisId: file.id, code, params: { number }, by, at })
  const content = { statementId, statement: number, givenBy }
  const name = isLapse ? CRISIS_EVENTS.waiverLapsed : CRISIS_EVENTS.waiverWithdrawn
  await announceCrisis(trx, { id: by }, file, name, at, content)
  return true
}
