import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Failure } from '../../../kit/kernel/failure.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { writeContact } from '../../audience/test/write-contact.ts'
import { assessCase } from '../actions/assess-case.ts'
import { addNote } from '../actions/case-parts.ts'
import { reportCase } from '../actions/report-case.ts'
import { sendMinistryNote } from '../actions/send-ministry-note.ts'
import { handMinistryNote, noteReceipt, writeMinistryNote } from '../actions/tell-ministry.ts'
import { viewCase } from '../actions/view-case.ts'
import { printMinistryNote, viewMinistryNotes } from '../actions/view-ministry-notes.ts'
import { aHouse, caller, eventsOf } from './house.ts'

const NOW = '2026-03-10T09:00:00Z'
let base: Awaited<ReturnType<typeof testDatabase>>
let caseId: string
const varde = () => testVarde(base.db, { at: NOW })
const as = (key: string) => caller(base.db, key, new Date(NOW))
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done').catch((error) => error.code as string)
const UNCHECKED = () => []
const SECRET = 'Bare for oss som har saken'

beforeAll(async () => {
  base = await testDatabase()
  await aHouse(base.db)
  const report = {
    what: 'Brann på kjøkkenet',
    place: '',
    happened: 'now',
    whoAsks: ['press-local'],
    howSoon: 'now',
  } as const
  const rest = { clientKey: 'key-ministry', unitId: 'unt_halden', callback: '', namesCleared: false, exercise: false }
  const input = { ...report, ...rest, whoAsks: [...report.whoAsks] }
  caseId = (await reportCase(varde(), await as('adviser'), () => [], input)).caseId
  const { revision } = await viewCase(varde(), await as('staff'), caseId)
  await assessCase(varde(), await as('staff'), caseId, {
    ...{ revision, title: 'Brann på kjøkkenet', breadth: 'broad', ministryMustKnow: true, assessment: '' },
    ...{ securityCrisis: false, handlingUnitId: 'unt_halden', reason: '' },
  })
  await addNote(varde(), await as('staff'), () => [], { caseId, text: SECRET, namesCleared: false })
})
afterAll(() => base.drop())

test('when the ministry is told, the note starts without reports and working notes, is frozen, handed over and confirmed', async () => {
  const { start, mayWrite } = await viewMinistryNotes(varde(), await as('staff'), caseId)
  expect(mayWrite).toBe(true)
  expect(start.facts).not.toContain(SECRET)
  const text = { ...start, mayBeAsked: 'Om flere kjøkken er stengt', weSay: '' }
  const { number } = await writeMinistryNote(varde(), await as('staff'), UNCHECKED, { ...text, caseId, reason: null })
  expect(number).toBe(1)
  const about = { caseId, number }
  expect(await codeOf(noteReceipt(varde(), await as('staff'), about))).toBe('cases.ministry-note-not-handed')
  await handMinistryNote(varde(), await as('staff'), { ...about, how: 'email', to: 'Vakta' })
  expect(await codeOf(handMinistryNote(varde(), await as('head'), { ...about, how: 'meeting', to: 'Andre' }))).toBe(
    'cases.ministry-note-handed',
  )
  await noteReceipt(varde(), await as('staff'), about)
  const [note] = (await viewMinistryNotes(varde(), await as('adviser'), caseId)).notes
  expect(note).toMatchObject({ handed: { how: 'email', to: 'Vakta' }, receivedAt: '2026-03-10T09:00:00.000Z' })
  expect((await eventsOf(base.db, caseId)).slice(-3)).toEqual([
    'cases.ministry-note-written',
    'cases.ministry-note-handed',
    'cases.ministry-note-received',
  ])
  const pdf = await printMinistryNote(varde(), await as('staff'), about)
  expect([pdf.subarray(0, 5).toString(), pdf.includes('/MarkInfo')]).toEqual(['%PDF-', true])
})

test('when somebody tries to change a note, or a unit to write one, it is refused', async () => {
  const change = sql`update cases.ministry_note set facts = 'Noe annet' where case_id = ${caseId}`.execute(base.db)
  await expect(change).rejects.toThrow('never changed')
  const text = { facts: 'Prøve', mayBeAsked: 'Prøve', weSay: '', caseId, reason: null }
  expect(await codeOf(writeMinistryNote(varde(), await as('adviser'), UNCHECKED, text))).toBe('cases.not-allowed')
  expect(await codeOf(viewMinistryNotes(varde(), await as('stranger'), caseId))).toBe('cases.not-found')
})

test('when a note is sent, it goes to somebody in the register, whose address a person has confirmed, and again when asked', async () => {
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
    values ('grp_jd', 'ministry', '{"nb":"Departementet"}', 'inner', 'contacts', 'ministry', now(), now())`.execute(
    base.db,
  )
  await sql`insert into audience.contact (id, kind, name, legal_basis, created_at, updated_at)
    values ('con_jd', 'organisation', 'Beredskapsvakt', 'duty', now(), now())`.execute(base.db)
  await sql`insert into audience.contact_group (contact_id, group_id) values ('con_jd', 'grp_jd')`.execute(base.db)
  await sql`insert into audience.contact_point (id, contact_id, channel, address)
    values ('cpt_jd', 'con_jd', 'email', 'vakt@departement.example')`.execute(base.db)
  const about = { caseId, number: 1, recipientId: 'con_jd' }
  const send = async (who: string, isConfirmed: boolean) =>
    codeOf(sendMinistryNote(varde(), await as(who), { ...about, isConfirmed }))
  expect(await send('staff', false)).toBe('cases.ministry-address-unconfirmed')
  expect(await send('adviser', true)).toBe('cases.not-allowed')
  expect(await send('chief', true)).toBe('done')
  expect(await send('head', false)).toBe('done')
  const view = await viewMinistryNotes(varde(), await as('head'), caseId)
  expect(view.recipients).toMatchObject([{ id: 'con_jd', confirmed: { by: 'Test Testesen (chief)' } }])
  expect(view.notes[0]!.letters.map((letter) => [letter.by, letter.state])).toEqual([
    ['Test Testesen (head)', 'waiting'],
    ['Test Testesen (chief)', 'waiting'],
  ])
  await sql`update audience.contact_point set address = 'ny@departement.example' where id = 'cpt_jd'`.execute(base.db)
  expect(await send('head', false)).toBe('cases.ministry-address-unconfirmed')
  expect((await viewMinistryNotes(varde(), await as('adviser'), caseId)).recipients).toEqual([])
})

test('when somebody wrote the address or the note themselves, another says that the address is right', async () => {
  const { contactId } = await wroteIn('head', 'Ekspedisjonssjef', 'dep@avis.example')
  const mine = await writeMinistryNote(varde(), await as('staff'), UNCHECKED, { ...PLAIN, caseId })
  const theirs = await writeMinistryNote(varde(), await as('chief'), UNCHECKED, { ...PLAIN, caseId })
  const send = async (who: string, number: number) =>
    codeOf(sendMinistryNote(varde(), await as(who), { caseId, number, recipientId: contactId, isConfirmed: true }))
  expect(await send('head', theirs.number), 'wrote the address').toBe('cases.ministry-address-own')
  expect(await send('staff', mine.number), 'wrote the note').toBe('cases.ministry-address-own')
  expect(await send('staff', theirs.number)).toBe('done')
  expect(await send('head', theirs.number), 'confirmed by another').toBe('done')
  await writeContact(varde(), await as('staff'), { ...contact('Ekspedisjonssjef', 'ny@avis.example'), id: contactId })
  expect(await send('head', mine.number), 'wrote an earlier address of it').toBe('cases.ministry-address-own')
  expect(await send('chief', mine.number)).toBe('done')
})

test('when a note may give security away, it says why it may stand, or is not locked', async () => {
  const facts = 'En vanlig søndag er 41 ansatte på vakt om natten ved Halden fengsel.'
  const write = async (reason: string | null) =>
    writeMinistryNote(varde(), await as('staff'), UNCHECKED, { ...PLAIN, facts, caseId, reason })
  expect(await codeOf(write(null))).toBe('door.not-weighed')
  const { number } = await write('Departementet har bedt om tallet.')
  const { notes } = await viewMinistryNotes(varde(), await as('head'), caseId)
  expect(notes.find((one) => one.number === number)?.reason).toBe('Departementet har bedt om tallet.')
})

test('when a note may give security away, whom the table of authority names lets it go, also who wrote it', async () => {
  const facts = 'En vanlig søndag er 41 ansatte på vakt om natten ved Halden fengsel.'
  const note = async (key: string) =>
    writeMinistryNote(varde(), await as(key), UNCHECKED, { ...PLAIN, facts, caseId, reason: 'De har bedt om tallet.' })
  const hand = async (key: string, number: number) =>
    codeOf(handMinistryNote(varde(), await as(key), { caseId, number, how: 'meeting', to: 'Vakta' }))
  const send = async (key: string, number: number) =>
    codeOf(sendMinistryNote(varde(), await as(key), { caseId, number, recipientId: 'con_jd', isConfirmed: true }))
  const { number } = await note('staff')
  for (const way of [hand, send]) expect(await way('staff', number)).toBe('cases.ministry-note-authority')
  expect(await hand('head', number)).toBe('done')
  const own = await note('head')
  expect(await hand('head', own.number)).toBe('done')
  const plain = await writeMinistryNote(varde(), await as('staff'), UNCHECKED, { ...PLAIN, caseId })
  expect(await hand('staff', plain.number)).toBe('done')
})

const PLAIN = { facts: 'Kjøkkenet er stengt', mayBeAsked: 'Om flere er stengt', weSay: '', reason: null }
const contact = (name: string, address: string) => ({
  ...({ kind: 'organisation', name, title: null, language: 'nb', unitId: null, region: null } as const),
  ...({ legalBasis: 'duty', evidence: null, protected: false, groupKeys: ['ministry'] } as const),
  groupKeys: ['ministry'],
  points: [{ channel: 'email' as const, address, preferred: false, suppressedReason: null }],
})
const wroteIn = async (who: string, name: string, address: string) => ({
  contactId: await writeContact(varde(), await as(who), contact(name, address)),
})

test('when somebody is in a group of the same kind but not in the ministry’s own, the note is offered to those alone whom a release reaches', async () => {
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
    select 'grp_other', 'other-office', names, circle, reach, audience_kind, now(), now() from audience.stakeholder_group where key = 'ministry'`.execute(
    base.db,
  )
  const { contactId } = await wroteIn('head', 'Et annet kontor', 'annet@example.no')
  const offered = async () =>
    (await viewMinistryNotes(varde(), await as('staff'), caseId)).recipients.map(({ id }) => id)
  expect(await offered()).toContain(contactId)
  await writeContact(varde(), await as('head'), {
    ...{ ...contact('Et annet kontor', 'annet@example.no'), groupKeys: ['other-office'], id: contactId },
  })
  expect(await offered()).not.toContain(contactId)
})

test('when the room at the unit does not hold it for confirmed, a note neither is written nor goes; what fell since stops a frozen one', async () => {
  const held: unknown[] = []
  const holding = Object.assign(varde(), {
    holdWords: async (...[, , words]: Parameters<ReturnType<typeof varde>['holdWords']>) => {
      held.push(words)
      throw new Failure('invalid', 'crisis.sentence-unconfirmed', { sentence: 'x', fact: 'x' })
    },
  })
  const text = { ...PLAIN, facts: 'En innsatt er død.', mayBeAsked: 'Hva er dødsårsaken?', weSay: 'Ingenting.', caseId }
  const written = async (by = varde()) => writeMinistryNote(by, await as('staff'), UNCHECKED, text)
  const before = (await viewMinistryNotes(varde(), await as('staff'), caseId)).notes.length
  expect(await codeOf(written(holding))).toBe('crisis.sentence-unconfirmed')
  expect((await viewMinistryNotes(varde(), await as('staff'), caseId)).notes).toHaveLength(before)
  const { number } = await written()
  const to = { caseId, number, recipientId: 'con_jd', isConfirmed: true }
  expect(await codeOf(sendMinistryNote(holding, await as('staff'), to))).toBe('crisis.sentence-unconfirmed')
  const said = { to: ['ministry'], said: [text.facts, text.weSay], asked: [text.mayBeAsked] }
  const answers = [{ asked: text.mayBeAsked, answer: text.weSay }]
  const spoken = expect.arrayContaining([text.facts, text.weSay, text.mayBeAsked])
  const words = { unitId: 'unt_halden', mode: 'real', ...said, answers, spoken }
  expect(held).toEqual([words, words])
})
