import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type ConfidentialityLevel, NO_SHIELD, type Shield } from '../../../kit/kernel/confidentiality.ts'
import { type ConfidentialityTables, tablesOf } from './tables.ts'

export type NamedRow = Selectable<ConfidentialityTables['confidentiality.named_person']>

/** What stands between each of these and the reader. `reader`: null for the system, empty for a token. */
export async function readShields(
  db: Database,
  ids: readonly string[],
  reader: string | null,
): Promise<Map<string, Shield>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Shield & { id: string }>`
    select asked.id, s.level, confidentiality.public_is_out(asked.id) as "isOut",
           ${reader}::text is null or exists (select from confidentiality.named_person n
              where n.subject_id = s.id and n.person_id = ${reader}) as "isNamed",
           exists (select from organisation.public_person p join organisation.unit u on u.id = p.unit_id
              where p.id = ${reader} and u.kind <> 'ministry') as "isStaff"
      from unnest(${[...ids]}::text[]) as asked (id)
      join confidentiality.subject s on s.id = confidentiality.public_root(asked.id)`.execute(db)
  const found = new Map(rows.map(({ id, ...shield }) => [id, shield]))
  return new Map(ids.map((id) => [id, found.get(id) ?? NO_SHIELD]))
}

/** Which of these subjects the reader is kept from. */
export async function readHidden(db: Database, ids: readonly string[], reader: string | null): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`select distinct asked.id from unnest(${[...ids]}::text[]) as asked (id)
    where not confidentiality.public_reads(asked.id, ${reader}, true)`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

export type LevelRow = { id: string; level: ConfidentialityLevel; setBy: string; setAt: Date }

/** The level that somebody has chosen, of what it follows where it follows something; null where nobody has. */
export async function findLevel(db: Database, id: string): Promise<LevelRow | null> {
  const { rows } = await sql<LevelRow>`
    select s.id, s.level, s.set_by as "setBy", s.set_at as "setAt" from confidentiality.subject s
     where s.id = coalesce((select follows from confidentiality.subject where id = ${id}), ${id}) and s.level is not null`.execute(
    db,
  )
  return rows[0] ?? null
}

/** What this follows, or itself. */
export async function rootOf(db: Database, id: string): Promise<string> {
  const found = tablesOf(db).selectFrom('confidentiality.subject').select('follows').where('id', '=', id)
  return (await found.executeTakeFirst())?.follows ?? id
}

export async function writeLevel(
  trx: Trx,
  row: Omit<Insertable<ConfidentialityTables['confidentiality.subject']>, 'follows'>,
): Promise<void> {
  const { level, set_by, set_at } = row
  await tablesOf(trx)
    .insertInto('confidentiality.subject')
    .values({ ...row, follows: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ level, set_by, set_at, follows: null }))
    .execute()
}

export async function writeFollows(trx: Trx, id: string, follows: string, by: string, at: Date): Promise<void> {
  await tablesOf(trx)
    .insertInto('confidentiality.subject')
    .values({ id, level: null, follows, set_by: by, set_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ level: null, follows }))
    .execute()
}

/** Two who change the same at once come one after the other. */
export async function holdSubject(trx: Trx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('confidentiality'), hashtext(${id}))`.execute(trx)
}

export async function namedOf(db: Database, subjectId: string): Promise<NamedRow[]> {
  return tablesOf(db)
    .selectFrom('confidentiality.named_person')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .orderBy('named_at')
    .orderBy('person_id')
    .execute()
}

type Naming = { why: NamedRow['why']; reason?: string; by: string; at: Date }

/** Names these too, where the level is `named`; who is named already stays as they are. Where it is not, nothing happens. */
export async function addNamed(
  trx: Trx,
  subjectId: string,
  personIds: readonly string[],
  { why, reason = '', by, at }: Naming,
): Promise<void> {
  if (personIds.length === 0) return
  await sql`insert into confidentiality.named_person (subject_id, person_id, why, reason, named_by, named_at)
    select s.id, person, ${why}, ${reason}, ${by}, ${at}
      from confidentiality.subject s, unnest(${[...new Set(personIds)]}::text[]) as person
     where s.id = coalesce((select follows from confidentiality.subject where id = ${subjectId}), ${subjectId})
       and s.level = 'named'
    on conflict do nothing`.execute(trx)
}

export async function removeNamed(trx: Trx, subjectId: string, personIds: readonly string[] | 'all'): Promise<void> {
  let query = tablesOf(trx).deleteFrom('confidentiality.named_person').where('subject_id', '=', subjectId)
  if (personIds !== 'all') query = query.where('person_id', 'in', personIds.length > 0 ? [...personIds] : [''])
  await query.execute()
}

/** The level and the named of one become those of another, as when a correction starts from what it corrects. */
export async function copyLevel(trx: Trx, fromId: string, toId: string): Promise<void> {
  await sql`insert into confidentiality.subject (id, level, follows, set_by, set_at)
    select ${toId}, level, follows, set_by, set_at from confidentiality.subject where id = ${fromId}
    on conflict do nothing`.execute(trx)
  await sql`insert into confidentiality.named_person (subject_id, person_id, why, reason, named_by, named_at)
    select ${toId}, person_id, why, reason, named_by, named_at from confidentiality.named_person where subject_id = ${fromId}
    on conflict do nothing`.execute(trx)
}
