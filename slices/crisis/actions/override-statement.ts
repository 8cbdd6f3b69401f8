import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { passStaffFirst } from '../../dispatch/index.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { CLOCK, isAskedByClock } from '../rules/waiver.ts'
import { type CrisisRow, changeCrisis, lockCrisis } from '../store/crises.ts'
import { findStatement, heldPublicWave, lockStatement, partsOf, type StatementRow } from '../store/statements.ts'
import { markUsed, standingWaivers, type WaiverRow } from '../store/waivers.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { askLeaders } from './ask-leaders.ts'
import { endWaiver } from './keep-waiver.ts'
import { readable } from './load-crisis.ts'

/** Since when it waits, when leaders are asked, and when it goes where one has said that it may. */
export type HoldTimes = { since: Date; ask: Date; pass: Date }

/**
 * What is public waits for those of own staff who cannot be reached. With a leader's word it goes when its time has come, in that
 * leader's name and for their reason; without one the room says that it stands, leaders are asked, and it waits. So do words that
 * follow in more languages. Never past a stop that nobody has lifted, or past anything but own staff.
 */
export async function overrideStatement(
  varde: Varde,
  id: string,
  timesOf: (statement: StatementRow) => HoldTimes | null,
): Promise<void> {
  const now = varde.now()
  const seen = await findStatement(varde.db, id)
  const times = seen && timesOf(seen)
  if (!times || !(await isDue(varde.db, seen, times, now))) return
  await varde.db.transaction().execute(async (trx) => {
    const file = (await lockCrisis(trx, seen.crisis_id))!
    const statement = await lockStatement(trx, id, true)
    if (statement?.state !== 'going' && statement?.state !== 'out') return
    const held = await heldPublicWave(trx, await partsOf(trx, [id]))
    if (!held) return
    const word = await wordInForce(trx, file, statement, now)
    if (!word) {
      await askOnce(trx, file, statement, { ...held, since: times.since, at: now })
      return
    }
    if (times.pass > now) return
    const { waiver, leader } = word
    if (!(await passStaffFirst(trx, leader, { ...held, reason: waiver.reason }, now))) return
    await tellPassed(trx, file, statement, waiver, { ...held, at: now })
  })
}

/** A look that locks nothing, as most find nothing to do. */
async function isDue(db: Database, statement: StatementRow, times: HoldTimes, now: Date): Promise<boolean> {
  if (now < times.ask && now < times.pass) return false
  const [waiver] = await standingWaivers(db, [statement.id])
  if (waiver ? now < times.pass : isAsked(statement, times.since)) return false
  return (await heldPublicWave(db, await partsOf(db, [statement.id]))) !== null
}

const isAsked = ({ waiver_asked_by: by, waiver_asked_at: at }: StatementRow, since: Date) =>
  isAskedByClock({ by, at }, since)

/** The word that stands, with the leader who gave it as they are now. Whoever leads no more has none: it is ended, and the room says so. */
export async function wordInForce(
  trx: Trx,
  file: CrisisRow,
  statement: StatementRow,
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

/** The person, when they may give such a word in this room now. */
export async function leaderStill(trx: Database, file: CrisisRow, id: string, now: Date): Promise<Caller | null> {
  const leader = await callerOfPerson(trx, id, now)
  const [seen] = leader ? await readable(trx, leader, [file]) : []
  return seen?.abilities.includes('waive') ? leader : null
}

type Reached = { reached: number; of: number; at: Date }

/** The clock asks, once for what waits. */
export async function askOnce(
  trx: Trx,
  file: CrisisRow,
  statement: StatementRow,
  { since, at, reached, of }: Reached & { since: Date },
): Promise<void> {
  if (isAsked(statement, since)) return
  await askLeaders(trx, file, statement, { by: CLOCK, at, reached, of })
  await changeCrisis(trx, file.id)
}

/** What went past own staff, in the name of the leader who said that it might, with why and with how many had been reached. */
export async function tellPassed(
  trx: Trx,
  file: CrisisRow,
  { id, number, made_by: releasedBy }: StatementRow,
  { id: waiverId, reason, given_by: by, given_at: givenAt }: WaiverRow,
  { reached, of, at }: Reached,
): Promise<void> {
  await markUsed(trx, waiverId, at)
  await noteInRoom(trx, {
    crisisId: file.id,
    code: 'statement-override',
    params: { number, reached, of, reason },
    by,
    at,
  })
  const counts = { statementId: id, statement: number, reached, of }
  const content = { ...counts, reason, givenAt: givenAt.toISOString(), releasedBy }
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.statementOverridden, at, content)
  await changeCrisis(trx, file.id)
}
