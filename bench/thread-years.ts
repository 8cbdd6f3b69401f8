import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../kit/db/database.ts'

export type Years = { initiatives: number; messages: number; receipts: number }

const WAVES = 2
const AT_ONCE = 250

/** Five years of work on the strategy in force: initiatives that are measured, messages of them, dispatches with receipts. */
export async function fillYears(db: Database, { initiatives, messages, receipts }: Years): Promise<void> {
  const goals = await keysOf(db, ['sub-goal'])
  const gaps = await keysOf(db, ['gap'])
  const groups = await keysOf(db, ['stakeholder-group'])
  const blocks = await keysOf(db, ['platform-block'])
  const channels = await keysOf(db, ['instrument'])
  const roles = await keysOf(db, ['role'])
  const kpis = await keysOf(db, ['kpi'])
  await sql`insert into plan.initiative (id, mode, title, concept, unit_id, owner_id, state, gap_keys, sub_goal_keys, audience_keys,
      channel_keys, block_keys, role_key, revision, approved_revision, created_by, created_at, updated_at)
    select 'ini_' || n, 'real', 'Tiltak ' || n, '{"kind":"text","text":"Prøve"}', (array(select id from organisation.unit order by id))[1 + n % 60],
           'per_bench', (array['running','evaluating','closed','approved'])[1 + n % 4],
           ${some(gaps, 1, 0)}, ${some(goals, 2, 3)}, ${some(groups, 2, 5)}, ${some(channels, 3, 7)}, ${some(blocks, 2, 11)},
           ${sql`(${roles}::text[])[1 + n % ${roles.length}::int]`}, 1, 1, 'per_bench', ${daysAgo('n * 9')}, now()
      from generate_series(1, ${initiatives}::int) n`.execute(db)
  await sql`insert into plan.target (id, initiative_id, position, kpi_key, name, unit, direction, baseline, target)
    select 'tgt_' || n || '_' || p, 'ini_' || n, p, (${kpis}::text[])[1 + (n + p) % ${kpis.length}::int], 'Måling', 'prosent', 'up', 40, 70
      from generate_series(1, ${initiatives}::int) n, generate_series(0, 2) p`.execute(db)
  await sql`insert into plan.target_value (id, target_id, measured_on, value, sample, margin, source, by, at)
    select 'tva_' || t.id || v, t.id, (now() at time zone 'Europe/Oslo')::date - v * 90, 70 - v, 400, 4.5, 'Undersøkelsen', 'per_bench', now()
      from plan.target t, generate_series(1, 12) v`.execute(db)
  await sql`insert into message.message (id, mode, kind, unit_id, owner_id, state, working_title, audience_kinds, source_language,
      created_at, updated_at, initiative_id, goal_keys, gap_keys, audience_keys, block_keys, role_key)
    select 'msg_' || n, 'real', 'information', i.unit_id, 'per_bench', case when n % 10 = 0 then 'draft' else 'dispatched' end,
           'Budskap ' || n, '{staff}', 'nb', ${daysAgo('n % 1825')}, ${daysAgo('n % 1825')},
           case when n % 12 = 0 then null else i.id end, i.sub_goal_keys, i.gap_keys, i.audience_keys, i.block_keys, i.role_key
      from generate_series(1, ${messages}::int) n join plan.initiative i on i.id = 'ini_' || (1 + n % ${initiatives}::int)`.execute(
    db,
  )
  await fillDispatches(db, messages, Math.floor(receipts / messages / WAVES))
  await sql`vacuum analyze`.execute(db)
}

const daysAgo = (days: string) => sql`now() - (${sql.raw(days)}) * interval '1 day'`
/** `count` keys of the list, other ones for each n. */
const some = (keys: string[], count: number, shift: number): RawBuilder<unknown> =>
  sql`array(select distinct (${keys}::text[])[1 + (n * ${shift + 1}::int + k * 7) % ${keys.length}::int] from generate_series(1, ${count}::int) k)`

async function keysOf(db: Database, kinds: string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from strategy.public_element where kind = any(${kinds}::text[]) order by key`.execute(db)
  return rows.map((row) => row.key)
}

/** Every message once, in two waves; nine in ten have got it, six have confirmed. The ledger's triggers count as they always do. */
async function fillDispatches(db: Database, messages: number, perWave: number): Promise<void> {
  await sql`insert into dispatch.dispatch (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at, started_by, started_at)
    select 'dsp_' || n, n::text, 'real', 'msg_' || n, 'ver_' || n, m.unit_id, m.working_title, 'closed', 'per_bench', m.created_at, 'per_bench', m.created_at
      from generate_series(1, ${messages}::int) n join message.message m on m.id = 'msg_' || n`.execute(db)
  await sql`insert into dispatch.wave (id, dispatch_id, position, name, audiences, audience_kinds, channels, gate, state, opened_at, opened_by, frozen_total)
    select 'wav_' || n || '_' || p, 'dsp_' || n, p, 'Pulje ' || p, '{}', '{staff}', '{email}', '{"kind":"with-start"}', 'done', now(), 'system', ${perWave}::int
      from generate_series(1, ${messages}::int) n, generate_series(1, ${WAVES}::int) p`.execute(db)
  for (let from = 1; from <= messages; from += AT_ONCE)
    await sql`insert into dispatch.recipient (id, dispatch_id, wave_id, source, source_id, audience_kind, language, heads, channels, legal_basis, state, reason, state_at)
      select 'rcp_' || n || '_' || p || '_' || r, 'dsp_' || n, 'wav_' || n || '_' || p, 'staff', p || '_' || r, 'staff', 'nb', 1, '{email}', 'duty',
             case when r % 10 < 6 then 'confirmed' when r % 10 < 9 then 'submitted' else 'unreachable' end,
             case when r % 10 = 9 then 'no-address' end, now()
        from generate_series(${from}::int, ${Math.min(messages, from + AT_ONCE - 1)}::int) n, generate_series(1, ${WAVES}::int) p,
             generate_series(1, ${perWave}::int) r`.execute(db)
}
