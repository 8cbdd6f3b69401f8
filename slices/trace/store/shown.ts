import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { ShownKind, ShownPlace } from '../rules/shown.ts'
import { traceDb } from './handle.ts'

/** Takes the keeping for this transaction; false when another process keeps now. */
export async function holdKeeping(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{
    mine: boolean
  }>`select pg_try_advisory_xact_lock(hashtext('varde.shown-pages')) as mine`.execute(trx)
  return rows[0]!.mine
}

/** What is kept as standing now. */
export async function standingPages(trx: Trx, mode: Mode) {
  return traceDb(trx)
    .selectFrom('trace.shown_page')
    .select(['id', 'place', 'language', 'address', 'fingerprint', 'is_withdrawn as isWithdrawn'])
    .where('mode', '=', mode)
    .where('to_at', 'is', null)
    .execute()
}

export async function endPages(trx: Trx, ids: string[], at: Date): Promise<void> {
  if (ids.length === 0) return
  // A clock that was set back must not give a page that ended before it began.
  await traceDb(trx)
    .updateTable('trace.shown_page')
    .set({ to_at: sql<Date>`greatest(from_at, ${at}::timestamptz)` })
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}

export async function keepBody(trx: Trx, fingerprint: string, packed: Buffer): Promise<void> {
  await traceDb(trx)
    .insertInto('trace.shown_body')
    .values({ fingerprint, packed, erased_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

type Begun = ShownPlace & { id: string; mode: Mode; title: string; isWithdrawn: boolean; fingerprint: string; at: Date }

export async function beginPage(trx: Trx, { isWithdrawn, subject, at, ...page }: Begun): Promise<void> {
  // Of a crisis the public knows the end of its id alone; the log knows which it is.
  const whole = page.kind === 'status' ? await wholeId(trx, subject) : subject
  const { id, mode, place, language, kind, address, title, fingerprint } = page
  await traceDb(trx)
    .insertInto('trace.shown_page')
    .values({
      ...{ id, mode, place, language, kind, address, title, fingerprint },
      ...{ subject: whole, is_withdrawn: isWithdrawn, from_at: at, to_at: null },
    })
    .execute()
}

async function wholeId(trx: Trx, end: string | null): Promise<string | null> {
  const row = await traceDb(trx)
    .selectFrom('bus.event')
    .select('subject')
    .where('name', '=', 'crisis.status-published')
    .where(sql<boolean>`right(subject, 12) = ${end}`)
    .limit(1)
    .executeTakeFirst()
  return row?.subject ?? null
}

export type ShownFilter = { mode: Mode; reader: string | null; kind?: ShownKind | undefined; search?: string; at: Date }

const COLUMNS = [
  ...(['id', 'place', 'language', 'kind', 'subject', 'address', 'title', 'fingerprint'] as const),
  ...(['is_withdrawn as isWithdrawn', 'from_at as from', 'to_at as to'] as const),
] as const

/** Pages that this reader may know of: what is shown to named persons alone stays with them, whoever could read it once. */
function pages(db: Database, { mode, reader }: Pick<ShownFilter, 'mode' | 'reader'>) {
  return traceDb(db)
    .selectFrom('trace.shown_page')
    .where('mode', '=', mode)
    .where(sql<boolean>`(subject is null or confidentiality.public_reads(subject, ${reader}, true))`)
}

/** What stood at a moment, those of one thing first and the newest of them on top. */
export async function pagesAt(db: Database, { kind, search, at, ...who }: ShownFilter, limit: number) {
  let query = pages(db, who)
    .where('from_at', '<=', at)
    .where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', at)]))
  if (kind) query = query.where('kind', '=', kind)
  if (search)
    query = query.where(sql<boolean>`(position(lower(${search}) in lower(title)) > 0 or address like ${`${search}%`})`)
  return query
    .select(COLUMNS)
    .orderBy(sql`subject is null`, 'desc')
    .orderBy('from_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Every version of a place, the newest first. */
export async function versionsOf(db: Database, who: Pick<ShownFilter, 'mode' | 'reader'>, place: string) {
  const query = pages(db, who).select(COLUMNS).where('place', '=', place)
  const language = sql`array_position(array['nb', 'nn', 'en'], language) nulls last`
  return query.orderBy('from_at', 'desc').orderBy(language).orderBy('id', 'desc').limit(500).execute()
}

export async function pageWithBody(db: Database, who: Pick<ShownFilter, 'mode' | 'reader'>, id: string) {
  const page = await pages(db, who).select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return page ? { page, packed: await bodyStartingWith(db, page.fingerprint) } : null
}

/** A body by its fingerprint, or by the beginning of it that stands in the address of a style sheet. */
export async function bodyStartingWith(db: Database, start: string): Promise<Buffer | null> {
  const row = await traceDb(db)
    .selectFrom('trace.shown_body')
    .select('packed')
    .where(sql<boolean>`starts_with(fingerprint, ${start})`)
    .executeTakeFirst()
  return row?.packed ?? null
}

/** Every kept page where a picture can stand, each body once, with a language that it is in. */
export async function bodiesSaying(trx: Trx): Promise<{ fingerprint: string; language: string }[]> {
  return traceDb(trx)
    .selectFrom('trace.shown_page')
    .select(({ fn }) => ['fingerprint', fn.min('language').as('language')])
    .where('kind', 'in', ['pictures', 'release', 'news'])
    .groupBy('fingerprint')
    .orderBy('fingerprint')
    .execute()
}

/** What is left of a page when something had to go. */
export async function replaceErased(trx: Trx, fingerprint: string, { packed, at }: { packed: Buffer; at: Date }) {
  await traceDb(trx)
    .updateTable('trace.shown_body')
    .set({ packed, erased_at: at })
    .where('fingerprint', '=', fingerprint)
    .execute()
}

/** When something went from a page since it was kept, or null. */
export async function erasedAt(db: Database, fingerprint: string): Promise<Date | null> {
  const query = traceDb(db).selectFrom('trace.shown_body').select('erased_at').where('fingerprint', '=', fingerprint)
  return (await query.executeTakeFirst())?.erased_at ?? null
}

/** From when pages are kept, or null when none has been yet. */
export async function keptSince(db: Database, mode: Mode): Promise<Date | null> {
  const first = traceDb(db).selectFrom('trace.shown_page').where('mode', '=', mode)
  const row = await first.select((eb) => eb.fn.min('from_at').as('since')).executeTakeFirst()
  return row?.since ?? null
}

type Decided = { names: readonly string[]; subject: string | null; asked: string | null; after: Date | null; to: Date }

/** What was decided of a thing until a version of it stood: the last of each name; of a place, all since the version before. */
export async function decisionsFor(db: Database, mode: Mode, { names, subject, asked, after, to }: Decided) {
  if (names.length === 0) return []
  let query = traceDb(db)
    .selectFrom('bus.event')
    .select(['id', 'name', 'actor', 'at'])
    .where('mode', '=', mode)
    .where('name', 'in', names)
    .where('at', '<=', to)
  if (subject) query = query.distinctOn('name').where('subject', '=', subject).orderBy('name')
  else if (after) query = query.where('at', '>', after)
  if (asked) query = query.where(sql<boolean>`(name <> 'approval.given' or content::jsonb->>'kind' = ${asked})`)
  const rows = await query.orderBy('at', 'desc').orderBy('seq', 'desc').limit(5).execute()
  return rows.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.id.localeCompare(b.id))
}
