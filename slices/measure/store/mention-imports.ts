import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { MentionImportView } from '../rules/media/mention-import-view.ts'

type Stored = Omit<MentionImportView, 'at' | 'undo' | 'isUndone'> & {
  at: Date
  undoneAt: Date | null
  reason: string | null
  total: number
  gone: number
  passed: number
  begunAt: Date | null
  endedAt: Date | null
}

/** What brought mentions, the newest first, or one of it. */
export async function mentionImports(
  db: Database,
  which: { id: string } | { most: number },
): Promise<MentionImportView[]> {
  const { rows } = await sql<Stored>`
    select i.id, i.file_name as "fileName", i.source, i.row_count as rows, i.known_count as known, i.held_count as held,
           i.first_on::text as "firstOn", i.last_on::text as "lastOn", i.at, i.undone_at as "undoneAt", r.id as "runId",
           u.reason, u.total, u.gone, u.passed, u.begun_at as "begunAt", u.ended_at as "endedAt"
    from measure.mention_import i
    left join measure.mention_undo u on u.import_id = i.id
    left join measure.source_run r on r.id = 'run_' || substr(i.id, 5)
    ${'id' in which ? sql`where i.id = ${which.id}` : sql`order by i.at desc, i.id desc limit ${which.most}`}`.execute(
    db,
  )
  return rows.map(({ at, undoneAt, reason, total, gone, passed, begunAt, endedAt, ...one }) => ({
    ...one,
    at: at.toISOString(),
    isUndone: undoneAt !== null,
    undo: begunAt && {
      ...{ reason: reason ?? '', total, gone, passed },
      begunAt: begunAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    },
  }))
}
