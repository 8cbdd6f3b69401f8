import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { setLevel } from '../../../slices/confidentiality/actions/set-level.ts'
import { approveStatement as approveInRoom } from '../../../slices/crisis/actions/decide-statement.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { followStatement } from '../../../slices/crisis/actions/follow-statement.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { retryStatement } from '../../../slices/crisis/actions/move-statement.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { publishPageNow } from '../../../slices/crisis/actions/settle-page.ts'
import { addStatusQuestion } from '../../../slices/crisis/actions/status-questions.ts'
import { viewBeside } from '../../../slices/crisis/actions/view-beside.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { confidentialCrisis, holdWordsNear } from '../../../slices/crisis/index.ts'
import type { Group } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { person } from '../../../slices/organisation/test/test-house.ts'
import { approveStatement, confirm, handOver, readFacts, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** The words of a room in other languages, and its answers, beside the stop of another room that came later. */
const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T17:00:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
varde.holdWords = holdWordsNear
await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
          values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head'), ('inmates', 'unt_halden', 'pl', 7, now(), 'per_head'),
                 ('inmates', 'unt_halden', 'ru', 3, now(), 'per_head')`.execute(base.db)
const [press, head, leader] = [await who('press'), await who('head'), await who('leader')]
const DEAD = 'En innsatt er død ved Halden fengsel'
const PL = 'Osadzony zmarł w zakładzie karnym'
const RU = 'Заключенный умер в тюрьме'
const HERE = 'Politiet er på stedet'
const LOOSE = 'To ansatte er skadd.'
const HURT = 'En ansatt er skadd ved Halden fengsel'
const edition = (language: string, title: string) => ({ language, title, paragraphs: [`${title}.`] })
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    ({ code, details }) => `${code} ${details?.number ?? ''}`.trim(),
  )
const declare = async (scenarioKey: string) =>
  (await declareCrisis(varde, await who('officer'), declaration({ scenarioKey }))).crisisId
async function propose(crisisId: string, said: string, ...groups: Group[]) {
  await confirm(varde, press, crisisId, said)
  // What it has heard of a death itself is told to next of kin: the stop of the other room is what holds it.
  if (said === DEAD) await outcome(liftHardStop(varde, leader, crisisId, { ground: 'told', source: 'Politiet' }))
  return (
    await proposeStatement(varde, press, crisisId, {
      ...{ corrects: null, groups, nextAt: NEXT, admits: false, facts: [] },
      editions: [edition('nb', said)],
    })
  ).id
}
async function follow(crisisId: string, statementId: string, language: string, title: string, text = `${title}.`) {
  await followStatement(varde, press, crisisId, { statementId, editions: [{ language, title, paragraphs: [text] }] })
  const { rows } = await sql<{ messageId: string; approvalId: string }>`
    select p.message_id as "messageId", a.id as "approvalId" from crisis.statement_part p
      join message.approval a on a.message_id = p.message_id and a.decision is null
     where p.statement_id = ${statementId} and ${language} = any (p.languages)`.execute(base.db)
  return () => approveInRoom(varde, head, { ...rows[0]!, read: [language] })
}
async function leave() {
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
  await watchStatements(varde)
}
const waves = async (language: string) =>
  (
    await sql<{ kinds: string[]; state: string }>`select w.audience_kinds as kinds, w.state from dispatch.wave w
      join crisis.statement_part p on p.dispatch_id = w.dispatch_id and ${language} = any (p.languages)`.execute(
      base.db,
    )
  ).rows.map(({ kinds, state }) => `${kinds.join()} ${state}`)
const numberOf = async (id: string) =>
  (await sql<{ number: string }>`select number from crisis.crisis where id = ${id}`.execute(base.db)).rows[0]!.number
const statement = async (crisisId: string, id: string) =>
  (await viewStatements(varde, leader, crisisId)).statements.find((one) => one.id === id)!
const followed = async (crisisId: string, id: string) =>
  (await statement(crisisId, id)).following.map(({ languages, state }) => `${languages.join()} ${state}`)
const lift = (crisisId: string) => liftHardStop(varde, head, crisisId, { ground: 'told', source: 'Politiet' })
/** What is said to be held: of the statement itself with no language, of its parts with theirs. */
async function holds(crisisId: string, id: string) {
  const { heldUp, held } = await statement(crisisId, id)
  const all = [...(heldUp ? [{ ...heldUp, languages: [''] }] : []), ...held]
  return all.map(({ languages, code, details }) => `${languages.join()} ${code} ${details.number}`)
}
const logged = async (crisisId: string) =>
  (
    await sql<{
      code: string
    }>`select code from crisis.entry where crisis_id = ${crisisId} and code is not null`.execute(base.db)
  ).rows.map(({ code }) => code)
let minutes = 0
const later = () => varde.setClock(new Date(START.getTime() + ++minutes * 60_000))

const violence = await declare('violence')
const said = await propose(violence, DEAD, 'staff', 'inmates', 'public')
await approveStatement(varde, head, said)
const polish = await follow(violence, said, 'pl', PL)
const russian = await follow(violence, said, 'ru', RU)
await polish()
const death = await declare('death')
const KIN = 'crisis.sentence-before-next-of-kin'

it('what says the same in another language waits for the stop that its Norwegian source waits for, and the room says for what', async () => {
  await leave()
  expect(await followed(violence, said)).toContain('pl held')
  expect(await waves('pl')).toEqual(['inmates,convicted waiting'])
  // The Norwegian words wait for own staff, and nothing is said of them.
  expect(await holds(violence, said)).toEqual([`pl ${KIN} H2026-002`])
  expect(await logged(violence)).toContain('statement-language-held')
})

it('nobody says yes to it in another language while the stop stands', async () => {
  expect(await outcome(russian())).toBe(`${KIN} H2026-002`)
  await lift(death)
  await leave()
  expect(await waves('pl')).toEqual(['inmates,convicted done'])
  expect(await outcome(russian())).toBe('done')
})

it('when the Norwegian words are out and another room holds what follows, the room says which language waits, and for what', async () => {
  const attack = await declare('violence')
  const id = await propose(attack, DEAD, 'staff', 'inmates')
  await approveStatement(varde, head, id)
  await leave()
  expect((await statement(attack, id)).state).toBe('out')
  const yes = await follow(attack, id, 'pl', PL)
  await yes()
  const other = await declare('death')
  await leave()
  expect(await followed(attack, id)).toEqual(['pl held'])
  expect((await statement(attack, id)).heldUp).toBeNull()
  expect(await holds(attack, id)).toEqual([`pl ${KIN} ${await numberOf(other)}`])
  expect((await logged(attack)).filter((code) => code.includes('held'))).toEqual(['statement-language-held'])
  await lift(other)
  await leave()
  expect(await followed(attack, id)).toEqual(['pl out'])
  expect(await holds(attack, id)).toEqual([])
  expect(await logged(attack)).toContain('statement-language-freed')
})

it('when some have the words and another room holds them for the rest, the room says so', async () => {
  const other = await declare('death')
  await confirm(varde, press, other, 'Vi håndterer en brann ved Halden')
  const fire = await declare('fire')
  await releaseHolding(varde, press, fire, {
    ...{ groups: ['staff', 'inmates'], nextAt: NEXT, waiver: null },
    read: await readFacts(varde, press, fire),
  })
  await leave()
  const [first] = (await viewStatements(varde, leader, fire)).statements
  expect(first).toMatchObject({ state: 'out', heldUp: null })
  expect(await holds(fire, first!.id)).toEqual([` ${KIN} ${await numberOf(other)}`])
  expect(await logged(fire)).toContain('statement-partly-held')
  await lift(other)
  await leave()
  expect(await holds(fire, first!.id)).toEqual([])
})

it('what its source says and somebody puts down as a rumour after the yes leaves in no other language', async () => {
  const fire = await declare('fire')
  await confirm(varde, press, fire, HERE)
  const { id } = await proposeStatement(varde, press, fire, {
    ...{ corrects: null, groups: ['staff', 'inmates'], nextAt: NEXT, admits: false, facts: [] },
    unfounded: [{ sentence: LOOSE, reason: 'Sagt på telefon av vaktleder' }],
    editions: [{ language: 'nb', title: HERE, paragraphs: [`${HERE}. ${LOOSE}`] }],
  })
  await approveStatement(varde, head, id)
  const yes = await follow(
    fire,
    id,
    'pl',
    'Policja jest na miejscu',
    'Policja jest na miejscu. Dwoje pracowników jest rannych.',
  )
  await yes()
  const rumour = { state: 'rumour', source: 'Sosiale medier', counter: '', police: 'none' } as const
  await addFact(varde, press, fire, { ...rumour, text: 'To ansatte er skadd' })
  await leave()
  expect(await followed(fire, id)).toEqual(['pl dropped'])
})

it('no leader puts an answer on the page past the stop of a room that they may not know of', async () => {
  const robbery = await declare('violence')
  const secret = await declare('death')
  const none = async () => null
  const named = { level: 'named' as const, personIds: ['per_press'], reason: 'Gjelder en ansatt' }
  await setLevel(varde, leader, { msg: none, cas: none, cri: confidentialCrisis }, secret, named)
  // Came after the rooms were declared, and was not called in.
  await person(base.db, 'newcomer', 'halden', ['leader'])
  const newcomer = await who('newcomer')
  await confirm(varde, press, robbery, HURT)
  const { id: questionId } = await addStatusQuestion(varde, press, robbery, {
    texts: { nb: { question: 'Er noen død?', answer: `${HURT}.` } },
    ...{ facts: [], unfounded: [{ sentence: 'Er noen død?', reason: 'Mange spør' }], replacesId: null },
  })
  const [asked] = (await viewStatements(varde, leader, robbery)).statements
  await approveStatement(varde, head, asked!.id)
  await confirm(varde, press, secret, HURT)
  const publish = () => outcome(publishPageNow(varde, newcomer, robbery, { questionId, reason: 'Rykter sprer seg' }))
  expect(await publish()).toBe('crisis.words-wait')

  // When one room lets it go and another holds it, the room says which.
  await handOver(base.db)
  later()
  await leave()
  const numberOfSecret = await numberOf(secret)
  expect((await statement(robbery, asked!.id)).heldUp).toMatchObject({ details: { number: numberOfSecret } })
  // Whoever may not know of the room that holds it reads that one does.
  const seen = (await viewStatements(varde, newcomer, robbery)).statements.find(({ id }) => id === asked!.id)!
  expect(seen.heldUp).toMatchObject({ code: 'crisis.held-elsewhere', details: {} })
  expect(JSON.stringify(seen)).not.toContain(numberOfSecret)
  expect(await outcome(retryStatement(varde, newcomer, robbery, asked!.id))).toBe('crisis.held-elsewhere')
  expect(await outcome(retryStatement(varde, leader, robbery, asked!.id))).toBe(`${KIN} ${numberOfSecret}`)
  const third = await declare('death')
  await confirm(varde, press, third, HURT)
  await lift(secret)
  later()
  await leave()
  expect((await statement(robbery, asked!.id)).heldUp).toMatchObject({ details: { number: await numberOf(third) } })

  await lift(third)
  later()
  await leave()
  expect((await statement(robbery, asked!.id)).state).toBe('out')
  const titles = async () =>
    (await viewBeside(varde, head, { unitId: 'unt_halden', crisisId: third })).left.map(({ title }) => title)
  expect(await titles()).toContain('Er noen død?')
  await sql`update crisis.statement_part set texts = jsonb_build_object('nn', texts -> 'nb') where statement_id = ${asked!.id}`.execute(
    base.db,
  )
  expect(await titles()).toContain('Er noen død?')
})
