import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { REACHED } from '../../../kit/kernel/reach-states.ts'
import { toldAt } from '../rules/told-at.ts'

/** A wave that carries a part of a statement, but for what follows in more languages, which goes to some of the same: numbers alone. */
export type WaveRow = {
  id: string
  dispatchId: string
  statementId: string
  audienceKinds: string[]
  openedAt: Date | null
  isOverridden: boolean
  isStopped: boolean
  /** It never opened, and goes to nobody more. */
  isEnded: boolean
  /** Its text is put away: nothing says it any more. */
  isTakenBack: boolean
  /** How what it is part of stands: one that goes on may still open, one that is stopped reaches nobody more. */
  dispatchState: 'planned' | 'running' | 'paused' | 'stopped' | 'closed'
  /** Its words stand in the press room once it is open. */
  isPublic: boolean
  /** Everybody it was frozen for. */
  total: number
  /** Have it. What lies on paper with a unit has reached nobody (decision 53). */
  reached: number
  /** Are to get it by a channel: by one that may have reached them, and is tried again, too. */
  waiting: number
  /** Never got it, as it was stopped or ended before they had it. */
  givenUp: number
  /** Whom no channel reaches: the notice lies with their unit. */
  beside: number
}

/** A correction is frozen for those who had the words: its wave for nobody of a group neither tells them nor is on its way to them. */
export const forSomebody = sql`(s.corrects is null or w.total > 0 or d.state = 'planned' or w.publishes && array['press-room'])`

/** `follows`: those of what follows in more languages, and no others. */
export async function wavesOfStatements(db: Database, crisisId: string, follows = false): Promise<WaveRow[]> {
  const { rows } = await sql<WaveRow>`
    select w.id, w.dispatch_id as "dispatchId", p.statement_id as "statementId", w.audience_kinds as "audienceKinds", w.opened_at as "openedAt",
           w.is_overridden as "isOverridden", w.is_stopped as "isStopped", w.state = 'done' and w.opened_at is null as "isEnded", w.total,
           exists (select from message.public_version v where v.id = p.version_id and v.withdrawn_at is not null) as "isTakenBack",
           d.state as "dispatchState", w.publishes && array['press-room'] as "isPublic",
           coalesce(sum(t.heads) filter (where t.state = any (${[...REACHED]}::text[])), 0)::int - h.heads as reached,
           coalesce(sum(t.heads) filter (where t.state = 'waiting'), 0)::int + h.awaited as waiting, h.heads - h.awaited as beside,
           coalesce((select g.heads from dispatch.public_given_up g where g.dispatch_id = w.dispatch_id and g.wave_id = w.id), 0) as "givenUp"
      from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id and (p.languages <> '{}') = ${follows}
      join dispatch.public_wave w on w.dispatch_id = p.dispatch_id
      join dispatch.public_dispatch d on d.id = p.dispatch_id
      left join dispatch.public_tally t on t.wave_id = w.id
     cross join lateral (
           select coalesce(sum(x.heads), 0)::int as heads, coalesce(sum(x.awaited), 0)::int as awaited
             from dispatch.public_handed x where x.dispatch_id = w.dispatch_id and x.wave_id = w.id) h
     where s.crisis_id = ${crisisId} and ${forSomebody}
     group by p.statement_id, p.version_id, w.id, w.dispatch_id, d.state, w.audience_kinds, w.opened_at, w.is_overridden, w.is_stopped, w.state, w.publishes, w.total, h.heads, h.awaited`.execute(
    db as Kysely<unknown>,
  )
  return rows
}

/** Those of the dispatches of these parts, in whatever language, that have begun to leave. */
export async function begunDispatches(
  db: Database,
  parts: readonly { dispatch_id: string | null }[],
): Promise<string[]> {
  const ids = parts.flatMap((one) => one.dispatch_id ?? [])
  const { rows } = await sql<{ id: string }>`
    select distinct w.dispatch_id as id from dispatch.public_wave w
     where w.dispatch_id = any(${ids}) and w.opened_at is not null order by 1`.execute(db as Kysely<unknown>)
  return rows.map(({ id }) => id)
}

/** Have the dispatches of these parts all ended, and is there one? */
export async function haveEnded(db: Database, parts: readonly { dispatch_id: string | null }[]): Promise<boolean> {
  const ids = parts.flatMap((one) => one.dispatch_id ?? [])
  const { rows } = await sql<{ ended: boolean | null }>`
    select bool_and(d.state in ('stopped', 'closed')) as ended from dispatch.public_dispatch d where d.id = any(${ids})`.execute(
    db as Kysely<unknown>,
  )
  return rows[0]!.ended ?? false
}

export type ToldWave = WaveRow & {
  /** From when somebody of it has had the words; null while nobody has. */
  toldAt: Date | null
  /** How many have. */
  had: number
}

/** The same, with when and by how many they were had: a wave that has opened has told nobody yet. */
export async function toldWaves(db: Database, crisisId: string, follows = false): Promise<ToldWave[]> {
  const [waves, had] = await Promise.all([wavesOfStatements(db, crisisId, follows), hadIn(db, crisisId)])
  return waves.map((wave) => {
    const own = had.get(wave.id)
    return { ...wave, had: own?.heads ?? 0, toldAt: toldAt(wave, own?.at ?? null) }
  })
}

/** Who have had the words of each wave, as the reach counts them; no entry where nobody has. */
export async function hadIn(db: Database, crisisId: string): Promise<Map<string, { at: Date; heads: number }>> {
  const { rows } = await sql<{ id: string; at: Date; heads: number }>`
    select r.wave_id as id, min(r.reached_at) as at, sum(r.heads)::int as heads
      from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id
      join dispatch.public_dispatch d on d.message_id = p.message_id
      join dispatch.public_told r on r.dispatch_id = d.id and r.is_reached
     where s.crisis_id = ${crisisId} group by r.wave_id`.execute(db as Kysely<unknown>)
  return new Map(rows.map(({ id, ...had }) => [id, had]))
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
