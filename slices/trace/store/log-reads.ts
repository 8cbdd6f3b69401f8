import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode, Via } from '../../../kit/kernel/caller.ts'
import type { LogScope } from '../rules/log-right.ts'
import { traceDb } from './handle.ts'
import type { TraceTables } from './tables.ts'

export type LoggedEvent = {
  seq: number
  /** Null: not chained yet. */
  position: number | null
  id: string
  name: string
  mode: Mode
  subject: string
  unitId: string | null
  actor: string
  at: Date
  via: Via | null
  /** Null also where it is shielded. */
  content: string | null
  isRedacted: boolean
  /** Shown to named persons alone, and the caller is not one of them: that it happened is told, not what was said. */
  isShielded: boolean
}

export type LogFilter = {
  units?: string[] | undefined
  /** A name (`message.approved`) or a slice (`message`). */
  event?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
  /** Only events before this seq: the next page. */
  before?: number | undefined
}

type EventTables = TraceTables & { e: TraceTables['bus.event'] }

/** Events that the caller may see, newest first. */
export async function readLog(db: Database, scope: LogScope, filter: LogFilter, limit: number): Promise<LoggedEvent[]> {
  let query = events(db).where(inScope(scope)).orderBy('e.seq', 'desc').limit(limit)
  if (filter.units) query = query.where('e.unit_id', 'in', filter.units.length > 0 ? filter.units : [''])
  if (filter.event?.includes('.')) query = query.where('e.name', '=', filter.event)
  else if (filter.event) query = query.where('e.name', 'like', `${filter.event}.%`)
  if (filter.from) query = query.where('e.at', '>=', filter.from)
  if (filter.to) query = query.where('e.at', '<', filter.to)
  if (filter.before) query = query.where('e.seq', '<', filter.before)
  return shieldedFor(db, scope.reader, query, 'desc')
}

/** The course of these subjects, oldest first, as far as the caller may see it. */
export async function readCourse(db: Database, scope: LogScope, subjects: string[]): Promise<LoggedEvent[]> {
  return shieldedFor(db, scope.reader, events(db).where('e.subject', 'in', subjects).where(inScope(scope)), 'asc')
}

/** The last events of one subject, newest first, as far as the caller may see them. */
export async function readLatestEvents(
  db: Database,
  scope: LogScope,
  subject: string,
  limit: number,
): Promise<LoggedEvent[]> {
  const latest = events(db).where('e.subject', '=', subject).where(inScope(scope)).orderBy('e.seq', 'desc').limit(limit)
  return shieldedFor(db, scope.reader, latest, 'desc')
}

/**
 * Everything that belongs to one course: the message, and the dispatches that were planned or started with a version of it. `subject`
 * may be any of them. What belongs together is read from ids in the events, so trace needs to know no other slice.
 */
export async function subjectsOfCourse(db: Database, subject: string): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    with told as materialized (
      select subject, content::jsonb->>'messageId' as message, content::jsonb->>'versionId' as version
        from bus.event
       where name in ('message.approved', 'message.corrected', 'dispatch.planned', 'dispatch.started', 'dispatch.published')
         and content is not null),
    roots as (
      select ${subject}::text as id
      union select message from told where subject = ${subject} and message is not null
      union select a.message from told d join told a on a.version = d.version
       where d.subject = ${subject} and a.message is not null)
    select id as subject from roots
    union
    select d.subject from told d
     where d.message in (select id from roots)
        or d.version in (select version from told where message in (select id from roots) and version is not null)`.execute(
    db,
  )
  return rows.map((row) => row.subject)
}

/** Where these events stand in the chain. */
export async function entriesOf(db: Database, seqs: number[]): Promise<{ position: number; hash: Buffer }[]> {
  if (seqs.length === 0) return []
  return traceDb(db)
    .selectFrom('trace.entry')
    .select(['position', 'hash'])
    .where('seq', 'in', seqs)
    .orderBy('position')
    .execute()
}

function events(db: Database) {
  return (db as Kysely<EventTables>)
    .selectFrom('bus.event as e')
    .leftJoin('trace.entry as t', 't.seq', 'e.seq')
    .select(['e.seq', 't.position', 'e.id', 'e.name', 'e.mode', 'e.subject', 'e.unit_id as unitId', 'e.actor', 'e.at'])
    .select(['e.via', 'e.content'])
}

/**
 * The events that were found, without the words of what this reader may not see. That is asked once for each subject, never for each
 * event: a dispatch to ten thousand leaves as many events of one.
 */
async function shieldedFor(
  db: Database,
  reader: string | null,
  found: ReturnType<typeof events>,
  order: 'asc' | 'desc',
): Promise<LoggedEvent[]> {
  return db
    .with(
      (cte) => cte('found').materialized(),
      () => found,
    )
    .with(
      (cte) => cte('subject').materialized(),
      (cte) => cte.selectFrom('found').select('found.subject as id').distinct(),
    )
    .with(
      (cte) => cte('asked').materialized(),
      (cte) =>
        cte
          .selectFrom('subject')
          .select(['id', sql<boolean>`not confidentiality.public_reads(id, ${reader}, true)`.as('isShielded')]),
    )
    .selectFrom('found')
    .innerJoin('asked', 'asked.id', 'found.subject')
    .select(['seq', 'position', 'found.id', 'name', 'mode', 'subject', 'unitId', 'actor', 'at', 'via', 'isShielded'])
    .select([
      sql<boolean>`content is null`.as('isRedacted'),
      sql<string | null>`case when asked."isShielded" then null else content end`.as('content'),
    ])
    .orderBy('seq', order)
    .execute()
}

/** Sign-ins are for administrators; union office shows only to leaders of the unit. */
function inScope(scope: LogScope) {
  return (eb: ExpressionBuilder<EventTables, 'e'>): Expression<SqlBool> => {
    if (scope.everything) return sql<SqlBool>`true`
    const isUnionOffice = sql<SqlBool>`(e.name = 'organisation.duty-set' and e.content like '%"duty":null%')`
    return eb.and([
      eb('e.unit_id', 'in', scope.units),
      eb('e.name', 'not like', 'access.%'),
      eb.or([eb.not(isUnionOffice), eb('e.unit_id', 'in', scope.union.length > 0 ? scope.union : [''])]),
    ])
  }
}
