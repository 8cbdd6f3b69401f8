import { sql } from 'kysely'
import type { Caller } from '../kit/kernel/caller.ts'
import { systemCaller } from '../kit/kernel/caller.ts'
import type { Varde } from '../kit/settings/varde.ts'
import { viewDashboard } from '../slices/measure/actions/dashboard/view-dashboard.ts'

const AGENCY = 'unt_x'
const UNITS = 60

/** Three years of an agency's own ledgers: 300 dispatches to sixty units, a thousand texts and three thousand inquiries of the press. */
export async function fillLedgers({ db, mode }: Pick<Varde, 'db' | 'mode'>): Promise<void> {
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, verified, changed_on)
    values (${AGENCY}, null, 'directorate', 'Bench', 'Bench', '2015-01-01', true, '2015-01-01')`.execute(db)
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, verified, changed_on)
    select 'unt_x' || u, ${AGENCY}, 'prison', 'Bench ' || u, 'B' || u, '2015-01-01', true, '2015-01-01'
    from generate_series(1, ${UNITS}::int) u`.execute(db)
  await sql`insert into measure.reach_dispatch (dispatch_id, number, mode, day, sender_unit_id, tally, counted_at)
    select 'dsp_' || d, 'U-' || d, ${mode}, to_char((now() at time zone 'Europe/Oslo')::date - (d * 3.6)::int, 'YYYY-MM-DD'), ${AGENCY}, '{}', now()
    from generate_series(1, 300) d`.execute(db)
  await sql`insert into measure.reach (dispatch_id, audience_kind, unit_id, channel, state, heads)
    select 'dsp_' || d, a, 'unt_x' || u, c, s, 1 + (d + u) % 90
    from generate_series(1, 300) d, generate_series(1, ${UNITS}::int) u,
         (values ('staff', 'email', 'confirmed'), ('staff', 'email', 'submitted'), ('staff', 'none', 'unreachable'),
                 ('inmates', 'print', 'on-paper')) as k (a, c, s)`.execute(db)
  await sql`insert into measure.reach_whole (dispatch_id, audience_kind, channel, state, heads)
    select dispatch_id, audience_kind, channel, state, sum(heads) from measure.reach group by 1, 2, 3, 4`.execute(db)
  await sql`insert into measure.published_text (message_id, language, mode, day, unit_id, title, lix, is_counted)
    select 'msg_' || t, case t % 4 when 0 then 'nn' else 'nb' end, ${mode}, to_char((now() at time zone 'Europe/Oslo')::date - t, 'YYYY-MM-DD'),
           'unt_x' || (1 + t % ${UNITS}::int), 'Tekst ' || t, 30 + t % 20, true
    from generate_series(1, 1000) t`.execute(db)
  await sql`insert into press.inquiry (id, number, mode, kind, channel, state, topic, question, unit_id, owner_unit_id, received_at, due_at,
                                       answered_at, updated_at)
    select 'inq_' || i, 'H-' || i, ${mode}, 'question', 'email', 'answered', 'Prøve', 'Prøve', 'unt_x' || (1 + i % ${UNITS}::int),
           ${AGENCY}, now() - i * interval '8 hours', now() - i * interval '8 hours' + interval '5 hours',
           now() - i * interval '8 hours' + (1 + i % 7) * interval '1 hour', now()
    from generate_series(1, 3000) i`.execute(db)
}

/** What the page of the whole agency asks for, three years back, as it goes over the wire. */
export async function askDashboard(varde: Varde): Promise<string> {
  const caller: Caller = systemCaller('bench')
  const view = await viewDashboard(varde, caller, { unitId: AGENCY, span: 'three-years' })
  return JSON.stringify(view)
}
