import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { viewRequest } from '../../../slices/approval/actions/view-requests.ts'
import { answerSupport, askSupport, endSupport } from '../../../slices/cases/actions/ask-support.ts'
import { reportCase } from '../../../slices/cases/actions/report-case.ts'
import { viewSupport } from '../../../slices/cases/actions/view-support.ts'
import { supportWaitingFor } from '../../../slices/cases/index.ts'
import { draftMessage } from '../../../slices/message/index.ts'
import { aHouse, caller } from '../../../slices/message/test/house.ts'
import { person } from '../../../slices/organisation/test/test-house.ts'
import { addPicture } from '../../../slices/press/actions/keep-pictures.ts'
import { viewInquiries } from '../../../slices/press/actions/view-desk.ts'
import { makeOccasion, saveDraft, saveOccasion } from '../../../slices/press/actions/write-occasion.ts'

/** What is tied to a text or a case by its id: only by those who may see it, and to others it is as if it did not exist. */
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const people: Record<string, Caller> = {}

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  await person(base.db, 'desk', 'kdi', ['communication-adviser'])
  await person(base.db, 'plain', 'bergen', [])
  for (const key of ['plain', 'adviser', 'colleague', 'leader', 'stranger', 'desk'])
    people[key] = await caller(base.db, key, varde.now())
})
afterAll(() => base.drop())

const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done').catch((error) => error.code as string)
const as = (who: string) => people[who]!
const token = (who: string): Caller => ({ ...as(who), kind: 'token' })

const draft = async (title: string, confidentiality?: 'agency' | 'named') =>
  (
    await draftMessage(varde, as('adviser'), {
      ...{
        unitId: 'unt_halden',
        kind: 'information',
        audienceKinds: ['staff'],
        language: 'nb',
        title,
        exercise: false,
      },
      body: [{ kind: 'paragraph', text: [{ text: 'Besøket er flyttet til fredag.' }] }],
      confidentiality,
    })
  ).id

const occasion = (messageId: string | null) => ({
  ...{ kind: 'briefing' as const, unitId: 'unt_halden', texts: { nb: { title: 'Møte med pressen', about: '' } } },
  ...{ language: 'nb' as const, place: 'Salen', href: null, openTo: 'press' as const, accreditBy: null, seats: null },
  startsAt: new Date(varde.now().getTime() + 86_400_000),
  endsAt: new Date(varde.now().getTime() + 90_000_000),
  messageId,
})

test('when an event or a picture is tied to a text, it is to one that the caller may see; another is as one that is not there', async () => {
  const [open, shut] = [await draft('Åpen tittel'), await draft('Hemmelig tittel', 'named')]
  const { id } = await makeOccasion(varde, as('colleague'), occasion(open))
  for (const messageId of [shut, 'msg_nothing']) {
    expect(await codeOf(makeOccasion(varde, as('colleague'), occasion(messageId)))).toBe('press.text-not-found')
    expect(await codeOf(saveDraft(varde, as('colleague'), { id, ...occasion(messageId) }))).toBe('press.text-not-found')
  }
  await sql`update press.occasion set public_from = now() + interval '1 hour' where id = ${id}`.execute(base.db)
  const announced = (who: string, messageId: string) =>
    codeOf(saveOccasion(varde, as(who), { id, ...occasion(messageId), notes: {}, reason: null }))
  for (const messageId of [shut, 'msg_nothing'])
    expect(await announced('colleague', messageId)).toBe('press.text-not-found')
  expect(await announced('colleague', open)).toBe('done')
  expect(await codeOf(makeOccasion(varde, token('adviser'), occasion(shut)))).toBe('press.text-not-found')
  expect(await codeOf(makeOccasion(varde, as('adviser'), occasion(shut)))).toBe('done')
  const picture = {
    texts: { nb: { alt: 'Bilde', caption: '' } },
    credit: 'Test Testesen',
    licence: 'press-use' as const,
  }
  for (const messageId of [shut, 'msg_nothing']) {
    const about = { ...picture, people: 'nobody' as const, consentReference: '', file: Buffer.from('x'), messageId }
    expect(await codeOf(addPicture(varde, as('colleague'), about))).toBe('press.room-not-yours')
  }
})

test('when words tell what text something waits for, whoever may not see that text has no title', async () => {
  const [open, shut] = [await draft('Åpen tittel'), await draft('Hemmelig tittel', 'named')]
  const words = [{ language: 'nb', part: 'waits', text: 'Hemmelig tittel' }]
  await sql`insert into approval.request
      (id, mode, kind, subject, belongs_to, unit_id, message_kind, audience_kinds, title, words, content, fingerprint, writer_ids, asked_by,
       asked_at, state)
    values ('apq_tied', 'real', 'press.occasion-change', 'occ_x', ${open}, 'unt_halden', 'information', '{staff}', 'Møte',
            ${JSON.stringify(words)}, ${JSON.stringify({ messageId: shut })}, ${'0'.repeat(64)}, '{per_adviser}', 'per_adviser', now(),
            'waiting')`.execute(base.db)
  const said = async (who: string) => (await viewRequest(varde, as(who), 'apq_tied')).words[0]!.text
  expect(await said('adviser')).toBe('Hemmelig tittel')
  expect(await said('leader')).toBe('Skjermet: bare navngitte personer kan se den.')
})

test('when words wait beside a text that is open within the agency, those who have it by duty read them, and no others', async () => {
  const open = await draft('Åpen for alle', 'agency')
  await sql`insert into approval.request
      (id, mode, kind, subject, belongs_to, unit_id, message_kind, audience_kinds, title, words, content, fingerprint, writer_ids, asked_by,
       asked_at, state)
    values ('apq_open', 'real', 'press.occasion', 'occ_y', ${open}, 'unt_halden', 'information', '{staff}', 'Møte', '[]', '{}',
            ${'0'.repeat(64)}, '{per_adviser}', 'per_adviser', now(), 'waiting')`.execute(base.db)
  const reads = (who: string) => codeOf(viewRequest(varde, as(who), 'apq_open'))
  expect(await reads('leader')).toBe('done')
  expect(await reads('plain')).toBe('approval.not-found')
})

const report = async (confidentiality?: 'named') =>
  (
    await reportCase(varde, as('adviser'), () => [], {
      ...{ clientKey: `key-${confidentiality}`, unitId: 'unt_halden', what: 'Sak', place: '', happened: 'unknown' },
      ...{ whoAsks: [], howSoon: 'week', callback: '91234567', namesCleared: true, exercise: false, confidentiality },
    })
  ).caseId

test('when help is asked for with a case, those who see the case see it, and those who are asked for as long as they are', async () => {
  const shut = await report('named')
  const ask = (who: string, caseId: string) =>
    askSupport(varde, as(who), () => [], {
      ...{ unitId: 'unt_halden', caseId, need: 'capacity', title: 'Hjelp med saken', about: '', howSoon: 'today' },
    })
  for (const caseId of [shut, 'cas_nothing']) expect(await codeOf(ask('colleague', caseId))).toBe('cases.not-found')
  const { id } = await ask('adviser', shut)
  const line = async (who: Caller) => (await viewSupport(varde, who)).items.find((one) => one.id === id)
  const waits = async (who: Caller) => (await supportWaitingFor(varde, who)).some((one) => one.id === id)
  expect(await line(as('adviser'))).toMatchObject({ title: 'Hjelp med saken', caseId: shut })
  expect(await line(as('desk'))).toMatchObject({ title: 'Hjelp med saken', abilities: ['answer'] })
  expect([await waits(as('desk')), await waits(token('desk'))]).toEqual([true, false])
  for (const who of [as('colleague'), token('adviser'), token('desk')]) expect(await line(who)).toBeUndefined()
  const answer = (who: Caller) => codeOf(answerSupport(varde, who, { id, answer: 'accepted', reason: '' }))
  expect(await answer(token('desk'))).toBe('cases.support-not-found')
  // The case has been taken by another since: those who only help see what they are asked, and not the case.
  await sql`update cases.case_file set taken_by = 'per_adviser', taken_at = now() where id = ${shut}`.execute(base.db)
  expect(await line(as('desk'))).toMatchObject({ title: 'Hjelp med saken', caseId: null })
  expect(await answer(as('desk'))).toBe('done')
  expect(await codeOf(endSupport(varde, as('colleague'), id))).toBe('cases.support-not-found')
  expect(await line(as('desk'))).toMatchObject({ state: 'accepted' })
  expect(await codeOf(endSupport(varde, as('desk'), id))).toBe('done')
  expect(await line(as('desk'))).toBeUndefined()
  expect(await line(as('adviser'))).toMatchObject({ state: 'done' })
})

test('when the desk asks for the inquiries of a case that the caller does not handle, there are none', async () => {
  await sql`insert into press.inquiry (id, number, mode, kind, channel, state, topic, question, unit_id, owner_unit_id, received_at, due_at,
      updated_at, case_id)
    values ('inq_tied', 'H-1', 'real', 'question', 'email', 'new', 'Prøve', 'Prøve', 'unt_kdi', 'unt_kdi', now(), now() + interval '1 hour', now(),
            (select id from cases.case_file limit 1))`.execute(base.db)
  const { rows } = await sql<{ id: string }>`select id from cases.case_file limit 1`.execute(base.db)
  const asked = (caseId?: string) => viewInquiries(varde, as('desk'), { view: 'all', page: 1, caseId })
  expect((await asked()).total).toBe(1)
  expect((await asked(rows[0]!.id)).total).toBe(0)
})
