import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { passStaffFirst, waitsForStaff } from '../../dispatch/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { type HoldTimes, holdTimes } from '../rules/hold-times.ts'
import { CLOCK, isAskedByClock } from '../rules/waiver.ts'
import { type CrisisRow, changeCrisis, findCrisis, lockCrisis } from '../store/crises.ts'
import { readClock } from '../store/promises.ts'
import {
  findStatement,
  type HeldWave,
  heldPublicWave,
  lockStatement,
  type PartRow,
  partsOf,
  type StatementRow,
} from '../store/statements.ts'
import { markUsed, standingWaivers, type WaiverRow } from '../store/waivers.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { askLeaders } from './ask-leaders.ts'
import { leaderStill, wordInForce } from './word-in-force.ts'

/**
 * What is public waits for those of own staff who cannot be reached. With a leader's word it goes when its time has come, in that
 * leader's name and for their reason; without one the room says that it stands, leaders are asked, and it waits. So do words that
 * follow in more languages, each by its own clock. Never past a stop that nobody has lifted, or past anything but own staff.
 */
export async function overrideStatement(varde: Varde, id: string): Promise<void> {
  const now = varde.now()
  const seen = await findStatement(varde.db, id)
  if (!seen || !(await isDue(varde.db, seen, now))) return
  await varde.db.transaction().execute(async (trx) => {
    const file = (await lockCrisis(trx, seen.crisis_id))!
    const statement = await lockStatement(trx, id, true)
    if (!statement) return
    for (const { part, times } of await heldLong(trx, statement, now)) {
      const held = await heldByStaff(trx, part, now)
      if (held) await moveHeld(trx, varde, file, statement, { ...held, ...times })
    }
  })
}

async function moveHeld(
  trx: Trx,
  varde: Varde,
  file: CrisisRow,
  statement: StatementRow,
  held: HeldWave & HoldTimes,
): Promise<void> {
  const now = varde.now()
  const word = await wordInForce(trx, file, statement, now)
  if (!word) return askOnce(trx, file, statement.id, { ...held, at: now })
  if (held.pass > now) return
  const passing = { ...held, reason: word.waiver.reason, room: file.id }
  if (!(await passStaffFirst(trx, varde, word.leader, passing))) return
  await tellPassed(trx, file, statement, word.waiver, { ...held, at: now })
}

/** A look that locks nothing, as most find nothing to do. */
async function isDue(db: Database, statement: StatementRow, now: Date): Promise<boolean> {
  for (const { part, times } of await heldLong(db, statement, now))
    if ((await wordDue(db, statement, times, now)) && (await heldByStaff(db, part, now))) return true
  return false
}

/** Is there a word to ask for, or one that stands, to use or to end as whoever gave it leads no more? Null: neither. Locks nothing. */
export async function wordDue(
  db: Database,
  statement: StatementRow,
  { since, pass }: HoldTimes,
  now: Date,
): Promise<'ask' | 'word' | null> {
  const [waiver] = await standingWaivers(db, [statement.id])
  if (!waiver) return isAsked(statement, since) ? null : 'ask'
  if (now >= pass) return 'word'
  const file = (await findCrisis(db, statement.crisis_id))!
  return (await leaderStill(db, file, waiver.given_by, now)) ? null : 'word'
}

/** Parts whose time to ask has come, each with its own times. */
async function heldLong(db: Database, statement: StatementRow, now: Date) {
  const clock = await readClock(db)
  return (await partsOf(db, [statement.id])).flatMap((part) => {
    const times = holdTimes(statement, part, clock)
    return times && now >= times.ask ? [{ part, times }] : []
  })
}

/** The public wave of this part, when own staff are what holds it. */
async function heldByStaff(db: Database, part: PartRow, now: Date): Promise<HeldWave | null> {
  const held = await heldPublicWave(db, part)
  return held && (await waitsForStaff(db, held, now)) ? held : null
}

const isAsked = ({ waiver_asked_by: by, waiver_asked_at: at }: StatementRow, since: Date) =>
  isAskedByClock({ by, at }, since)

type Reached = { reached: number; of: number; at: Date }

/** The clock asks, once for what waits, or again when a word has ended. */
export async function askOnce(
  trx: Trx,
  file: CrisisRow,
  statementId: string,
  { since, at, reached, of }: Reached & { since: Date },
): Promise<void> {
  // As it is now: a word that ended a moment ago took with it that leaders were asked.
  const statement = await findStatement(trx, statementId)
  if (!statement || isAsked(statement, since)) return
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
