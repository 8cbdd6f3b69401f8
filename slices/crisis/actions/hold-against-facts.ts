import type { Database, Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { besideGroups, isRead, isUnsure } from '../rules/first-facts.ts'
import { hasPassed } from '../rules/lateness.ts'
import { type Group, keptGroups } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { partsOf, statementsOf } from '../store/statements.ts'
import { noteInRoom } from './append-entry.ts'
import { factsBesideFirst } from './facts-beside-first.ts'
import { roomTime } from './practice-time.ts'
import { waitingGroups } from './waiting-groups.ts'
import { wordsAtStop } from './words-at-stop.ts'

type Revised = { id: string; revision: number }
type Signed = { by: string; at: Date }
type GoingFirst = { number: number; nextAt: Date | null; groups: Group[] }

/**
 * First words were approved before anything was known here: what they say must not stand as unconfirmed or as a rumour, and whoever lets them go has read what is
 * confirmed now, as it stands, and says that they say nothing else. Gives what they were held against. Throws `crisis.first-unconfirmed` with what they say that is
 * not confirmed, and `crisis.facts-not-read` with the first fact that was not read.
 */
export async function holdAgainstFacts(
  trx: Trx,
  file: CrisisRow,
  { groups, read }: { groups: readonly Group[]; read: readonly Revised[] },
  now: Date,
): Promise<Revised[]> {
  if (groups.length === 0) return []
  const facts = besideGroups(groups, await factsBesideFirst(trx, file, await roomTime(trx, file, now)))
  const unsure = facts.find(isUnsure)
  if (unsure) throw new Failure('conflict', 'crisis.first-unconfirmed', { fact: unsure.text })
  const unread = facts.find((one) => !isRead(one, read))
  if (unread) throw new Failure('conflict', 'crisis.facts-not-read', { fact: unread.text })
  return facts.map(({ id, revision }) => ({ id, revision }))
}

/** The room says that first words were held against what it knows; nothing where nothing is known. */
export async function noteFactsRead(
  trx: Trx,
  crisisId: string,
  { number, facts }: { number: number; facts: readonly Revised[] },
  signed: Signed,
): Promise<void> {
  if (facts.length === 0) return
  const params = { number, count: facts.length }
  await noteInRoom(trx, { crisisId, code: 'first-facts-read', params, ...signed })
}

/** First words that wait at a stop are held against what is known by then, by whoever lets these groups have them; those
 * whose time has passed go to nobody. Throws as `holdAgainstFacts`. */
export async function holdWaiting(
  trx: Trx,
  file: CrisisRow,
  { waits, read }: { waits: readonly Group[]; read: readonly Revised[] },
  signed: Signed,
): Promise<Revised[]> {
  const shows = await roomTime(trx, file, signed.at)
  const waiting = (await goingFirst(trx, file, waits)).flatMap(({ number, nextAt, groups }) => {
    const here = groups.filter((one) => waits.includes(one))
    return here.length > 0 && !hasPassed(nextAt, shows) ? [{ number, groups: here }] : []
  })
  const groups = waiting.flatMap((one) => one.groups)
  const facts = await holdAgainstFacts(trx, file, { groups, read }, signed.at)
  for (const { number } of waiting) await noteFactsRead(trx, file.id, { number, facts }, signed)
  return facts
}

/** First words on their way to somebody, and to whom: of those that are out to others, to whoever of `waits` waits for them at the stop. */
async function goingFirst(db: Database, file: CrisisRow, waits: readonly Group[]): Promise<GoingFirst[]> {
  const rows = (await statementsOf(db, file.id)).filter((one) => one.kind === 'holding' && one.state === 'going')
  const ids = rows.map((one) => one.id)
  const parts = ids.length > 0 ? await partsOf(db, ids) : []
  const going = rows.map(({ id, number, next_at: nextAt }) => ({
    ...{ number, nextAt },
    groups: parts.filter((one) => one.statement_id === id).flatMap(keptGroups),
  }))
  const stopped = (await wordsAtStop(db, file, waits))
    .filter(({ row }) => row.kind === 'holding' && row.state === 'out')
    .map(({ row: { number, next_at: nextAt }, groups }) => ({ number, nextAt, groups }))
  return [...going, ...stopped]
}

/**
 * A fact has become so while first words are on their way, and nobody presses more before they are out: they go on, as people wait for
 * them, and the room is told at once that they were not held against it.
 */
export async function tellOfUnread(trx: Trx, file: CrisisRow, factId: string, signed: Signed): Promise<void> {
  const { waits } = await waitingGroups(trx, file)
  const going = await goingFirst(trx, file, waits)
  if (going.length === 0) return
  const facts = await factsBesideFirst(trx, file, await roomTime(trx, file, signed.at))
  for (const { number, groups } of going)
    if (besideGroups(groups, facts).some((one) => one.id === factId))
      await noteInRoom(trx, { crisisId: file.id, code: 'first-facts-unread', params: { number }, ...signed })
}
