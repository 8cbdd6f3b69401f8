import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { giveWaiver } from '../../../slices/crisis/actions/keep-waiver.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { publishPageNow } from '../../../slices/crisis/actions/settle-page.ts'
import { addStatusQuestion } from '../../../slices/crisis/actions/status-questions.ts'
import { viewBeside } from '../../../slices/crisis/actions/view-beside.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { holdWordsNear } from '../../../slices/crisis/index.ts'
import { GROUPS, type Group } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { approveStatement, confirm, handOver, publicTitles, readFacts, settle, waitingIn } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T17:00:00Z')
const DEAD = 'En innsatt er død ved Halden fengsel'
const { base, varde, who } = await aSpeakingRoom(START)
varde.holdWords = holdWordsNear
const [press, head, leader] = [await who('press'), await who('head'), await who('leader')]
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    ({ code, details }) => `${code} ${details?.number ?? ''}`.trim(),
  )
const declare = async (scenarioKey: string) =>
  (await declareCrisis(varde, await who('officer'), declaration({ scenarioKey }))).crisisId
async function propose(crisisId: string, said: string, groups: Group[]) {
  await confirm(varde, press, crisisId, said)
  // What it has heard of a death itself is told to next of kin: the stop of the other room is what holds it.
  if (crisisId !== death) await outcome(liftHardStop(varde, leader, crisisId, { ground: 'told', source: 'Politiet' }))
  return proposeStatement(varde, press, crisisId, {
    ...{ corrects: null, groups, nextAt: NEXT, admits: false, facts: [] },
    editions: [{ language: 'nb', title: said, paragraphs: [`${said}.`] }],
    replaces: await waitingIn(varde.db, crisisId),
  })
}
const say = async (crisisId: string, said: string, ...groups: Group[]) =>
  outcome(approveStatement(varde, head, (await propose(crisisId, said, groups)).id))
async function leave() {
  await settle(varde)
  await handOver(base.db)
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}
const statements = async (crisisId: string) => (await viewStatements(varde, leader, crisisId)).statements

const death = await declare('death')
const violence = await declare('violence')
const KIN = 'crisis.sentence-before-next-of-kin H2026-001'

it('the words of another room are held by the stop of the first when somebody says yes to them', async () => {
  expect(await say(violence, DEAD, 'staff', 'public')).toBe(KIN)
  expect(await say(violence, DEAD, 'staff', 'relatives')).toBe(KIN)
  expect(await say(violence, DEAD, 'staff')).toBe('done')
  expect(await say(violence, 'En ansatt er skadd ved Halden fengsel', 'staff', 'public')).toBe('done')
  await leave()
  expect(await publicTitles(base.db)).toEqual(['En ansatt er skadd ved Halden fengsel'])
})

it('the first room sees what another has told the public, and who waited for it there', async () => {
  const { left } = await viewBeside(varde, head, { unitId: 'unt_halden', crisisId: death })
  expect(left).toMatchObject([
    { kind: 'message', title: 'En ansatt er skadd ved Halden fengsel', standing: 'stands', atStop: true },
  ])
  expect((await viewBeside(varde, head, { unitId: 'unt_halden', crisisId: violence })).left).toEqual([])
})

it('an answer on the page of another room is held when it would stand there, and the question itself is not', async () => {
  const said = {
    texts: { nb: { question: 'Hva vet vi nå?', answer: `${DEAD}.` } },
    ...{ facts: [], unfounded: [{ sentence: 'Hva vet vi nå?', reason: 'Mange spør' }], replacesId: null },
  }
  await addStatusQuestion(varde, press, violence, said)
  const [answer] = await statements(violence)
  expect(await outcome(approveStatement(varde, head, answer!.id))).toBe(KIN)
  const harmless = { texts: { nb: { question: 'Er noen død?', answer: 'En ansatt er skadd ved Halden fengsel.' } } }
  const { id: questionId } = await addStatusQuestion(varde, press, violence, { ...said, ...harmless })
  const [asked] = await statements(violence)
  expect(await outcome(approveStatement(varde, head, asked!.id))).toBe('done')
  // What may be said at the yes may not be when it would stand there.
  await confirm(varde, press, death, 'En ansatt er skadd ved Halden fengsel')
  const now = { questionId, reason: 'Rykter sprer seg fort' }
  expect(await outcome(publishPageNow(varde, leader, violence, now))).toBe(KIN)
  await leave()
  expect((await statements(violence)).find(({ id }) => id === asked!.id)).toMatchObject({
    ...{ state: 'going', heldUp: { code: 'crisis.sentence-before-next-of-kin', details: { number: 'H2026-001' } } },
  })
})

it('first words of another room wait for those who wait in the first, and the room says for what', async () => {
  await confirm(varde, press, death, 'Det brenner i Halden')
  const fire = await declare('fire')
  await releaseHolding(varde, press, fire, {
    ...{ groups: [...GROUPS], nextAt: NEXT, waiver: null },
    read: await readFacts(varde, press, fire),
  })
  await leave()
  expect(await statements(fire)).toMatchObject([
    { kind: 'holding', state: 'going', heldUp: { code: KIN.split(' ')[0] } },
  ])
  // Past own staff who cannot be reached it goes by no leader's word either.
  await outcome(
    giveWaiver(varde, leader, { crisisId: fire, statementId: (await statements(fire))[0]!.id }, { reason: 'Rykter' }),
  )
  varde.setClock(new Date(START.getTime() + 3_600_000))
  await leave()
  expect(await publicTitles(base.db)).toHaveLength(1)
  await liftHardStop(varde, head, death, { ground: 'told', source: 'Politiet' })
  await leave()
  expect(await publicTitles(base.db)).toHaveLength(2)
  await watchStatements(varde)
  expect(await statements(fire)).toMatchObject([{ state: 'out', heldUp: null }])
})
