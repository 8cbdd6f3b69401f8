import { type Insertable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import type { ReleaseEdition } from '../rules/release.ts'
import { type PressTables, pressTables } from './tables.ts'

export type PublishedRow = {
  messageId: string
  at: Date
  unitId: string
  sourceLanguage: string | null
  editions: Record<string, ReleaseEdition>
}

/** What was published since a moment: each message once, in its first opened version, withdrawn later or not. */
export async function readPublished(db: Database, mode: Mode, since: Date): Promise<PublishedRow[]> {
  const { rows } = await sql<PublishedRow>`
    select distinct on (r.message_id) r.message_id as "messageId", r.released_at as at, r.unit_id as "unitId",
           s.source_language as "sourceLanguage", r.editions
      from press.public_release r left join message.public_source_language s on s.message_id = r.message_id
     where r.mode = ${mode} and r.released_at >= ${since}
     order by r.message_id, r.released_at, r.version_id`.execute(db)
  return oldestFirst(
    rows,
    ({ at }) => at,
    ({ messageId }) => messageId,
  )
}

/** The rule of the agency in force on a day, `YYYY-MM-DD`; null where there is none. */
export async function readLanguageRule(db: Database, day: string) {
  const row = await pressTables(db)
    .selectFrom('press.language_rule')
    .selectAll()
    .where('unit_id', 'is', null)
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', day)]))
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** What the Language Act knows of regional bodies, in its order. */
export async function readLanguageCases(db: Database) {
  return pressTables(db).selectFrom('press.language_case').selectAll().orderBy('position').execute()
}

/** The regional bodies of today, each with the units below it and the rule in force on a day; null where none is entered. */
export async function readRegionalBodies(db: Database, day: string) {
  return pressTables(db)
    .selectFrom('organisation.public_unit as u')
    .leftJoin('press.language_rule as r', (join) =>
      join
        .onRef('r.unit_id', '=', 'u.id')
        .on('r.valid_from', '<=', day)
        .on(sql<boolean>`(r.valid_to is null or r.valid_to >= ${day})`),
    )
    .select(['u.id', 'u.name', 'r.case_key', 'r.least_nb', 'r.least_nn', 'r.source', 'r.valid_from'])
    .select(sql<string[]>`array(select b.id from organisation.public_unit b where u.id = any (b.path))`.as('unitIds'))
    .where('u.kind', '=', 'region')
    .where('u.is_current', '=', true)
    .orderBy('u.name')
    .execute()
}

/** Ends the rule of a unit the day before, and writes the one that comes after. */
export async function replaceLanguageRule(
  trx: Trx,
  row: Insertable<PressTables['press.language_rule']> & { unit_id: string },
): Promise<void> {
  const db = pressTables(trx)
  await db
    .deleteFrom('press.language_rule')
    .where('unit_id', '=', row.unit_id)
    .where('valid_from', '>=', row.valid_from)
    .execute()
  await db
    .updateTable('press.language_rule')
    .set({ valid_to: sql<string>`${row.valid_from}::date - 1` })
    .where('unit_id', '=', row.unit_id)
    .where('valid_to', 'is', null)
    .execute()
  await db.insertInto('press.language_rule').values(row).execute()
}

export async function isRegionalBody(db: Database, unitId: string): Promise<boolean> {
  const found = pressTables(db)
    .selectFrom('organisation.public_unit')
    .select('id')
    .where('id', '=', unitId)
    .where('kind', '=', 'region')
    .where('is_current', '=', true)
  return (await found.executeTakeFirst()) !== undefined
}
