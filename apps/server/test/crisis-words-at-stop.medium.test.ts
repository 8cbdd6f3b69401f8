import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { translator } from '../../../kit/i18n/translate.ts'
import { answerCall } from '../../../slices/crisis/actions/answer-call.ts'
import { courseSections } from '../../../slices/crisis/actions/course-sections.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { viewAfterwards } from '../../../slices/crisis/actions/view-afterwards.ts'
import { viewBeside } from '../../../slices/crisis/actions/view-beside.ts'
import { viewSituations } from '../../../slices/crisis/actions/view-situations.ts'
import { holdWordsNear } from '../../../slices/crisis/index.ts'
import { publicBeside } from '../../../slices/crisis/rules/beside.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { advanceDispatch } from '../../../slices/dispatch/actions/advance-dispatch.ts'
import { dispatchView } from '../../../slices/dispatch/actions/dispatch-view.ts'
import { openByHand, overrideWave } from '../../../slices/dispatch/actions/override-wave.ts'
import { planDispatch } from '../../../slices/dispatch/actions/plan-dispatch.ts'
import { startDispatch } from '../../../slices/dispatch/actions/start-dispatch.ts'
import { startSurvey, writeQuestionnaire } from '../../../slices/measure/actions/keep-survey.ts'
import { openSurvey } from '../../../slices/measure/actions/open-survey.ts'
import { lockPanel } from '../../../slices/measure/actions/view-media.ts'
import { QUESTIONNAIRE } from '../../../slices/measure/test/survey-house.ts'
import { approveMessage } from '../../../slices/message/actions/approve-message.ts'
import { askForApproval } from '../../../slices/message/actions/ask-for-approval.ts'
import { draftMessage } from '../../../slices/message/actions/draft-message.ts'
import { saveEdition } from '../../../slices/message/actions/save-edition.ts'
import { person } from '../../../slices/organisation/test/test-house.ts'
import { approveAnswer, askForApproval as askAnswer } from '../../../slices/press/actions/decide-answer.ts'
import { approveLine } from '../../../slices/press/actions/decide-line.ts'
import { takeInquiry } from '../../../slices/press/actions/receive-inquiry.ts'
import { sendAnswer } from '../../../slices/press/actions/send-answer.ts'
import { writeAnswer } from '../../../slices/press/actions/write-answer.ts'
import { draftLine } from '../../../slices/press/actions/write-line.ts'
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
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    ({ code, details }) => `${code} ${details?.sentence ?? ''}`.trim(),
  )
async function message(text: string, audienceKinds: string[]) {
  const { id } = await draftMessage(varde, writer, {
    ...{ unitId: 'unt_halden', kind: 'information', audienceKinds, language: 'nb' },
    ...{ title: 'Til orientering', exercise: false },
  })
  const body = [{ kind: 'paragraph' as const, text: [{ text }] }]
  await saveEdition(varde, writer, {
    ...{ messageId: id, language: 'nb', revision: 1, title: 'Til orientering', body },
  })
  return { messageId: id, approvalId: (await askForApproval(varde, writer, { messageId: id })).approvalId }
}
const say = async (text: string, ...kinds: string[]) => outcome(approveMessage(varde, head, await message(text, kinds)))
async function answer(text: string, isSent = false) {
  const inquiry = asked({ unitId: 'unt_halden', topic: 'Spørsmål', dueAt: new Date('2026-03-10T17:00:00Z') })
  const { id } = await takeInquiry(varde, writer, inquiry)
  await writeAnswer(varde, writer, { id, revision: 0, text, language: 'nb', sources: [], lineIds: [] })
  await askAnswer(varde, writer, id)
  const decided = await outcome(approveAnswer(varde, head, { id, revision: 1 }))
  if (isSent) await sendAnswer(varde, writer, { id, by: 'phone' })
  return decided
}
async function line(said: string, isPublic = true, question = 'Hva har skjedd?', source = 'Vaktjournal') {
  const { id } = await draftLine(varde, writer, {
    ...{ kind: 'question', topic: 'Situasjonen', unitId: 'unt_halden', isPublic },
    ...{ texts: { nb: { question, answer: said } }, expiresOn: '2026-12-31' },
    sources: [{ title: source, href: null }],
  })
  return outcome(approveLine(varde, head, { id, revision: 1 }))
}

const DEAD = 'En innsatt er død ved Halden fengsel.'
const KIN = `crisis.sentence-before-next-of-kin ${DEAD}`
const wave = (key: string) => ({
  ...{ name: key, audiences: { groups: [key] }, channels: ['email' as const], secondChannelMinutes: null },
  publishes: [],
})
// Approved and begun before anything has happened.
const early = await message(DEAD, ['staff', 'relatives'])
const { versionId } = await approveMessage(varde, head, early)
const begun = await planDispatch(varde, writer, {
  ...{ versionId, notAfter: null },
  waves: [
    { ...wave('staff'), gate: { kind: 'with-start' } },
    { ...wave('relatives'), gate: { kind: 'at', at: '2026-03-10T12:19:00Z' } },
    { ...wave('relatives'), name: 'by hand', gate: { kind: 'by-hand' } },
  ],
})
await startDispatch(varde, writer, begun)
const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'death' }))

it('while a stop stands, nobody who waits at it hears by another way what the room is about', async () => {
  expect(await say(DEAD, 'press')).toBe(KIN)
  expect(await say(DEAD, 'staff', 'press')).toBe(KIN)
  expect(await say(DEAD, 'inmates')).toBe(KIN)
  expect(await say(DEAD, 'relatives')).toBe(KIN)
  expect(await answer(DEAD)).toBe(KIN)
  expect(await line(DEAD)).toBe(KIN)
  expect(await line(DEAD, false)).toBe(KIN)
  expect(await say(DEAD, 'staff')).toBe('done')
  expect(await say(DEAD, 'ministry')).not.toContain('crisis')
})

it('where a line is from is read by the public too, and held; so are a survey and a panel', async () => {
  expect(await line('Besøk går som vanlig.', true, undefined, DEAD)).toBe(KIN)
  const unitId = 'unt_halden'
  const asked = await startSurvey(varde, head, { unitId, title: DEAD, language: 'nb' })
  const content = { ...QUESTIONNAIRE, languages: ['nb'], title: { nb: DEAD } }
  await writeQuestionnaire(varde, head, asked, { revision: 1, content })
  const opening = { revision: 2, sample: 'everyone', hasLink: false, closesOn: '2026-12-31', papers: 0 } as const
  expect(await outcome(openSurvey(varde, head, asked, opening))).toContain(KIN.split(' ')[0])
  expect(await outcome(lockPanel(varde, head, { name: DEAD, outlets: ['Avisen'], coverage: '' }))).toBe(KIN)
})

it('a correction that repeats it is held as well, and one that says only that the words were wrong goes', async () => {
  for (const text of [
    'Vi skrev at en innsatt er død. Det er feil.',
    'Rettelse: Det var ikke i Halden fengsel at en innsatt døde.',
  ])
    expect(await say(text, 'relatives'), text).toContain('crisis.sentence-before-next-of-kin')
  expect(await say('Meldingen vår fra kl. 13 var feil.', 'relatives')).toBe('done')
  for (const language of ['nb', 'nn', 'en'] as const)
    for (const code of ['crisis.sentence-before-next-of-kin', 'crisis.sentence-before-victims'])
      expect(translator(language)(`error:${code}`, { sentence: DEAD, number: 'H' })).toMatch(
        /Trekk meldinga?e?n? tilbake|withdraw the message/,
      )
})

it('what the room has confirmed is held as well, and an ordinary day goes on', async () => {
  const fact = { source: 'Vaktleder', counter: '', police: 'none', state: 'confirmed' } as const
  await addFact(varde, await who('press'), crisisId, { ...fact, text: 'Ambulanse hentet en innsatt kl. 10' })
  expect(await answer('En ambulanse hentet en innsatt kl. 10.')).toContain('crisis.sentence-before-next-of-kin')
  const today = START.getFullYear()
  for (const text of [
    'Vi kjenner ikke dødsårsaken.',
    'Vi vet ikke hvorfor en innsatt døde.',
    'Vi vet ikke hvorfor en innsatt døde, og vi sier mer kl. 15.00.',
    'Vi vet ikke hvem som er skadd, men det er et dødsfall.',
    `Dødsfallet i ${today} etterforskes.`,
  ])
    expect(await answer(text), text).toContain('crisis.sentence-before-next-of-kin')
  for (const text of [
    `Dødsfallet i ${today - 2} er ferdig gransket.`,
    'Besøk går som vanlig i dag.',
    'Årsrapporten viser 4 dødsfall i fjor.',
    'Fra mai kan dere søke om permisjon på nett.',
    'Vi vet ikke om noen er død.',
    'Vi vet ikke om noen er død, og vi sier mer kl. 15.00.',
    'Vi vet ikke om noen er døde, og besøk går som vanlig i dag.',
  ]) {
    expect(await say(text, 'press'), text).toBe('done')
    expect(await answer(text), text).toBe('done')
    expect(await line(text), text).toBe('done')
  }
})

it('no rule reads every way to say it: whoever lets words go to those who wait says that they do not tell it', async () => {
  const english = async () => {
    const { id } = await draftMessage(varde, writer, {
      ...{ unitId: 'unt_halden', kind: 'information', audienceKinds: ['press'], language: 'en' },
      ...{ title: 'One inmate has died', exercise: false },
    })
    const body = [{ kind: 'paragraph' as const, text: [{ text: 'We are sorry.' }] }]
    await saveEdition(varde, writer, {
      ...{ messageId: id, language: 'en', revision: 1, title: 'One inmate has died', body },
    })
    return { messageId: id, approvalId: (await askForApproval(varde, writer, { messageId: id })).approvalId }
  }
  const { number } = await base.db
    .selectFrom(sql<{ number: string }>`(select number from crisis.crisis where id = ${crisisId})`.as('c'))
    .select('c.number')
    .executeTakeFirstOrThrow()
  const asked = { ...head, acknowledged: [] }
  const looked = { ...head, acknowledged: [number] }
  for (const words of [english, () => message('Krisepresten er på vei.', ['press'])]) {
    const one = await words()
    await expect(approveMessage(varde, asked, one)).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'crisis.stop-stands-near', details: { number, stop: 'next-of-kin' } },
    })
    expect(await outcome(approveMessage(varde, looked, one))).toBe('done')
  }
  const own = await message('Krisepresten er på vei.', ['staff'])
  expect(await outcome(approveMessage(varde, asked, own))).toBe('done')
  // What a rule finds, nobody passes.
  expect(await outcome(approveMessage(varde, looked, await message(DEAD, ['press'])))).toBe(KIN)
  const { rows } = await sql<{ actor: string; content: string }>`
    select actor, content from bus.event where name = 'crisis.stop-read-beside' order by seq`.execute(base.db)
  expect(rows.map((one) => ({ ...one, content: JSON.parse(one.content) }))).toEqual(
    [1, 2].map(() => ({ actor: head.id, content: { number, stop: 'next-of-kin', to: ['press'] } })),
  )
})

it('a question that tells it is held as well, whatever is answered', async () => {
  const ask = (question: string) => line('Det kan vi ikke svare på.', true, question)
  for (const question of [
    'Er de pårørende varslet om dødsfallet?',
    'Har dere spørsmål om dødsfallet?',
    'Kan jeg få vite mer om dødsfallet i Halden?',
    'Kommer det mer om dødsfallet i Halden fengsel?',
    'Har du hørt at en innsatt er død?',
    'Er en innsatt død?',
    'Er det sant at en innsatt er død?',
    'Har en innsatt tatt selvdrap?',
    'Er en innsatt død, og er noen andre skadd?',
    'Kan noen bekrefte at en innsatt er død?',
    'Vet noen om en innsatt er død?',
    'Har noen funnet en innsatt død?',
    'Kan noen bekrefte et dødsfall?',
  ]) {
    expect(await ask(question), question).toContain('crisis.sentence-before-next-of-kin')
    expect(await say(question, 'press'), question).toContain('crisis.sentence-before-next-of-kin')
  }
  for (const text of ['Et selvdrap skjedde her i natt.', 'Ein innsett gjorde sjølvdrap i natt.'])
    expect(await say(text, 'press'), text).toContain('crisis.sentence-before-next-of-kin')
  for (const question of [
    'Er det besøk i dag?',
    'Er noen døde?',
    'Er noen innsatte døde, eller er noen skadd?',
    'Kan noen bekrefte at noen er død?',
    'Har noen begått selvmord?',
    'Kan jeg ringe en innsatt?',
    'Hvordan melder jeg fra om noe?',
  ])
    expect(await ask(question), question).toBe('done')
})

it('a wave that would open to somebody who waits is held back, and the dispatch says by what', async () => {
  await advanceDispatch(varde, begun)
  const view = await dispatchView(varde, writer, begun)
  const [staff, relatives, byHand] = view.waves
  expect(staff!.state).not.toBe('waiting')
  expect(relatives).toMatchObject({
    state: 'waiting',
    gateText: { code: 'hold.beside-next-of-kin', params: { sentence: DEAD, number: 'H2026-001' } },
  })
  const at = (one: { id: string }) => ({ dispatchId: begun, waveId: one.id })
  expect(await outcome(openByHand(varde, writer, at(byHand!)))).toBe(KIN)
  const anyway = { ...at(relatives!), reason: 'Pressen spør nå, og vi må svare', isConfirmed: true }
  expect(await outcome(overrideWave(varde, head, anyway))).toBe(KIN)
})

it('the box beside says that the stop stands', async () => {
  const [room] = (await viewBeside(varde, head, { unitId: 'unt_halden' })).rooms
  expect(room).toMatchObject({ stop: 'next-of-kin' })
})

it('what has left beside the room while the stop stood is marked so for ever, in the room, the report and the evaluation', async () => {
  const press = await who('press')
  await answer('Besøk går som vanlig.', true)
  varde.setClock(new Date(START.getTime() + 60_000))
  const marks = async () =>
    (await viewBeside(varde, press, { unitId: 'unt_halden', crisisId })).left.map((one) => one.atStop)
  expect(await marks()).toContain(true)
  await makeSituation(varde, press, crisisId)
  const [report] = (await viewSituations(varde, press, crisisId)).reports
  expect(report!.content.beside!.lines.map((one) => one.atStop)).toContain(true)
  const after = await viewAfterwards(varde, press, crisisId)
  expect(after.times.publicMs).toBeNull()
  expect(publicBeside(after.beside)).toBe(START.toISOString())
  const sections = courseSections(
    after,
    [],
    (key, values) => `${key} ${Object.values(values ?? {}).join()}`.trim(),
    'nb',
    true,
  )
  const text = JSON.stringify(sections)
  expect(text).toContain('after.not.beside')
  expect(text).toContain('left.at-stop')
})

const leftNow = async () => (await viewBeside(varde, await who('press'), { unitId: 'unt_halden', crisisId })).left

it('an ordinary message to whoever waits at the stop is listed and marked, and one to own staff alone is not listed', async () => {
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 4, now(), 'per_head')`.execute(base.db)
  const started = async (title: string, kinds: string[], waves: { key: string; gate: object }[]) => {
    const { messageId, approvalId } = await message(`${title} er endret.`, kinds)
    const { versionId } = await approveMessage(varde, head, { messageId, approvalId })
    const id = await planDispatch(varde, writer, {
      ...{ versionId, notAfter: null },
      waves: waves.map(({ key, gate }) => ({
        ...{ ...wave(key), gate: gate as { kind: 'with-start' } },
        channels: [key === 'inmates' ? ('print' as const) : ('email' as const)],
      })),
    })
    await startDispatch(varde, writer, id)
    await advanceDispatch(varde, id)
    return id
  }
  const now = { kind: 'with-start' }
  const kin = await started(
    'Besøk',
    ['staff', 'relatives'],
    [
      { key: 'staff', gate: now },
      { key: 'relatives', gate: { kind: 'at', at: '2026-03-10T12:25:00Z' } },
    ],
  )
  const wall = await started('Luft', ['inmates'], [{ key: 'inmates', gate: now }])
  const own = await started('Middagen', ['staff'], [{ key: 'staff', gate: now }])
  varde.setClock(new Date(START.getTime() + 5 * 60_000))
  await advanceDispatch(varde, kin)
  const of = async (id: string) => (await leftNow()).filter((one) => one.id === id)
  expect(await of(kin)).toMatchObject([{ at: '2026-03-10T12:25:00.000Z', to: ['relatives'], atStop: true }])
  expect(await of(wall)).toMatchObject([{ to: ['inmates'], atStop: true }])
  expect(await of(own)).toEqual([])
  const press = await who('press')
  await makeSituation(varde, press, crisisId)
  const reported = (await viewSituations(varde, press, crisisId)).reports[0]!.content.beside!.lines
  const evaluated = (await viewAfterwards(varde, press, crisisId)).beside
  for (const lines of [reported, evaluated])
    expect(lines.filter((one) => one.atStop).map((one) => one.id)).toEqual(expect.arrayContaining([kin, wall]))
  // What went to the press is when the public heard of it.
  expect(publicBeside(evaluated)).toBe(START.toISOString())
})

it('the stop holds on when the room is closed, and the box says so', async () => {
  const leader = await who('leader')
  await answerCall(varde, leader, crisisId, 'coming')
  await closeCrisis(varde, leader, crisisId, 'Over')
  expect(await say(DEAD, 'press')).toBe(KIN)
  expect(await say('Besøk går som vanlig i morgen.', 'press')).toBe('done')
  expect((await viewBeside(varde, head, { unitId: 'unt_halden' })).rooms).toMatchObject([
    { state: 'closed', stop: 'next-of-kin', wrong: [] },
  ])
})

it('what a forgotten stop holds no more, the box says no stop of, though wrong words of the room are out', async () => {
  const closed = (days: number) =>
    sql`update crisis.crisis set closed_at = ${new Date(START.getTime() - days * 86_400_000)} where id = ${crisisId}`
  await sql`insert into crisis.statement (id, crisis_id, number, kind, state, made_by, made_at, out_at)
    values ('stm_wrong', ${crisisId}, 9, 'holding', 'out', 'per_leader', ${START}, ${START})`.execute(base.db)
  await sql`insert into crisis.statement_fact (statement_id, fact_id, revision)
    select 'stm_wrong', id, revision + 1 from crisis.fact where crisis_id = ${crisisId} limit 1`.execute(base.db)
  const stops = async () => (await viewBeside(varde, head, { unitId: 'unt_halden' })).rooms.map(({ stop }) => stop)
  expect(await stops()).toEqual(['next-of-kin'])
  await closed(31).execute(base.db)
  expect(await say(DEAD, 'press')).toBe('done')
  expect((await stops()).filter(Boolean)).toEqual([])
  await closed(0).execute(base.db)
  await sql`delete from crisis.statement_fact where statement_id = 'stm_wrong'`.execute(base.db)
})

it('when the stop is lifted, everything of it goes', async () => {
  await liftHardStop(varde, await who('head'), crisisId, { ground: 'told', source: 'Politiet' })
  expect(await say(DEAD, 'press')).toBe('done')
  expect(await answer(DEAD)).toBe('done')
  await advanceDispatch(varde, begun)
  const [, relatives] = (await dispatchView(varde, writer, begun)).waves
  expect(relatives!.state).not.toBe('waiting')
})
