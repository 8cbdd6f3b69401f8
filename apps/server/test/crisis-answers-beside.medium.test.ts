import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { addStatusQuestion } from '../../../slices/crisis/actions/status-questions.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { holdWordsNear } from '../../../slices/crisis/index.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { advanceDispatch } from '../../../slices/dispatch/actions/advance-dispatch.ts'
import { planDispatch } from '../../../slices/dispatch/actions/plan-dispatch.ts'
import { replyToQuestion } from '../../../slices/dispatch/actions/reply-to-question.ts'
import { startDispatch } from '../../../slices/dispatch/actions/start-dispatch.ts'
import { askBack } from '../../../slices/dispatch/actions/take-receipt.ts'
import { approveMessage } from '../../../slices/message/actions/approve-message.ts'
import { askForApproval } from '../../../slices/message/actions/ask-for-approval.ts'
import { draftMessage } from '../../../slices/message/actions/draft-message.ts'
import { saveEdition } from '../../../slices/message/actions/save-edition.ts'
import { person } from '../../../slices/organisation/test/test-house.ts'
import { approveAnswer, askForApproval as askAnswer } from '../../../slices/press/actions/decide-answer.ts'
import { approveLine } from '../../../slices/press/actions/decide-line.ts'
import { takeInquiry } from '../../../slices/press/actions/receive-inquiry.ts'
import { continueThread } from '../../../slices/press/actions/take-letter.ts'
import { writeAnswer } from '../../../slices/press/actions/write-answer.ts'
import { draftLine } from '../../../slices/press/actions/write-line.ts'
import { asked } from '../../../slices/press/test/desk.ts'
import { approveStatement } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
varde.holdWords = holdWordsNear
await person(base.db, 'writer', 'halden', ['communication-adviser', 'press-contact'], {
  email: 'w@example.no',
  mobile: '+4790000009',
})
const [writer, head, press] = [await who('writer'), await who('head'), await who('press')]
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    ({ code }) => code as string,
  )

async function line(question: string, answer: string, language: 'nb' | 'nn' = 'nb') {
  const { id } = await draftLine(varde, writer, {
    ...{ kind: 'question', topic: 'Situasjonen', unitId: 'unt_halden', isPublic: true },
    ...{ texts: { [language]: { question, answer } }, expiresOn: '2026-12-31' },
    sources: [{ title: 'Vaktjournal', href: null }],
  })
  return outcome(approveLine(varde, head, { id, revision: 1 }))
}

async function inquiry(question: string, answer: string, later?: string) {
  const input = asked({ unitId: 'unt_halden', topic: 'Spørsmål', question, dueAt: new Date('2026-03-10T17:00:00Z') })
  const { id } = await takeInquiry(varde, writer, input)
  if (later)
    await varde.db.transaction().execute((trx) =>
      continueThread(trx, varde, id, {
        ...{ messageId: `<${id}@example.no>`, contentId: `<c-${id}@example.no>`, refersTo: [], attachments: [] },
        ...{ address: 'j@example.no', name: 'Test Testesen', subject: 'Sv: Spørsmål', text: later },
      }),
    )
  await writeAnswer(varde, writer, { id, revision: 0, text: answer, language: 'nb', sources: [], lineIds: [] })
  await askAnswer(varde, writer, id)
  return outcome(approveAnswer(varde, head, { id, revision: 1 }))
}

// A dispatch to own staff and next of kin from before anything had happened, of which they ask.
async function sent() {
  const { id: messageId } = await draftMessage(varde, writer, {
    ...{ unitId: 'unt_halden', kind: 'information', audienceKinds: ['staff', 'relatives'], language: 'nb' },
    ...{ title: 'Besøk', exercise: false },
  })
  const body = [{ kind: 'paragraph' as const, text: [{ text: 'Besøk går som vanlig.' }] }]
  await saveEdition(varde, writer, { ...{ messageId, language: 'nb', revision: 1, title: 'Besøk', body } })
  const { approvalId } = await askForApproval(varde, writer, { messageId })
  const { versionId } = await approveMessage(varde, head, { messageId, approvalId })
  const wave = (key: string) => ({
    ...{ name: key, audiences: { groups: [key] }, channels: ['email' as const], secondChannelMinutes: null },
    ...{ publishes: [], gate: { kind: 'with-start' as const } },
  })
  const id = await planDispatch(varde, writer, {
    ...{ versionId, notAfter: null, waves: [wave('staff'), wave('relatives')] },
  })
  await startDispatch(varde, writer, id)
  await advanceDispatch(varde, id)
  return id
}
const dispatchId = await sent()
// One of them stands for somebody close to an inmate.
await sql`update dispatch.recipient set source = 'contact', audience_kind = 'relatives'
  where id = (select min(id) from dispatch.recipient where dispatch_id = ${dispatchId})`.execute(base.db)
async function reply(kind: 'staff' | 'relatives', question: string, answer: string) {
  const { rows } = await sql<{ id: string }>`select id from dispatch.recipient
    where dispatch_id = ${dispatchId} and audience_kind = ${kind} limit 1`.execute(base.db)
  await askBack(varde, rows[0]!.id, question)
  const back = await sql<{ id: string }>`select id from dispatch.question_back
    where dispatch_id = ${dispatchId} and text = ${question} and answer is null limit 1`.execute(base.db)
  return outcome(replyToQuestion(varde, writer, { dispatchId, questionId: back.rows[0]!.id, answer }))
}

const death = (await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'death' }))).crisisId
const violence = (await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'violence' }))).crisisId
const fact = { source: 'Vaktleder', counter: '', police: 'none' } as const
await addFact(varde, press, death, { ...fact, state: 'confirmed', text: 'En innsatt er funnet død' })
await addFact(varde, press, death, { ...fact, state: 'rumour', text: 'To ansatte er knivstukket' })
await addFact(varde, press, death, { ...fact, state: 'unconfirmed', text: 'Tre innsatte har rømt' })

const KIN = 'crisis.sentence-before-next-of-kin'
const BESIDE = 'crisis.sentence-unconfirmed-beside'
const DEAD = 'Er noen døde?'

it('an answer that affirms says what was asked, also of anybody', async () => {
  for (const [question, answer] of [
    [DEAD, 'Dessverre ja.'],
    [DEAD, 'Ja, en innsatt.'],
    [DEAD, 'Det kan vi dessverre bekrefte.'],
    [DEAD, 'En innsatt.'],
    [DEAD, 'Det stemmer. Politiet er på stedet.'],
    ['Vet dere om noen er døde?', 'Ja.'],
    ['Er noen døde eller skadd hos dere?', 'Ja, to.'],
  ] as const)
    expect(await line(question, answer), `${question} ${answer}`).toBe(KIN)
  expect(await line('Er nokon døde?', 'Ja, ein innsett.', 'nn')).toBe(KIN)
  for (const [question, answer] of [
    ['Har noen rømt?', 'Ja.'],
    ['Har noen rømt?', 'Ja, det stemmer at tre har gjort det.'],
    ['Har noen rømt?', 'Tre har dessverre gjort det.'],
    ['Stemmer det at noen er knivstukket?', 'Ja, to.'],
    ['Kan dere si om noen har rømt?', 'Det stemmer.'],
  ] as const)
    expect(await line(question, answer), `${question} ${answer}`).toBe(BESIDE)
})

const REFERS = [
  'Det kan vi ikke kommentere.',
  'Dessverre kan vi ikke svare på det.',
  'Det kan vi verken bekrefte eller avkrefte.',
  'Vi vet ikke ennå.',
  'Politiet svarer på det.',
  'Politiet må bekrefte det.',
  'Vi sier mer når det er bekreftet.',
  'Vi kan bekrefte at besøk går som vanlig.',
  'Ingen kommentar.',
  'Nei.',
]

it('an answer that refers elsewhere, denies, or does not know goes as before', async () => {
  for (const answer of REFERS) {
    expect(await line(DEAD, answer), answer).toBe('done')
    expect(await line('Har noen rømt?', answer), answer).toBe('done')
    expect(await inquiry('Er en innsatt død i Halden?', answer), answer).toBe('done')
  }
  expect(await line('Er det besøk i morgen?', 'Ja, som vanlig.')).toBe('done')
})

it('an answer to the press is weighed with what they asked, in the first letter and in the last', async () => {
  expect(await inquiry('Er en innsatt død i Halden?', 'Ja, det kan vi bekrefte.')).toBe(KIN)
  expect(await inquiry('Vi hører at en innsatt er død. Stemmer det?', 'Ja.')).toBe(KIN)
  expect(await inquiry('Har tre innsatte rømt?', 'Det stemmer.')).toBe(BESIDE)
  expect(await inquiry('Er det besøk i morgen?', 'Ja.')).toBe('done')
  expect(await inquiry('Er det besøk i morgen?', 'Ja.', 'Er en innsatt død i Halden?')).toBe(KIN)
})

it('a reply to a recipient is weighed with what they asked, and own staff are answered at once with no more', async () => {
  expect(await reply('relatives', 'Er noen døde hos dere?', 'Dessverre ja.')).toBe(KIN)
  expect(await reply('relatives', 'Er en innsatt død?', 'Det kan vi ikke svare på.')).toBe('done')
  expect(await reply('staff', 'Har tre innsatte rømt?', 'Ja.')).toBe(BESIDE)
  expect(await reply('staff', 'Har tre innsatte rømt?', 'Det vet vi ikke.')).toBe('done')
  expect(await reply('staff', 'Er noen døde?', 'Ja.')).toBe('done')
})

it('an answer on the page of another room is weighed with its question', async () => {
  await addFact(varde, press, violence, { ...fact, state: 'confirmed', text: 'Brannen er slukket' })
  const page = async (question: string, answer: string, unfounded: string[] = []) => {
    await addStatusQuestion(varde, press, violence, {
      texts: { nb: { question, answer } },
      ...{ facts: [], replacesId: null },
      unfounded: unfounded.map((sentence) => ({ sentence, reason: 'Mange spør' })),
    })
    const [statement] = (await viewStatements(varde, await who('leader'), violence)).statements
    return outcome(approveStatement(varde, head, statement!.id))
  }
  expect(await page(DEAD, 'Ja. Brannen er slukket.', ['Ja.'])).toBe(KIN)
  expect(await page(DEAD, 'Det vet vi ikke. Brannen er slukket.')).toBe('done')
})

it('when the stop is lifted, what is confirmed may be answered', async () => {
  await liftHardStop(varde, head, death, { ground: 'told', source: 'Politiet' })
  expect(await line('Er en innsatt funnet død?', 'Ja.')).toBe('done')
  expect(await line(DEAD, 'Dessverre ja.')).toBe('done')
  expect(await line('Har noen rømt?', 'Ja.')).toBe(BESIDE)
})
