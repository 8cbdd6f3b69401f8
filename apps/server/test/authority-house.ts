import { sql } from 'kysely'
import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { DUTIES, type Duty } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { addAccount, addPerson, addUnit, browser } from '../../../slices/access/test/people.ts'
import { buildWeb } from '../build-app.ts'

export const PLACES = ['halden', 'bergen', 'kdi'] as const
export type Place = (typeof PLACES)[number]
/** `leader@halden`: a duty in a unit; `nobody@halden`: signed in there without one. */
export type Who = `${Duty | 'nobody'}@${Place}`

/**
 * KDI above the prisons Halden and Bergen, one person signed in for each duty in each of them, and in Halden a text in
 * review, an approved one, a closed dispatch and an open unit task that belong to none of them.
 */
export async function authorityHouse(isSignedIn: (who: Who) => boolean = () => true) {
  const base = await testDatabase()
  const varde = testVarde(base.db, { at: new Date().toISOString(), connection: base.connection })
  const web = await buildWeb(varde)
  await web.ready()
  const kdi = await addUnit(base.db, 'KDI', 'directorate', null)
  const units: Record<Place, string> = {
    kdi,
    halden: await addUnit(base.db, 'Halden fengsel', 'prison', kdi),
    bergen: await addUnit(base.db, 'Bergen fengsel', 'prison', kdi),
  }
  const house = { db: base.db, varde, top: kdi }
  const people = new Map<Who, ReturnType<typeof browser>>()
  const personIds = new Map<Who, string>()
  for (const place of PLACES)
    for (const duty of [...DUTIES, 'nobody' as const]) {
      const email = `${duty}@${place}.example`
      if (!isSignedIn(`${duty}@${place}`)) {
        const held = duty === 'nobody' ? {} : { duty }
        personIds.set(`${duty}@${place}`, await addPerson(base.db, { unitId: units[place], email, ...held }))
        continue
      }
      const { personId } = await addAccount(house, email, duty === 'nobody' ? undefined : duty, units[place])
      const person = browser(web)
      const { statusCode } = await person.signIn(email)
      if (statusCode !== 200) throw new Error(`${email} cannot sign in: ${statusCode}`)
      personIds.set(`${duty}@${place}`, personId)
      people.set(`${duty}@${place}`, person)
    }
  const ordinary = await addPerson(base.db, { unitId: units.halden, email: 'ordinary@halden.example' })
  const made = await makeThings(base.db, units.halden, personIds.get('communication-adviser@halden')!)
  const stop = async () => {
    await web.close()
    await base.drop()
  }
  return { db: base.db, people, personIds, units, ordinary, ...made, stop }
}

export type AuthorityHouse = Awaited<ReturnType<typeof authorityHouse>>

async function makeThings(db: Parameters<typeof addUnit>[0], unitId: string, translatorId: string) {
  await sql`insert into organisation.authority
    (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
    values ('aut_test', 'information', 'staff', 'unit', 'leader', 'unit', '2020-01-01')`.execute(db)
  await sql`insert into organisation.authority
    (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
    values ('aut_release', 'press-release', 'public', 'directorate', 'communication-leader', 'directorate', '2020-01-01')`.execute(
    db,
  )
  const owner = await addPerson(db, { unitId, email: 'owner@halden.example' })
  const message = (id: string, state: string) =>
    sql`insert into message.message
      (id, mode, kind, unit_id, owner_id, state, working_title, audience_kinds, source_language, created_at, updated_at)
      values (${id}, 'real', 'information', ${unitId}, ${owner}, ${state}, 'Prøve', '{staff}', 'nb', now(), now())`.execute(
      db,
    )
  await message('msg_review', 'in-review')
  await message('msg_draft', 'draft')
  await message('msg_approved', 'approved')
  await message('msg_out', 'dispatched')
  const translation = (id: string, language: string, state: string, personId: string) =>
    sql`insert into message.translation
      (id, message_id, language, person_id, due_on, state, asked_revision, asked_by, asked_at, moved_by, moved_at)
      values (${id}, 'msg_draft', ${language}, ${personId}, '2099-12-31', ${state}, 1, ${owner}, now(), ${owner}, now())`.execute(
      db,
    )
  await translation('trl_mine', 'so', 'asked', translatorId)
  await translation('trl_test', 'pl', 'asked', owner)
  await translation('trl_done', 'ar', 'delivered', owner)
  await sql`insert into message.version
    (id, message_id, number, fingerprint, editions, confirm, by_name, kind, unit_id, mode, approved_by, approved_at)
    values ('ver_out', 'msg_out', 1, ${'0'.repeat(64)}, '{"nb":{"title":"Prøve","body":[]}}', true, false, 'information',
            ${unitId}, 'real', ${owner}, now())`.execute(db)
  await sql`insert into dispatch.dispatch
    (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at)
    values ('dsp_out', '2026-900', 'real', 'msg_out', 'ver_out', ${unitId}, 'Prøve', 'closed', ${owner}, now())`.execute(
    db,
  )
  await sql`insert into dispatch.dispatch
    (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at)
    values ('dsp_plan', '2026-901', 'real', 'msg_out', 'ver_out', ${unitId}, 'Prøve', 'planned', ${owner}, now())`.execute(
    db,
  )
  await sql`insert into dispatch.wave (id, dispatch_id, position, name, audiences, audience_kinds, channels, gate, state, opened_at)
    values ('wav_out', 'dsp_out', 1, 'Ansatte', '{"groups":["staff"]}', '{staff}', '{email}', '{"kind":"with-start"}', 'done', now())`.execute(
    db,
  )
  await sql`insert into dispatch.unit_task (id, dispatch_id, wave_id, unit_id, kind, state, heads, made_at)
    values ('tsk_out', 'dsp_out', 'wav_out', ${unitId}, 'notice', 'open', 1, now())`.execute(db)
  await sql`insert into dispatch.paper_task
    (id, mode, subject, unit_id, asked_by, title, print_path, languages, people, heads, until_on, state, made_at)
    values ('ppt_test', 'real', 'sur_none', ${unitId}, ${unitId}, 'Prøve', '/api/none', '{nb}', '{"inmates":1}', 1, '2026-12-31', 'open',
            now())`.execute(db)
  const caseFile = (id: string, number: string, state: string) =>
    sql`insert into cases.case_file
      (id, number, mode, title, unit_id, handling_unit_id, state, how_soon, assess_by, breadth, ministry_must_know,
       assessed_by, assessed_at, closed_by, closed_at, closed_reason, created_at, updated_at)
      values (${id}, ${number}, 'real', 'Prøve', ${unitId}, ${unitId}, ${state}, 'later', now() + interval '1 day',
              'some', false, ${owner}, now(), ${state === 'closed' ? owner : null},
              ${state === 'closed' ? new Date() : null}, ${state === 'closed' ? 'Prøve' : null}, now(), now())`.execute(
      db,
    )
  await caseFile('cas_new', '2026-901', 'reported')
  await caseFile('cas_open', '2026-902', 'open')
  await caseFile('cas_closed', '2026-903', 'closed')
  await sql`insert into measure.indicator
    (key, mode, version, unit_id, rhythm, created_by, created_at, updated_at)
    values ('test', 'real', 1, ${unitId}, 'year', ${owner}, now(), now())`.execute(db)
  await sql`insert into measure.definition
    (indicator_key, version, segment, names, unit, scale, direction, stage, kind, by, at)
    values ('test', 1, 1, '{"nb":"Prøve"}', 'prosent', 'share', 'up', 'attitude', 'outcome', ${owner}, now())`.execute(
    db,
  )
  await sql`insert into measure.provenance (id, kind, source, fingerprint, row_count, code_version, by, at)
    values ('prv_test', 'manual', 'Prøve', ${'0'.repeat(64)}, 0, 'test', ${owner}, now())`.execute(db)
  await sql`insert into measure.value
    (id, indicator_key, version, from_on, to_on, value, recipe, provenance_id, by, at)
    values ('val_test', 'test', 1, '2019-01-01', '2019-12-31', 41, 'entered', 'prv_test', ${owner}, now())`.execute(db)
  await sql`insert into measure.source (id, mode, kind, name, unit_id, settings, rhythm, created_by, created_at, updated_at)
    values ('src_test', 'real', 'feed', 'Prøve', ${unitId}, '{"address":"https://example.no/","subject":"","outlet":"","since":null}',
            'by-hand', ${owner}, now(), now())`.execute(db)
  await sql`insert into measure.source_run (id, source_id, is_dry, state, by, started_at)
    values ('run_test', 'src_test', true, 'undone', ${owner}, now())`.execute(db)
  for (const id of ['sur_test', 'sur_thrown'])
    await sql`insert into measure.survey (id, mode, unit_id, code, state, sample, content, changed_by, created_by, created_at)
      values (${id}, 'real', ${unitId}, ${`${id.slice(4)}00000000000`.slice(0, 12).replaceAll('o', '0')}, 'draft', 'everyone',
              '{"languages":["nb"],"title":{},"intro":{},"thanks":{},"questions":[]}', ${owner}, ${owner}, now())`.execute(
      db,
    )
  const report = (audience: string) =>
    JSON.stringify({ title: 'Prøve', audience, language: 'nb', fromOn: '2020-01-01', toOn: '2020-12-31', blocks: [] })
  for (const id of ['mrp_test', 'mrp_open', 'mrp_thrown', 'mrp_draft'])
    await sql`insert into measure.report (id, mode, unit_id, owner_id, content, changed_by, changed_at, created_by, created_at)
      values (${id}, 'real', ${unitId}, ${owner}, ${report(id === 'mrp_open' ? 'open' : 'leadership')}, ${owner}, now(), ${owner}, now())`.execute(
      db,
    )
  await sql`insert into measure.report_rhythm (id, mode, unit_id, owner_id, audience, language, period, wait_days, since, set_at)
    values ('mrr_test', 'real', ${unitId}, ${owner}, 'leadership', 'nb', 'quarter', 5, (now() at time zone 'Europe/Oslo')::date, now())`.execute(
    db,
  )
  for (const id of ['mrp_test', 'mrp_open'])
    await sql`insert into measure.report_version (report_id, number, content, blocks, rows, fingerprint, by, at)
      values (${id}, 1, ${report('leadership')}, '[]', '{}', ${'0'.repeat(64)}, ${owner}, now())`.execute(db)
  await sql`insert into measure.survey (id, mode, unit_id, code, state, sample, content, version, changed_by, invited, created_by,
      created_at, opened_at, closed_at)
    values ('sur_done', 'real', ${unitId}, 'd0ne00000000', 'closed', 'everyone',
            '{"languages":["nb"],"title":{},"intro":{},"thanks":{},"questions":[{"key":"q1","kind":"open","texts":{},"help":{},"options":[],"isRequired":false,"isBackground":false,"onlyIf":null,"favourable":[]}]}', 1, ${owner}, 0, ${owner}, now(), now(), now())`.execute(
    db,
  )
  const initiative = (id: string, state: string, approved: number | null) =>
    sql`insert into plan.initiative
      (id, mode, title, concept, unit_id, owner_id, state, audience_keys, approved_revision, created_by, created_at, updated_at)
      values (${id}, 'real', 'Prøve', '{"kind":"text","text":""}', ${unitId}, ${owner}, ${state}, '{staff}', ${approved},
              ${owner}, now(), now())`.execute(db)
  await initiative('ini_draft', 'draft', null)
  await initiative('ini_review', 'in-review', null)
  await initiative('ini_approved', 'approved', 1)
  await initiative('ini_running', 'running', 1)
  await initiative('ini_evaluating', 'evaluating', 1)
  await sql`insert into organisation.authority
    (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
    values ('aut_plan', 'initiative', 'staff', 'unit', 'leader', 'unit', '2020-01-01')`.execute(db)
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
    values ('grp_staff', 'staff', '{"nb":"Ansatte","nn":"Tilsette","en":"Staff"}', 'inner', 'staff', 'staff', now(), now())`.execute(
    db,
  )
  await sql`insert into plan.approval (id, initiative_id, revision, asked_by, asked_at)
    values ('pap_test', 'ini_review', 1, ${owner}, now())`.execute(db)
  await sql`insert into plan.adjustment
    (id, initiative_id, proposal, reason, proposed_by, proposed_at, decision, decided_by, decided_at)
    values ('adj_test', 'ini_running', 'Prøve', 'Prøve', ${owner}, now(), 'adopted', ${owner}, now())`.execute(db)
  await sql`insert into plan.lesson (id, initiative_id, mode, kind, text, by, at)
    values ('les_test', 'ini_running', 'real', 'again', 'Prøve', ${owner}, now())`.execute(db)
  await sql`insert into plan.calendar_item
    (id, mode, kind, title, is_private, unit_id, owner_id, starts, ends, last_day, created_by, created_at, updated_at)
    values ('cal_test', 'real', 'message', 'Prøve', true, ${unitId}, ${owner}, '2026-03-10', '2026-03-10', '2026-03-10',
            ${owner}, now(), now())`.execute(db)
  const meeting = (id: string, state: string) =>
    sql`insert into plan.meeting
      (id, mode, kind, title, unit_id, chair_id, starts, ends, state, created_by, created_at, updated_at)
      values (${id}, 'real', 'other', 'Prøve', ${unitId}, ${owner}, '2026-03-10T09:00', '2026-03-10T10:00', ${state},
              ${owner}, now(), now())`.execute(db)
  await meeting('mtg_new', 'planned')
  await meeting('mtg_off', 'planned')
  await meeting('mtg_open', 'open')
  await meeting('mtg_closed', 'closed')
  await sql`insert into plan.agenda_item (id, meeting_id, position, source, title)
    values ('agi_test', 'mtg_open', 0, 'own', 'Prøve')`.execute(db)
  await sql`insert into plan.follow_up (id, mode, unit_id, text, owner_id, due_on, state, made_by, made_at, updated_at)
    values ('fol_test', 'real', ${unitId}, 'Prøve', ${owner}, '2026-03-10', 'open', ${owner}, now(), now())`.execute(db)
  const idea = (id: string) =>
    sql`insert into plan.idea (id, mode, title, unit_id, by, is_unnamed, given_on, answer_by, state)
      values (${id}, 'real', 'Prøve', ${unitId}, ${owner}, false, '2026-03-10', '2026-03-24', 'new')`.execute(db)
  for (const id of ['ida_take', 'ida_answer', 'ida_make']) await idea(id)
  await sql`insert into press.line
    (id, mode, kind, unit_id, owner_id, topic, texts, expires_on, written_by, written_at, created_at)
    values ('lin_test', 'real', 'line', ${unitId}, ${owner}, 'Prøve', '{"nb":{"answer":"Prøve"}}', '2099-12-31', ${owner},
            now(), now())`.execute(db)
  await sql`insert into press.line_words values ('lin_test', '', '')`.execute(db)
  await sql`insert into duty.rota
    (id, duty, unit_id, place, person_id, weekdays, starts, ends, valid_from, made_by, made_at)
    values ('rot_test', 'press-contact', ${unitId}, 'primary', ${owner}, '{1}', '08:00', '16:00', '2020-01-01', ${owner}, now())`.execute(
    db,
  )
  await sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, made_by, made_at)
    values ('shi_test', 'press-contact', ${unitId}, 'primary', ${owner}, '2098-01-01', '2098-01-02', ${owner}, now())`.execute(
    db,
  )
  await sql`insert into organisation.authority
    (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
    values ('aut_press', 'press-answer', 'press', 'unit', 'leader', 'unit', '2020-01-01'),
           ('aut_crisis_plan', 'crisis-plan', 'staff', 'unit', 'leader', 'unit', '2020-01-01')`.execute(db)
  await sql`insert into press.proactive (id, mode, kind, state, title, unit_id, owner_id, created_at, updated_at)
    values ('pro_test', 'real', 'pitch', 'idea', 'Prøve', ${unitId}, ${owner}, now(), now())`.execute(db)
  await sql`insert into press.journalist (id, mode, name, source, made_at)
    values ('jou_test', 'real', 'Test Testesen', 'register', now())`.execute(db)
  const inquiry = async (id: string, state: string) => {
    await sql`insert into press.inquiry
      (id, number, mode, kind, channel, state, topic, question, unit_id, owner_id, owner_unit_id, received_at, due_at,
       updated_at)
      values (${id}, ${id}, 'real', 'question', 'phone', ${state}, 'Prøve', 'Prøve?', ${unitId}, ${owner}, ${unitId}, now(),
              '2099-01-01', now())`.execute(db)
    // A text that nobody may send, so that the one who tries changes nothing for the next.
    await sql`insert into press.answer (inquiry_id, text, language, revision, writers, written_at)
      values (${id}, 'Test Testesen soner i Halden fengsel.', 'nb', 1, array[${owner}], now())`.execute(db)
  }
  await inquiry('inq_test', 'working')
  await sql`update press.inquiry set journalist_id = 'jou_test' where id = 'inq_test'`.execute(db)
  await inquiry('inq_draft', 'working')
  await inquiry('inq_review', 'in-review')
  await inquiry('inq_approved', 'approved')
  await sql`insert into press.occasion (id, mode, kind, unit_id, texts, language, place, open_to, starts_at, ends_at,
      needs_accreditation, accredit_by, made_by, made_at, changed_by, changed_at, public_from)
    select id, 'real', 'briefing', ${unitId}, '{"nb": {"title": "Prøve", "about": ""}}', 'nb', 'Møterommet', 'press',
      '2099-01-02', '2099-01-03', true, '2099-01-01', ${owner}, now(), ${owner}, now(), public_from
      from (values ('occ_test', null::timestamptz), ('occ_out', '2020-01-01')) as o (id, public_from)`.execute(db)
  await sql`insert into press.accreditation (id, mode, occasion_id, name, outlet, email, language, state, asked_at)
    values ('acc_test', 'real', 'occ_test', 'Test Testesen', 'Prøveavisa', 'test@avisa.example', 'nb', 'asked', now())`.execute(
    db,
  )
  await sql`insert into press.source_request (id, inquiry_id, unit_id, ask, due_at, asked_at)
    values ('src_test', 'inq_test', ${unitId}, 'Hvor mange?', '2099-01-01', now())`.execute(db)
  const eventId = await db.transaction().execute((trx) =>
    publish(trx as Trx, {
      name: 'message.drafted',
      mode: 'real',
      subject: 'msg_draft',
      unitId,
      actor: owner,
      at: new Date(),
      content: {},
    }),
  )
  return { owner, eventId }
}
