import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { REACHED } from '../../../kit/kernel/reach-states.ts'
import type { Channel } from '../rules/wave.ts'
import { tables } from './tables.ts'

export type WaveToFreeze = {
  id: string
  dispatchId: string
  channels: Channel[]
  filter: RawBuilder<boolean>
  /** Who has the text already, of `r`, and is left out. */
  had: RawBuilder<boolean>
}

/**
 * Freezes a wave's audience: one row per person (or unit's head count), in random order, each once per dispatch. Who is
 * left out and who cannot be reached get rows too, with the reason. Returns the heads of the wave. `offset 0` keeps
 * PostgreSQL from working out the ways anew for each column that reads them.
 */
export async function freezeWave(trx: Database, wave: WaveToFreeze, now: Date): Promise<number> {
  await sql`
    insert into dispatch.recipient (id, dispatch_id, wave_id, source, source_id, audience_kind, unit_id, region, language, heads,
           display_name, email, sms, channels, legal_basis, state, reason, state_at)
    select ${idBase('rcp')} || lpad((row_number() over (order by random()))::text, 7, '0'), ${wave.dispatchId}, ${wave.id},
           r.source, r.source_id, r.audience_kind, r.unit_id, r.region, r.language, r.heads, r.display_name, r.email, r.sms, ways.channels, r.legal_basis,
           case when r.excluded_reason is not null or been.had then 'excluded' when cardinality(ways.channels) = 0 then 'unreachable' else 'waiting' end,
           coalesce(r.excluded_reason, case when been.had then 'had-it' when cardinality(ways.channels) = 0 then 'no-address' end), ${now}
      from audience.public_recipient r
     cross join lateral (select array(
            select w.channel from unnest(${wave.channels}::text[]) with ordinality as w (channel, place)
             where (w.channel = 'email' and r.email is not null) or (w.channel = 'sms' and r.sms is not null)
                or (w.channel = 'print' and r.unit_id is not null)
             order by w.channel = 'print' and r.source <> 'head-count', w.channel <> coalesce(r.preferred, ''), w.place) as channels offset 0) ways
     cross join lateral (select ${wave.had} as had offset 0) been
     where ${wave.filter}
       and not exists (select 1 from dispatch.recipient o where o.dispatch_id = ${wave.dispatchId} and o.source = r.source and o.source_id = r.source_id)`.execute(
    trx,
  )
  return closeFrozen(trx, wave.id)
}

/** Whether `r`, a recipient of the old text, may have got it by now, or is about to. */
const mayHaveOld = sql<boolean>`(r.state = any (${['waiting', ...REACHED]}::text[])
            or exists (select 1 from dispatch.attempt a where a.recipient_id = r.id
                        and (a.state in ('submitted', 'delivered', 'unknown') or a.claimed_by is not null)))`

/**
 * `of`: everybody the old text's waves were for. Of those who get the correction (`heads`) so many have the old text (`had`), and the rest wait for it or
 * may be about to get it; `stopped` never got it, as it went to nobody more.
 */
export type CorrectionAhead = {
  heads: number
  had: number
  of: number
  unreachable: number
  excluded: number
  stopped: number
}
/** A group of those who have been told, by the waves that count as theirs. */
export type ToldGroup = { group: string; waveIds: readonly string[] }

/**
 * How many a correction of these waves, in this order, would be frozen for now: each person once, by the first wave from which they may have
 * the old text, and a head count with all its parts; and for each group those of them whom a wave of its own has told. Somebody may be in two. `group` null: all together.
 */
export async function countCorrection(
  db: Database,
  oldWaveIds: readonly string[],
  groups: readonly ToldGroup[],
): Promise<(CorrectionAhead & { group: string | null })[]> {
  const { rows } = await sql<CorrectionAhead & { group: string | null }>`
    with each as materialized (
      select r.source, r.source_id, r.heads, r.state, old.place, ${mayHaveOld} as gets,
             not ${mayHaveOld} and r.state = 'failed' and r.reason in ('stopped', 'too-late') as is_stopped
        from unnest(${[...oldWaveIds]}::text[]) with ordinality as old (id, place)
        join dispatch.recipient r on r.wave_id = old.id),
    -- Of one whom several of the waves have, the first that they may have it from, with all its parts.
    placed as (select *, first_value(place) over (partition by source, source_id order by gets desc, place) as chosen from each),
    o as (
      select source, source_id, sum(heads) as heads, coalesce(sum(heads) filter (where gets), 0) as gets,
             coalesce(sum(heads) filter (where is_stopped), 0) as stopped,
             coalesce(sum(heads) filter (where not gets and state = 'excluded'), 0) as excluded
        from placed where place = chosen group by 1, 2),
    has as (
      select person, max(heads) as heads
        from (select t.person, t.wave_id, sum(t.heads) as heads from dispatch.public_told t
               where t.wave_id = any (${[...oldWaveIds]}::text[]) and t.is_reached group by 1, 2) reached
       group by 1),
    told as (
      select distinct g."group", r.source, r.source_id
        from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g ("group" text, "waveIds" jsonb)
       cross join lateral jsonb_array_elements_text(g."waveIds") as w (id)
        join dispatch.recipient r on r.wave_id = w.id),
    known as (
      select o.*, least(o.gets, coalesce(h.heads, 0)) as had from o left join has h on h.person = o.source || ' ' || o.source_id),
    counted as (
      select t."group", o.* from known o join told t using (source, source_id)
      union all select null, o.* from known o)
    select "group", coalesce(sum(heads), 0)::int as of, coalesce(sum(gets), 0)::int as heads, coalesce(sum(had), 0)::int as had,
           coalesce(sum(stopped), 0)::int as stopped, coalesce(sum(excluded), 0)::int as excluded,
           coalesce(sum(heads - gets - stopped - excluded), 0)::int as unreachable
      from counted group by 1 order by 1`.execute(db)
  return rows
}

/**
 * The audience of a correction: exactly those who may have got the old text, or another of its line, wave by wave, each once. Whoever still waits in an
 * open wave is among them: they get this instead, as the old text stops when the correction starts. `oldWaveIds`: the newest words first.
 */
export async function freezeCorrection(
  trx: Database,
  wave: Omit<WaveToFreeze, 'filter'> & { oldWaveIds: readonly string[] },
  now: Date,
): Promise<number> {
  await sql`
    insert into dispatch.recipient (id, dispatch_id, wave_id, source, source_id, part, audience_kind, unit_id, region, language, heads,
           display_name, email, sms, channels, legal_basis, state, reason, state_at)
    select ${idBase('rcp')} || lpad((row_number() over (order by random()))::text, 7, '0'), ${wave.dispatchId}, ${wave.id},
           r.source, r.source_id, r.part, r.audience_kind, r.unit_id, r.region, r.language, r.heads, r.display_name, r.email, r.sms, r.channels, r.legal_basis,
           case when been.had then 'excluded' else 'waiting' end, case when been.had then 'had-it' end, ${now}
      from (
           -- Of somebody whom several of the waves have, the row of the newest words, with all its parts.
           select r.*, first_value(old.place) over (partition by r.source, r.source_id order by old.place) as newest, old.place
             from unnest(${[...wave.oldWaveIds]}::text[]) with ordinality as old (id, place)
             join dispatch.recipient r on r.wave_id = old.id and ${mayHaveOld}) r
     cross join lateral (select ${wave.had} as had offset 0) been
     where r.place = r.newest
       and not exists (select 1 from dispatch.recipient o where o.dispatch_id = ${wave.dispatchId} and o.source = r.source
                        and o.source_id = r.source_id and o.wave_id <> ${wave.id})`.execute(trx)
  return closeFrozen(trx, wave.id)
}

async function closeFrozen(trx: Database, waveId: string): Promise<number> {
  const { rows } = await sql<{ heads: number }>`
    update dispatch.wave set frozen_total = (select coalesce(sum(heads), 0) from dispatch.tally where wave_id = ${waveId})
     where id = ${waveId} returning frozen_total as heads`.execute(trx)
  return rows[0]!.heads
}

/** Time and counter of a new id; a row number makes each id under it unique and sortable. */
function idBase(prefix: string): string {
  return newId(prefix).slice(0, prefix.length + 15)
}

/** Prepares the first attempt of everyone who waits in a wave: at once for all, so that none is favoured. */
export async function prepareAttempts(trx: Database, waveId: string, now: Date): Promise<void> {
  await sql`
    insert into dispatch.attempt (id, dispatch_id, wave_id, recipient_id, channel, state, due_at, state_at)
    select ${idBase('att')} || lpad((row_number() over (order by r.id))::text, 7, '0'), r.dispatch_id, r.wave_id, r.id, r.channels[1], 'prepared', ${now}, ${now}
      from dispatch.recipient r where r.wave_id = ${waveId} and r.state = 'waiting'`.execute(trx)
}

/**
 * Tasks for the units of those whom no channel reaches. Asking again counts anew. In an incident whoever belongs to no unit is the task of the unit that speaks: else
 * nobody could tell them, or say that it is done.
 */
export async function prepareReachTasks(trx: Database, waveId: string, now: Date): Promise<number> {
  await sql`
    update dispatch.recipient r set unit_id = d.unit_id from dispatch.dispatch d
     where r.wave_id = ${waveId} and d.id = r.dispatch_id and r.unit_id is null and r.source in ('staff', 'contact')
       and r.state in ('unreachable', 'failed') and r.reason is distinct from 'stopped'
       and exists (select from crisis.public_place p where p.version_id = d.version_id)`.execute(trx)
  const { rows } = await sql<{ dispatch_id: string; unit_id: string; heads: number }>`
    select dispatch_id, unit_id, sum(heads)::int as heads from dispatch.recipient
     where wave_id = ${waveId} and unit_id is not null and state in ('unreachable', 'failed')
       and reason is distinct from 'stopped' group by 1, 2`.execute(trx)
  if (rows.length === 0) return 0
  const common = { wave_id: waveId, kind: 'reach' as const, state: 'open' as const, made_at: now, done_at: null }
  const tasks = rows.map((row) => ({ id: newId('tsk'), ...common, ...row }))
  await tables(trx)
    .insertInto('dispatch.unit_task')
    .values(tasks)
    .onConflict((c) =>
      c
        .columns(['wave_id', 'unit_id', 'kind'])
        .doUpdateSet({ heads: (e) => e.ref('excluded.heads'), state: 'open', done_at: null }),
    )
    .execute()
  return tasks.length
}
