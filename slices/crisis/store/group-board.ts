import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { REACHED } from '../../../kit/kernel/reach-states.ts'

/** A wave that carries a part of a statement, but for what follows in more languages, which goes to some of the same: numbers alone. */
export type WaveRow = {
  statementId: string
  audienceKinds: string[]
  openedAt: Date | null
  isOverridden: boolean
  isStopped: boolean
  /** Everybody it was frozen for. */
  total: number
  /** Handed over or further: to a unit too, as that is what the engine waits for. */
  reached: number
  waiting: number
}

export async function wavesOfStatements(db: Database, crisisId: string): Promise<WaveRow[]> {
  const { rows } = await sql<WaveRow>`
    select p.statement_id as "statementId", w.audience_kinds as "audienceKinds", w.opened_at as "openedAt",
           w.is_overridden as "isOverridden", w.is_stopped as "isStopped", w.total,
           coalesce(sum(t.heads) filter (where t.state = any (${[...REACHED]}::text[])), 0)::int as reached,
           coalesce(sum(t.heads) filter (where t.state = 'waiting'), 0)::int as waiting
      from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id and p.languages = '{}'
      join dispatch.public_wave w on w.dispatch_id = p.dispatch_id
      left join dispatch.public_tally t on t.wave_id = w.id
     where s.crisis_id = ${crisisId}
     group by p.statement_id, w.id, w.audience_kinds, w.opened_at, w.is_overridden, w.is_stopped, w.total`.execute(
    db as Kysely<unknown>,
  )
  return rows
}

export type AskedRow = { audienceKinds: string[]; text: string; at: Date; isAnswered: boolean }

/** What those who got it ask and answer, the newest first; never who. */
export async function askedOfStatements(db: Database, crisisId: string): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`
    select w.audience_kinds as "audienceKinds", a.text, a.at, a.is_answered as "isAnswered"
      from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id
      join dispatch.public_asked a on a.dispatch_id = p.dispatch_id
      join dispatch.public_wave w on w.id = a.wave_id
     where s.crisis_id = ${crisisId} order by a.at desc, a.id desc limit 200`.execute(db as Kysely<unknown>)
  return rows
}
