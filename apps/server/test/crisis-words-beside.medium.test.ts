import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { holdWordsNear } from '../../../slices/crisis/index.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { planDispatch } from '../../../slices/dispatch/actions/plan-dispatch.ts'
import { startDispatch } from '../../../slices/dispatch/actions/start-dispatch.ts'
import { approveMessage } from '../../../slices/message/actions/approve-message.ts'
import { askForApproval } from '../../../slices/message/actions/ask-for-approval.ts'
import { draftMessage } from '../../../slices/message/actions/draft-message.ts'
import { saveEdition } from '../../../slices/message/actions/save-edition.ts'
import { person } from '../../../slices/organisation/test/test-house.ts'
import { approveAnswer, askForApproval as askAnswer } from '../../../slices/press/actions/decide-answer.ts'
import { approveLine } from '../../../slices/press/actions/decide-line.ts'
import { askAdvance } from '../../../slices/press/actions/give-advance.ts'
import { publishOccasion } from '../../../slices/press/actions/publish-occasion.ts'
import { takeInquiry } from '../../../slices/press/actions/receive-inquiry.ts'
import { sendAnswer } from '../../../slices/press/actions/send-answer.ts'
import { writeAnswer } from '../../../slices/press/actions/write-answer.ts'
import { draftLine } from '../../../slices/press/actions/write-line.ts'
import { makeOccasion } from '../../../slices/press/actions/write-occasion.ts'
import { asked } from '../../../slices/press/test/desk.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
varde.holdWords = holdWordsNear
await person(base.db, 'writer', 'halden', ['communication-adviser', 'press-contact'], {
  email: 'w@example.no',
  mobile: '+4790000009',
})
const writer = await who('writer')
const head = await who('head')
const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
const DEAD = 'En innsatt er funnet død på cella'
const dead = { text: DEAD, source: 'Vaktleder', counter: '', police: 'none' } as const
const { id: factId } = await addFact(varde, await who('press'), crisisId, { ...dead, state: 'unconfirmed' })
let revision = 1
const stands = async (state: 'confirmed' | 'unconfirmed') => {
  await changeFactInRoom(varde, await who('press'), crisisId, {
    factId,
    revision: revision++,
    content: { ...dead, state },
  })
  // A death that is confirmed sets a stop; here next of kin have been told.
  if (state === 'confirmed')
    await outcome(liftHardStop(varde, await who('leader'), crisisId, { ground: 'told', source: 'Politiet' }))
}

const SAYS = `${DEAD}.`
const LEAVE = 'Fra mai kan dere søke om permisjon på nett.'
const REFUSED = `crisis.sentence-unconfirmed-beside ${DEAD}`
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    ({ code, details }) => `${code} ${details?.fact ?? ''}`.trim(),
  )
async function message(text: string, language: 'nb' | 'nn' = 'nb', kind: 'staff' | 'press' = 'staff') {
  const { id } = await draftMessage(varde, writer, {
    ...{
      unitId: 'unt_halden',
      kind: 'information',
      audienceKinds: [kind],
      language,
      title: 'Til orientering',
      exercise: false,
    },
  })
  const body = [{ kind: 'paragraph' as const, text: [{ text }] }]
  await saveEdition(varde, writer, { messageId: id, language, revision: 1, title: 'Til orientering', body })
  return { messageId: id, approvalId: (await askForApproval(varde, writer, { messageId: id })).approvalId }
}
async function answer(text: string) {
  const { id } = await takeInquiry(
    varde,
    writer,
    asked({ unitId: 'unt_halden', topic: 'Spørsmål', dueAt: new Date('2026-03-10T17:00:00Z') }),
  )
  await writeAnswer(varde, writer, { id, revision: 0, text, language: 'nb', sources: [], lineIds: [] })
  await askAnswer(varde, writer, id)
  return { id, revision: 1 }
}
const line = async (said: string, question?: string) => {
  const { id } = await draftLine(varde, writer, {
    ...{ kind: question ? 'question' : 'line', topic: 'Situasjonen', unitId: 'unt_halden', isPublic: false },
    ...{ texts: { nb: { answer: said, ...(question && { question }) } }, expiresOn: '2026-12-31' },
    sources: [{ title: 'Vaktjournal', href: null }],
  })
  return { id, revision: 1 }
}

it('when a message, an answer or a line says what stands as unconfirmed in the open room of the unit, nobody says yes to it; what rests on nothing there goes as before', async () => {
  expect(await outcome(approveMessage(varde, head, await message(SAYS)))).toBe(REFUSED)
  expect(await outcome(approveMessage(varde, head, await message('Ein innsett er funnen død på cella.', 'nn')))).toBe(
    REFUSED,
  )
  expect(await outcome(approveMessage(varde, head, await message(LEAVE)))).toBe('done')
  expect(await outcome(approveAnswer(varde, head, await answer(SAYS)))).toBe(REFUSED)
  expect(await outcome(approveAnswer(varde, head, await answer(LEAVE)))).toBe('done')
  expect(await outcome(approveLine(varde, head, await line(SAYS)))).toBe(REFUSED)
  expect(await outcome(approveLine(varde, head, await line('Vi svarer senere.', 'Hva er dødsårsaken?')))).toBe(REFUSED)
  expect(await outcome(approveLine(varde, head, await line(LEAVE)))).toBe('done')
  const denies = 'Ingen innsatte er funnet døde på cella, og vi informerer igjen kl. 15.00.'
  expect(await outcome(approveMessage(varde, head, await message(denies))), denies).toContain('crisis.sentence-')
})

it('what takes words back, or says that we do not know, is no denial beside a room, whenever more comes', async () => {
  await stands('unconfirmed')
  for (const text of [
    'Det stemmer ikke at en innsatt er funnet død på cella, og vi sier mer kl. 15.00.',
    'Vi vet ikke om en innsatt er funnet død på cella, og vi informerer igjen kl. 15.00.',
    'Vi vet ikkje om ein innsett er funnen død på cella, og vi informerer igjen kl. 15.00.',
    'Det stemmer ikke at noen ble funnet døde på cella, og vi sier mer kl. 15.00.',
    'Det er feil at en innsatt er funnet død på cella, og besøk går som vanlig.',
    'Det er feil at en innsatt er funnet død på cella. Mer informasjon kommer kl. 15.00.',
  ]) {
    expect(await outcome(approveMessage(varde, head, await message(text))), text).toBe('done')
    expect(await outcome(approveAnswer(varde, head, await answer(text))), text).toBe('done')
  }
  const denies = 'Vi vet ikke om det brenner, men ingen innsatte er funnet døde på cella, og vi sier mer kl. 15.00.'
  expect(await outcome(approveMessage(varde, head, await message(denies))), denies).toBe(REFUSED)
})

it('what the room itself says to a rumour may be said with when more comes', async () => {
  const rumour = { text: 'To betjenter er tatt som gissel', source: 'Sosiale medier', police: 'none' } as const
  const counter = 'Ingen betjenter er tatt som gissel'
  await addFact(varde, await who('press'), crisisId, { ...rumour, state: 'rumour', counter })
  for (const text of [`${counter}.`, `${counter}, og vi informerer igjen kl. 15.00.`])
    expect(await outcome(approveMessage(varde, head, await message(text))), text).toBe('done')
})

it('when words only touch what is unconfirmed in a room, take it back, or say what another room has confirmed, they go as before', async () => {
  for (const text of [
    'Årsrapporten viser at flere innsatte er funnet døde på cella de siste ti årene.',
    'Vi har gode rutiner for å hindre dødsfall.',
    `Vi skrev at ${DEAD.toLowerCase()}. Det var feil.`,
  ]) {
    expect(await outcome(approveMessage(varde, head, await message(text))), text).toBe('done')
    expect(await outcome(approveAnswer(varde, head, await answer(text))), text).toBe('done')
  }
  const other = await declareCrisis(varde, await who('officer'), declaration())
  const fact = await addFact(varde, await who('press'), other.crisisId, { ...dead, state: 'confirmed' })
  await liftHardStop(varde, await who('leader'), other.crisisId, { ground: 'told', source: 'Politiet' })
  expect(await outcome(approveMessage(varde, head, await message(SAYS)))).toBe('done')
  const content = { ...dead, state: 'unconfirmed' } as const
  await changeFactInRoom(varde, await who('press'), other.crisisId, { factId: fact.id, revision: 1, content })
  expect(await outcome(approveMessage(varde, head, await message(SAYS)))).toBe(REFUSED)
})

it('when what the press is asked to come to says it, nobody is asked for a yes', async () => {
  const occasion = async (about: string) =>
    makeOccasion(varde, head, {
      ...{ kind: 'briefing', unitId: 'unt_halden', texts: { nb: { title: 'Orientering', about } }, language: 'nb' },
      ...{ place: 'Halden', href: null, openTo: 'press', accreditBy: null, seats: null, messageId: null },
      ...{ startsAt: new Date('2026-03-11T12:00:00Z'), endsAt: new Date('2026-03-11T13:00:00Z') },
    })
  const publish = async (about: string) =>
    outcome(publishOccasion(varde, head, { ...(await occasion(about)), at: null, reason: null }))
  expect(await publish(SAYS)).toBe(REFUSED)
  expect(await publish(LEAVE)).not.toContain('crisis')
})

it('when it falls after the yes, neither the message nor the answer leaves', async () => {
  await stands('confirmed')
  const said = await answer(SAYS)
  await approveAnswer(varde, head, said)
  const { versionId } = await approveMessage(varde, head, await message(SAYS))
  const wave = { name: 'Ansatte', audiences: { groups: ['staff'] }, channels: ['email' as const], publishes: [] }
  const dispatchId = await planDispatch(varde, writer, {
    ...{ versionId, notAfter: null },
    waves: [{ ...wave, gate: { kind: 'with-start' as const }, secondChannelMinutes: null }],
  })
  await stands('unconfirmed')
  expect(await outcome(startDispatch(varde, writer, dispatchId))).toBe(REFUSED)
  expect(await outcome(sendAnswer(varde, writer, { id: said.id, by: 'email' }))).toBe(REFUSED)
  // What has been said on the telephone is said: it is noted.
  expect(await outcome(sendAnswer(varde, writer, { id: said.id, by: 'phone' }))).toBe('done')
  await stands('confirmed')
  expect(await outcome(startDispatch(varde, writer, dispatchId))).toBe('done')
})

it('when an approved text would go to a newsroom before it is public, it is held as it stands then', async () => {
  await sql`insert into press.outlet (id, mode, name, email, made_at) values ('out_avis', 'real', 'Annenavisa', 'desk@avis.example', now())`.execute(
    base.db,
  )
  const given = await message(SAYS, 'nb', 'press')
  await approveMessage(varde, head, given)
  const { messageId } = given
  const copy = { messageId, outletIds: ['out_avis'], language: 'nb', embargoUntil: new Date('2026-03-11T12:00:00Z') }
  expect(await outcome(askAdvance(varde, head, copy))).not.toContain('crisis')
  await stands('unconfirmed')
  expect(await outcome(askAdvance(varde, head, copy))).toBe(REFUSED)
})
