import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

type Element = [key: string, kind: string, title: string, parent?: string]
const ELEMENTS: Element[] = [
  ['area', 'area', 'Omdømme'],
  ['goal-trust', 'goal', 'Tillit', 'area'],
  ['sub-open', 'sub-goal', 'Åpen', 'goal-trust'],
  ['gap-late', 'gap', 'De får vite det sent'],
  ['gap-open', 'gap', 'Få kanaler'],
  ['staff', 'stakeholder-group', 'Ansatte'],
  ['block-first', 'platform-block', 'Dere får vite det først'],
  ['kpi-known', 'kpi', 'Kjennskap'],
]
const LINKS = [
  ['gap-late', 'sub-open', 'serves'],
  ['gap-open', 'sub-open', 'serves'],
  ['gap-late', 'staff', 'for'],
  ['block-first', 'staff', 'for'],
  ['kpi-known', 'goal-trust', 'measures'],
]

export async function aStrategy(db: Database): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`insert into strategy.edition (id, number, title, state, valid_from, decided_by, decided_at, mode, created_by, created_at)
      values ('edn_1', 1, 'Prøvestrategi', 'draft', '2021-12-01', 'Direktøren', now(), 'real', 'system', now())`.execute(
      trx,
    )
    for (const [position, [key, kind, title, parent]] of ELEMENTS.entries())
      await sql`insert into strategy.element (edition_id, key, kind, parent_key, position, texts, data, standing, revision, changed_by, changed_at)
        values ('edn_1', ${key}, ${kind}, ${parent ?? null}, ${position}, ${JSON.stringify({ nb: { title } })},
                ${kind === 'goal' ? '{"owned":"communication"}' : '{}'}, 'own', 1, 'system', now())`.execute(trx)
    for (const [from, to, kind] of LINKS)
      await sql`insert into strategy.link (edition_id, from_key, to_key, kind) values ('edn_1', ${from}, ${to}, ${kind})`.execute(
        trx,
      )
    await sql`update strategy.edition set state = 'in-force'`.execute(trx)
  })
}

/** A prison with an adviser, a colleague without duties, and one thread from gap to receipt with things beside it. */
export async function aThread(db: Database, now: Date): Promise<void> {
  await sql`insert into organisation.unit (id, kind, name, short_name, valid_from, changed_on)
    values ('unt_halden', 'prison', 'Halden fengsel', 'Halden', '2020-01-01', '2020-01-01')`.execute(db)
  await sql`insert into organisation.person (id, unit_id, display_name, valid_from)
    values ('per_adviser', 'unt_halden', 'Test Testesen', '2020-01-01'), ('per_colleague', 'unt_halden', 'Test Kollega', '2020-01-01')`.execute(
    db,
  )
  await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
    values ('dut_1', 'per_adviser', 'unt_halden', 'communication-adviser', '2020-01-01')`.execute(db)
  await sql`insert into plan.initiative (id, mode, title, concept, unit_id, owner_id, state, gap_keys, sub_goal_keys, audience_keys,
      block_keys, approved_revision, created_by, created_at, updated_at) values
    ('ini_runs', 'real', 'Morgenmøtet', '{}', 'unt_halden', 'per_adviser', 'running', '{gap-late}', '{sub-open}', '{staff}', '{block-first}', 1, 'per_adviser', ${now}, ${now}),
    ('ini_draft', 'real', 'Utkastet', '{}', 'unt_halden', 'per_adviser', 'draft', '{gap-late}', '{}', '{}', '{}', null, 'per_adviser', ${now}, ${now})`.execute(
    db,
  )
  await sql`insert into plan.target (id, initiative_id, position, kpi_key, name, unit, direction, baseline, target)
    values ('tgt_1', 'ini_runs', 0, 'kpi-known', 'Kjenner planen', 'prosent', 'up', 40, 60)`.execute(db)
  await sql`insert into plan.target_value (id, target_id, measured_on, value, sample, margin, source, by, at)
    values ('tva_1', 'tgt_1', '2026-03-01', 52, 400, 4.9, 'Undersøkelsen', 'per_adviser', ${now})`.execute(db)
  const message = (id: string, title: string, state: string, mode: string, initiative: string | null) =>
    sql`insert into message.message (id, mode, kind, unit_id, owner_id, state, working_title, audience_kinds, source_language,
        initiative_id, created_at, updated_at)
      values (${id}, ${mode}, 'information', 'unt_halden', 'per_adviser', ${state}, ${title}, '{staff}', 'nb', ${initiative}, ${now}, ${now})`.execute(
      db,
    )
  await message('msg_out', 'Dette skjer', 'dispatched', 'real', 'ini_runs')
  await message('msg_draft', 'Neste', 'draft', 'real', 'ini_runs')
  await message('msg_exercise', 'Øvelse', 'dispatched', 'exercise', 'ini_runs')
  await message('msg_gone', 'Trukket', 'withdrawn', 'real', 'ini_runs')
  await message('msg_aimless', 'Uten mål', 'draft', 'real', null)
  await aDispatch(db, now)
}

async function aDispatch(db: Database, now: Date): Promise<void> {
  await sql`insert into dispatch.dispatch (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at, started_by, started_at)
    values ('dsp_1', '1', 'real', 'msg_out', 'ver_1', 'unt_halden', 'Dette skjer', 'running', 'per_adviser', ${now}, 'per_adviser', ${now})`.execute(
    db,
  )
  await sql`insert into dispatch.wave (id, dispatch_id, position, name, audiences, audience_kinds, channels, gate, state, opened_at, opened_by, frozen_total)
    values ('wav_1', 'dsp_1', 1, 'Ansatte', '{}', '{staff}', '{email}', '{"kind":"with-start"}', 'open', ${now}, 'per_adviser', 10)`.execute(
    db,
  )
  const states = [...Array(6).fill('confirmed'), 'excluded', 'unreachable', 'submitted', 'delivered']
  const rows = states.map((state, i) => ({ id: `rcp_${i + 1}`, state }))
  await sql`insert into dispatch.recipient (id, dispatch_id, wave_id, source, source_id, audience_kind, language, heads, channels, legal_basis, state, reason, state_at)
    select r.id, 'dsp_1', 'wav_1', 'staff', r.id, 'staff', 'nb', 1, '{email}', 'duty', r.state,
           case when r.state in ('excluded', 'unreachable') then 'no-address' end, ${now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, state text)`.execute(db)
}
