import { sql } from 'kysely'
import { may } from '../../kit/kernel/rights/may.ts'
import { followLedgers } from '../../slices/measure/actions/dashboard/follow-ledgers.ts'
import type { LevelsHouse } from './house.ts'
import { type Canary, callersOf, done } from './plant.ts'

const WORDS = { sent: 'zqkanariordn', support: 'zqkanariordp' }
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/**
 * What many read that was made of something before it became for named persons: a report and figures of a text that went out, which everybody
 * around was to get and nobody got, and what was counted of it.
 */
export async function plantSent(house: LevelsHouse): Promise<Canary> {
  const { db, varde, owner, named, handler, around, places } = house
  const word = WORDS.sent
  const id = 'msg_canary0000000000000003'
  const title = `Sendt ${word}`
  await sql`insert into message.message
    (id, mode, kind, unit_id, owner_id, state, working_title, audience_kinds, source_language, created_at, updated_at)
    values (${id}, 'real', 'information', ${places.prison}, ${owner.id}, 'dispatched', ${title}, '{staff}', 'nb', now(), now())`.execute(
    db,
  )
  await sql`insert into message.version
    (id, message_id, number, fingerprint, editions, confirm, by_name, kind, unit_id, mode, approved_by, approved_at)
    values ('ver_sent', ${id}, 1, ${'0'.repeat(64)}, ${JSON.stringify({ nb: { title, body: [] } })}, true, false, 'information',
            ${places.prison}, 'real', ${owner.id}, now())`.execute(db)
  await sql`insert into dispatch.dispatch (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at, started_at)
    values ('dsp_sent', ${`U-${word}`}, 'real', ${id}, 'ver_sent', ${places.prison}, ${title}, 'closed', ${owner.id}, now() - interval '70 days',
            now() - interval '70 days')`.execute(db)
  const got = [named, ...around].map((one, at) => ({ id: one.id, state: at === 0 ? 'confirmed' : 'unreachable' }))
  await sql`insert into dispatch.wave
    (id, dispatch_id, position, name, audiences, audience_kinds, channels, gate, state, opened_at, frozen_total)
    values ('wav_sent', 'dsp_sent', 1, 'Ansatte', '{"groups":["staff"]}', '{staff}', '{email}', '{"kind":"with-start"}', 'open',
            now() - interval '70 days', ${got.length})`.execute(db)
  await sql`insert into dispatch.recipient
    (id, dispatch_id, wave_id, source, source_id, audience_kind, unit_id, language, heads, channels, legal_basis, state, reason, state_at)
    select 'rcp_' || r.id, 'dsp_sent', 'wav_sent', 'staff', r.id, 'staff', ${places.prison}, 'nb', 1, '{email}', 'duty', r.state,
           case when r.state = 'unreachable' then 'no-address' end, now()
      from jsonb_to_recordset(${JSON.stringify(got)}::jsonb) as r (id text, state text)`.execute(db)
  const period = { unitId: places.prison, from: day(-100), to: day(0) }
  const { id: report } = await done(owner.send('POST', '/api/plan/reports', { ...period, ownText: '' }))
  await followLedgers(varde)
  const { key } = await done(
    handler.send('POST', '/api/measure/own', { query: 'dispatch-reached', unitId: places.top, rhythm: 'month' }),
  )
  const { rows } = await sql<{ id: string }>`select id from measure.value where indicator_key = ${key}`.execute(db)
  await done(owner.send('PUT', `/api/confidentiality/${id}`, { level: 'named', personIds: [], reason: '' }))
  const of = new URLSearchParams(period)
  const where = [
    `/api/plan/reports/draft?${of}`,
    `/api/plan/reports/${report}`,
    `/api/measure/figure?of=dispatches&${of}`,
    ...rows.flatMap((one) => [`/api/measure/values/${one.id}`, `/api/measure/figure?of=value&id=${one.id}`]),
  ]
  return { kind: 'what went out', word, id, ids: [], where }
}

/** Help that is asked for with a case for named persons: those who are asked read it too. */
export async function plantSupport(house: LevelsHouse, caseId: string): Promise<Canary> {
  const { owner, handler, places } = house
  const word = WORDS.support
  const { id } = await done(
    owner.send('POST', '/api/support', {
      ...{ unitId: places.prison, caseId, need: 'capacity', title: `Hjelp ${word}`, about: word, howSoon: 'week' },
    }),
  )
  const gives = (await callersOf(house)).filter((one) => may(one, 'cases.give-support', places.top))
  return {
    kind: 'request for support',
    word,
    id: id!,
    ids: [],
    asked: [owner.id, handler.id, ...gives.map((one) => one.id)],
  }
}

/** Words beside an open text name one that few may see. */
export async function plantNaming({ db, owner, places }: LevelsHouse, open: Canary, shut: Canary): Promise<void> {
  await sql`insert into approval.request
    (id, mode, kind, subject, belongs_to, unit_id, message_kind, audience_kinds, title, words, content, fingerprint, writer_ids, asked_by,
     asked_at, state)
    values ('apq_naming', 'real', 'press.occasion-change', 'occ_naming', ${open.id}, ${places.prison}, 'press-release', '{press,public}', 'Møte',
            ${JSON.stringify([{ language: 'nb', part: 'waits', text: `Tittel ${shut.word}` }])}, ${JSON.stringify({ messageId: shut.id })},
            ${'0'.repeat(64)}, array[${owner.id}], ${owner.id}, now(), 'waiting')`.execute(db)
}
