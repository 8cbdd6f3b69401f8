import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { equalTreatmentCsv, printEqualTreatment } from '../actions/print-equal-treatment.ts'
import { takeInquiry } from '../actions/receive-inquiry.ts'
import { viewEqualTreatment } from '../actions/view-equal-treatment.ts'
import { asked, codeOf, type PressHouse, pressHouse } from './desk.ts'

let house: PressHouse
const PERIOD = { from: '2026-03-01', to: '2026-03-31' }
const by = (key: string) => house.people[key]!

beforeAll(async () => {
  house = await pressHouse()
  const { db } = house.base
  await sql`insert into dispatch.dispatch (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at)
    values ('dsp_1', '2026-1', 'real', 'msg_1', 'ver_1', 'unt_kdi', '=Ny ordning', 'running', 'per_adviser', now())`.execute(
    db,
  )
  await sql`insert into dispatch.wave (id, dispatch_id, position, name, audiences, audience_kinds, channels, gate, state, opened_at)
    values ('wav_1', 'dsp_1', 1, 'Presse', '{}', '{press}', '{email}', '{"kind":"with-start"}', 'open', '2026-03-10T08:00:00Z')`.execute(
    db,
  )
  const rows = [
    { id: 'rcp_1', name: 'Prøveavisa', state: 'submitted', reason: null, at: '2026-03-10T08:00:01Z' },
    { id: 'rcp_2', name: 'Ukeavisa', state: 'submitted', reason: null, at: '2026-03-10T08:00:31Z' },
    { id: 'rcp_3', name: 'Månedsavisa', state: 'failed', reason: 'bounced', at: null },
    { id: 'rcp_4', name: 'Vil ikke ha', state: 'excluded', reason: 'suppressed', at: null },
  ]
  await sql`insert into dispatch.recipient (id, dispatch_id, wave_id, source, source_id, audience_kind, language, heads,
      channels, legal_basis, state, reason, state_at, display_name, first_submitted_at)
    select r.id, 'dsp_1', 'wav_1', 'contact', r.id, 'press', 'nb', 1, '{email}', 'public-task', r.state, r.reason, now(), r.name, r.at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, state text, reason text, name text, at timestamptz)`.execute(
    db,
  )
  await takeInquiry(house.varde, by('contact'), asked({ unitId: 'unt_halden' }))
})
afterAll(() => house.drop())

it('when a text went to the press, the report tells who got it when, how far apart, and who never did', async () => {
  const report = await viewEqualTreatment(house.varde, by('adviser'), PERIOD)
  expect(report.headline).toEqual({ code: 'missed', count: 1, seconds: 30 })
  expect(report.sendings[0]!.recipients.map((one) => one.name)).toEqual(['Prøveavisa', 'Ukeavisa', 'Månedsavisa'])
  expect(report.sendings[0]!.spread).toMatchObject({ got: 2, missed: 1, seconds: 30 })
  expect(report.outlets).toMatchObject([{ name: 'Prøveavisa', inquiries: 1, answered: 0, medianMinutes: null }])
})

it('when the period is another, or the reader is of another unit, there is nothing of it', async () => {
  const before = await viewEqualTreatment(house.varde, by('adviser'), { from: '2026-01-01', to: '2026-03-09' })
  expect([before.sendings, before.outlets]).toEqual([[], []])
  const leader = await viewEqualTreatment(house.varde, by('leader'), PERIOD)
  expect([leader.sendings.length, leader.outlets.length]).toEqual([0, 1])
  expect(await codeOf(viewEqualTreatment(house.varde, by('contact'), PERIOD))).toBe('press.equal-not-allowed')
  expect(await codeOf(viewEqualTreatment(house.varde, by('adviser'), { from: '2026-03-02', to: '2026-03-01' }))).toBe(
    'press.period-wrong',
  )
})

it('when it is taken out, the CSV has a line for each and no formula, and the PDF is a tagged one', async () => {
  const csv = await equalTreatmentCsv(house.varde, by('adviser'), PERIOD)
  expect(csv.split('\r\n')).toHaveLength(5)
  expect(csv).toContain(";'=Ny ordning;Ukeavisa;2026-03-10T08:00:01.000Z;2026-03-10T08:00:31.000Z;30")
  const pdf = await printEqualTreatment(house.varde, by('adviser'), PERIOD)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.includes('/MarkInfo')).toBe(true)
})
