import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { ReleaseEdition } from '../rules/release.ts'
import { pressTables } from './tables.ts'

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
     order by r.message_id, r.released_at`.execute(db)
  return rows.toSorted((a, b) => a.at.getTime() - b.at.getTime())
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
    .executeTakeFirst()
  return row ?? null
}
