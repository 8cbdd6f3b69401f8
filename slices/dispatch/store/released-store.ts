import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { WordsNow } from '../../../kit/kernel/words-standing.ts'

/** What the words of a version are worth now. What was corrected stays wrong, whatever becomes of the correction. */
export type Standing = 'stands' | 'corrected' | 'withdrawn'
export type VersionStanding = {
  versionId: string
  standing: Standing
  /** The version that stands in its place; null when nothing does. */
  correctedBy: string | null
  /** The newest version of its line that is public since: whoever reads in public has that in its place, also where it went to nobody more. */
  publishedBy: string | null
}

/** How each of these versions stands by the database's clock: the one reading for receipts, tasks and prints. */
export async function standingsOf(db: Database, versionIds: readonly string[]): Promise<Map<string, VersionStanding>> {
  if (versionIds.length === 0) return new Map()
  const { rows } = await sql<VersionStanding>`
    select version_id as "versionId", standing, corrected_by as "correctedBy", published_by as "publishedBy" from dispatch.public_standing
     where version_id = any(${[...new Set(versionIds)]})`.execute(db)
  return new Map(rows.map((row) => [row.versionId, row]))
}

/** What the words of each version are worth now, for every inner page that shows their title. */
export async function wordsNow(db: Database, versionIds: readonly string[]): Promise<Map<string, WordsNow>> {
  if (versionIds.length === 0) return new Map()
  const { rows } = await sql<WordsNow & { versionId: string }>`
    select version_id as "versionId", standing, has_correction as "hasCorrection"
      from dispatch.public_words where version_id = any(${[...new Set(versionIds)]})`.execute(db)
  return new Map(rows.map(({ versionId, ...now }) => [versionId, now]))
}

export async function standingOf(db: Database, versionId: string): Promise<VersionStanding> {
  return (await standingsOf(db, [versionId])).get(versionId)!
}

/** When this version became public, or null: asked in the transaction of whoever must know, before the event is heard. */
export async function publishedAt(db: Database, versionId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date }>`
    select w.opened_at as at from dispatch.publication p join dispatch.wave w on w.id = p.wave_id
     where p.version_id = ${versionId} order by w.opened_at, w.id limit 1`.execute(db)
  return rows[0]?.at ?? null
}
