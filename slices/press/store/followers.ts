import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type EndedWords, endedWords, heldWords } from '../../dispatch/index.ts'
import { type PressTables, pressTables } from './tables.ts'

export type FollowerRow = Selectable<PressTables['press.follower']>

/** The kind of letter that a release to one who follows is: the subject is the message, the recipient who follows. */
export const NEWS = 'press.news'

export async function insertFollower(trx: Trx, row: Insertable<PressTables['press.follower']>): Promise<void> {
  await pressTables(trx).insertInto('press.follower').values(row).execute()
}

/** Takes away what was asked for and never confirmed in a week. */
export async function forgetUnconfirmed(trx: Trx, now: Date): Promise<void> {
  await pressTables(trx)
    .deleteFrom('press.follower')
    .where('confirmed_at', 'is', null)
    .where('asked_at', '<', new Date(now.getTime() - 7 * 86_400_000))
    .execute()
}

/** How often this address was asked for since a moment without having confirmed. */
export async function asksSince(db: Database, mode: Mode, address: string, since: Date): Promise<number> {
  const row = await pressTables(db)
    .selectFrom('press.follower')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('mode', '=', mode)
    .where(sql<boolean>`lower(address) = lower(${address})`)
    .where('confirmed_at', 'is', null)
    .where('asked_at', '>', since)
    .executeTakeFirstOrThrow()
  return row.n
}

export async function lockFollower(trx: Trx, mode: Mode, id: string): Promise<FollowerRow | null> {
  const query = pressTables(trx).selectFrom('press.follower').selectAll().where('id', '=', id).where('mode', '=', mode)
  return (await query.forUpdate().executeTakeFirst()) ?? null
}

export async function confirmFollower(trx: Trx, id: string, now: Date): Promise<void> {
  await pressTables(trx).updateTable('press.follower').set({ confirmed_at: now }).where('id', '=', id).execute()
}

/** Ends everything of an address but `keptId`, and forgets the address and the words in the same moment. */
export async function endFollowers(
  trx: Trx,
  about: { mode: Mode; address: string; keptId: string | null; now: Date },
): Promise<void> {
  await pressTables(trx)
    .updateTable('press.follower')
    .set({ ended_at: about.now, address: null, words: '' })
    .where('mode', '=', about.mode)
    .where(sql<boolean>`lower(address) = lower(${about.address})`)
    .where('id', '<>', about.keptId ?? '')
    .execute()
}

/** The regions that have units now, for the choice in the form. */
export async function readRegions(db: Database): Promise<string[]> {
  const rows = await pressTables(db)
    .selectFrom('organisation.public_unit')
    .select('region')
    .distinct()
    .where('is_current', '=', true)
    .where('region', 'is not', null)
    .orderBy('region')
    .execute()
  return rows.flatMap((row) => row.region ?? [])
}

export async function insertNewsLetters(trx: Trx, rows: Insertable<PressTables['press.news_letter']>[]): Promise<void> {
  if (rows.length === 0) return
  await pressTables(trx)
    .insertInto('press.news_letter')
    .values(rows)
    .onConflict((c) => c.doNothing())
    .execute()
}

export type OpenedRelease = {
  versionId: string
  messageId: string
  kind: string
  region: string | null
  correctsId: string | null
}

/** Takes up one release of the last day that is open by the database's clock and that nobody has looked at; null when none. */
export async function takeOpened(trx: Trx, mode: Mode, now: Date): Promise<OpenedRelease | null> {
  const { rows } = await sql<OpenedRelease>`
    with next as (
      select r.version_id, r.message_id, r.kind, u.region,
             (select o.message_id from press.public_release o where o.version_id = r.replaces_id limit 1) as corrects_id
        from press.public_release r left join organisation.public_unit u on u.id = r.unit_id
       where r.mode = ${mode} and r.withdrawn_at is null and r.released_at > clock_timestamp() - interval '1 day'
         and not exists (select from press.news_run n where n.version_id = r.version_id)
       order by r.released_at, r.version_id limit 1),
    taken as (
      insert into press.news_run (version_id, at) select version_id, ${now} from next on conflict do nothing returning version_id)
    select n.version_id as "versionId", n.message_id as "messageId", n.kind, n.region, n.corrects_id as "correctsId"
      from next n join taken t on t.version_id = n.version_id`.execute(trx)
  return rows[0] ?? null
}

export async function confirmedFollowers(db: Database, mode: Mode): Promise<FollowerRow[]> {
  return pressTables(db)
    .selectFrom('press.follower')
    .selectAll()
    .where('mode', '=', mode)
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .orderBy(sql`random()`)
    .execute()
}

/** Those who were sent a release, in whichever language it came, or were to be when its words ended, and still follow. */
export async function followersOf(db: Database, messageId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select follower_id as id from press.news_letter
     where (message_id = ${messageId} or message_id in (select r.message_id from press.public_release r where r.edition_of = ${messageId}))
       and missed is distinct from 'refused'`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

export async function markMissed(
  trx: Trx,
  { messageId, followerId, missed }: { messageId: string; followerId: string; missed: 'refused' | 'ended' },
): Promise<void> {
  await pressTables(trx)
    .updateTable('press.news_letter')
    .set({ missed })
    .where('message_id', '=', messageId)
    .where('follower_id', '=', followerId)
    .execute()
}

/** Messages whose words their room holds at this moment. */
export async function heldNews(db: Database): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select distinct message_id as id from ${heldWords} h where message_id is not null`.execute(db)
  return rows.map(({ id }) => id)
}

/** Of these messages, those whose words have ended, and why: of the newest version of each that is out. */
export async function endedNews(
  db: Database,
  messageIds: readonly string[],
  now: Date,
): Promise<Map<string, EndedWords>> {
  const version = sql`(select r.version_id from press.public_release r where r.message_id = m.id order by r.released_at desc, r.id desc limit 1)`
  const { rows } = await sql<{ id: string; ended: EndedWords | null }>`
    select m.id, ${endedWords(version, now)} as ended from unnest(${[...messageIds]}::text[]) as m (id)`.execute(db)
  return new Map(rows.flatMap(({ id, ended }) => (ended ? [[id, ended] as const] : [])))
}

/** These followers who still follow, by id. */
export async function followersById(db: Database, ids: readonly string[]): Promise<Map<string, FollowerRow>> {
  const rows = await pressTables(db)
    .selectFrom('press.follower')
    .selectAll()
    .where('id', 'in', [...ids])
    .where('address', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
