import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { type AssessmentInput, assessCase, takeCase } from '../actions/assess-case.ts'
import { addLink, addNote } from '../actions/case-parts.ts'
import { closeCase, joinCase, reopenCase } from '../actions/close-case.ts'
import { acceptCase, assignCase } from '../actions/hand-over.ts'
import { listCases } from '../actions/list-cases.ts'
import { type ReportInput, reportCase } from '../actions/report-case.ts'
import { tellLate } from '../actions/tell-late.ts'
import { viewCase } from '../actions/view-case.ts'
import { aHouse, alertsOf, caller, eventsOf } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = (key: string) => caller(base.db, key, varde.now())
const check = (text: string) =>
  /Test Testesen/.test(text) ? [{ check: 'person-in-custody', excerpt: 'Test Testesen' }] : []

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
})
afterAll(() => base.drop())

let count = 0
const report = async (key: string, over: Partial<ReportInput> = {}) =>
  (
    await reportCase(varde, await as(key), check, {
      clientKey: `key-${++count}`,
      unitId: 'unt_halden',
      what: 'Brann på kjøkkenet. Alle er ute.',
      place: 'Kjøkkenet',
      happened: 'now',
      whoAsks: ['press-local'],
      howSoon: 'now',
      callback: '69 00 00 00',
      namesCleared: false,
      exercise: false,
      ...over,
    })
  ).caseId
const view = async (key: string, id: string) => viewCase(varde, await as(key), id)
const assess = async (key: string, id: string, over: Partial<AssessmentInput> = {}) =>
  assessCase(varde, await as(key), id, {
    revision: (await view(key, id)).revision,
    title: 'Brann på kjøkkenet',
    breadth: 'broad',
    ministryMustKnow: true,
    assessment: 'Riksmedier vil ringe.',
    securityCrisis: false,
    handlingUnitId: 'unt_halden',
    reason: '',
    ...over,
  })

test('when an officer without a duty reports, the directorate is alerted at once and the officer has a receipt', async () => {
  const id = await report('officer')
  const seen = await view('officer', id)
  expect(seen).toMatchObject({ number: '2026-001', state: 'reported', title: 'Brann på kjøkkenet', howSoon: 'now' })
  expect(Date.parse(seen.assessBy) - Date.parse(seen.createdAt)).toBe(15 * 60_000)
  expect(seen).toMatchObject({ notes: null, assessment: null, abilities: [], links: [] })
  expect(seen.desk?.unit).toBe('kdi')
  // Nobody holds the press duty in the directorate, so its leader answers; the leader of communication is told too.
  expect(await alertsOf(base.db, id)).toEqual([
    'receipt per_officer',
    'reported per_chief sms',
    'reported per_head sms',
  ])
  expect((await view('staff', id)).abilities).toEqual(['take', 'assess', 'join', 'note', 'link', 'close'])
})

test('when the same report comes twice over a bad line, or in two presses at once, it is one case', async () => {
  const twice = { clientKey: 'same-key-1' }
  const ids = await Promise.all([report('officer', twice), report('officer', twice), report('officer', twice)])
  expect(new Set(ids).size).toBe(1)
})

test('when many report at the same moment, each case has its own number', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => report('adviser')))
  const numbers = await Promise.all(ids.map(async (id) => (await view('adviser', id)).number))
  expect(new Set(numbers).size).toBe(8)
})

test('when the report names somebody in custody, it is refused until a person has looked', async () => {
  const what = 'Den innsatte Test Testesen er fremstilt.'
  await expect(report('officer', { what })).rejects.toMatchObject({
    code: 'cases.names-somebody',
    details: { words: '«Test Testesen»' },
  })
  await report('officer', { what, namesCleared: true })
})

test('when somebody reports for a unit that is not theirs, they need a duty there; a ministry has no cases', async () => {
  await expect(report('officer', { unitId: 'unt_bergen' })).rejects.toMatchObject({ code: 'cases.report-elsewhere' })
  await report('staff', { unitId: 'unt_bergen' })
  await expect(report('head', { unitId: 'unt_jd' })).rejects.toMatchObject({ code: 'cases.no-such-unit' })
})

test('when a case goes from report to closed, each step is on record and each party knows who has it', async () => {
  const id = await report('officer')
  await takeCase(varde, await as('staff'), id)
  expect((await view('officer', id)).takenBy).toMatchObject({ id: 'per_staff' })
  expect((await view('staff', id)).handler).toMatchObject({ unitId: 'unt_halden', reason: 'nearest' })
  await assess('staff', id)
  const assigned = await view('leader', id)
  expect(assigned).toMatchObject({ state: 'open', waitsForUnit: true, breadth: 'broad', ministryMustKnow: true })
  expect(assigned.abilities).toEqual(['hand-up', 'accept', 'note', 'link', 'close'])
  await acceptCase(varde, await as('leader'), id)
  await addNote(varde, await as('leader'), check, { caseId: id, text: 'Ringte avisa.', namesCleared: false })
  await addLink(varde, await as('leader'), id, {
    kind: 'coverage',
    targetId: null,
    title: 'Brann i fengsel',
    outlet: 'Prøveavisa',
    publishedOn: '2026-03-10',
    href: 'https://avis.example/brann',
  })
  expect((await view('staff', id)).notes).toHaveLength(1)
  expect(await view('officer', id)).toMatchObject({ notes: null, links: [], assessment: null })
  await closeCase(varde, await as('leader'), id, 'Ingen flere spørsmål.')
  await reopenCase(varde, await as('staff'), id)
  expect(await eventsOf(base.db, id)).toEqual([
    'cases.reported',
    'cases.alerted',
    'cases.alerted',
    'cases.alerted',
    'cases.taken',
    'cases.assessed',
    'cases.assigned',
    'cases.alerted',
    'cases.accepted',
    'cases.noted',
    'cases.linked',
    'cases.closed',
    'cases.reopened',
  ])
})

test('when the line principle is passed by, it takes a reason; a security-policy crisis belongs to the directorate', async () => {
  const id = await report('officer')
  await expect(assess('staff', id, { handlingUnitId: 'unt_kdi' })).rejects.toMatchObject({
    code: 'cases.handler-needs-reason',
  })
  await assess('staff', id, { handlingUnitId: 'unt_kdi', securityCrisis: true })
  expect(await view('staff', id)).toMatchObject({ handlingUnit: { id: 'unt_kdi' }, waitsForUnit: false })
})

test('when the unit cannot handle it, it hands it up, never sideways', async () => {
  const id = await report('officer')
  await assess('staff', id)
  const give = async (unitId: string) =>
    assignCase(varde, await as('adviser'), id, { unitId, reason: 'For stort for oss.' })
  await expect(give('unt_bergen')).rejects.toMatchObject({ code: 'cases.only-upwards' })
  await give('unt_ost')
  expect(await view('staff', id)).toMatchObject({
    handlingUnit: { id: 'unt_ost' },
    assignments: [{ from: { id: 'unt_halden' }, to: { id: 'unt_ost' }, reason: 'For stort for oss.' }, {}],
  })
})

test('when two people assess at once, the second is told and nothing is written over', async () => {
  const id = await report('officer')
  const { revision } = await view('staff', id)
  await assess('head', id, { revision })
  await expect(assess('staff', id, { revision })).rejects.toMatchObject({ code: 'cases.changed-meanwhile' })
})

test('when the same matter was reported twice, it becomes one case with both reports and the shorter clock', async () => {
  const first = await report('officer', { howSoon: 'week' })
  const second = await report('adviser', { howSoon: 'now' })
  await addNote(varde, await as('adviser'), check, { caseId: second, text: 'Samme sak.', namesCleared: false })
  await joinCase(varde, await as('staff'), second, first)
  const joined = await view('staff', first)
  expect(joined.reports).toHaveLength(2)
  expect(joined.notes).toHaveLength(1)
  expect(joined.howSoon).toBe('now')
  expect((await view('staff', second)).joinedInto).toMatchObject({ id: first })
  await expect(joinCase(varde, await as('staff'), second, first)).rejects.toMatchObject({ code: 'cases.wrong-state' })
})

test('when others look, another unit and the ministry see nothing, and nothing tells that there is something', async () => {
  const id = await report('officer')
  await sql`insert into organisation.person (id, unit_id, display_name, valid_from)
    values ('per_minister', 'unt_jd', 'Test Testesen', '2020-01-01')`.execute(base.db)
  await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
    values ('dut_minister', 'per_minister', 'unt_jd', 'leader', '2020-01-01')`.execute(base.db)
  for (const key of ['stranger', 'minister']) {
    await expect(view(key, id)).rejects.toMatchObject({ code: 'cases.not-found' })
    expect((await listCases(varde, await as(key))).items.filter((item) => item.unit.id === 'unt_halden')).toEqual([])
    await expect(takeCase(varde, await as(key), id)).rejects.toMatchObject({ code: 'cases.not-found' })
  }
  expect((await listCases(varde, await as('officer'))).items.length).toBeGreaterThan(0)
})

test('when nobody has assessed a case in time, those higher up are told once, and an exercise alerts nobody', async () => {
  const id = await report('officer', { howSoon: 'now' })
  const exercise = await report('officer', { howSoon: 'now', exercise: true })
  expect(await alertsOf(base.db, exercise)).toEqual([])
  const later = testVarde(base.db, { at: new Date(varde.now().getTime() + 16 * 60_000).toISOString() })
  await Promise.all([tellLate(later), tellLate(later)])
  await tellLate(later)
  expect((await eventsOf(base.db, id)).filter((name) => name === 'cases.late')).toHaveLength(1)
  expect((await alertsOf(base.db, id)).filter((line) => line.startsWith('late'))).toEqual([
    'late per_chief sms',
    'late per_head sms',
  ])
})
