import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { movePromise } from '../../../slices/crisis/actions/move-promise.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { caller, declaration, eventsOf } from '../../../slices/crisis/test/house.ts'
import { approveStatement, aSpeakingHouse, handOver, publicTitles, settle } from './speaking-house.ts'

const START = new Date('2026-03-10T12:20:00Z')
const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, START)
const FACT: FactContent = {
  state: 'confirmed',
  text: 'Bygget er tømt',
  source: 'Vaktleder',
  counter: '',
  police: 'none',
}

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aSpeakingHouse(varde)
})
afterAll(() => base.drop())

const declare = async (change: Parameters<typeof declaration>[0] = {}) => {
  varde.setClock(START)
  return (await declareCrisis(varde, await who('officer'), declaration(change))).crisisId
}
const view = async (id: string) => viewStatements(varde, await who('leader'), id)
const holding = { groups: [...GROUPS], nextAt: at('13:00'), waiver: null }
const update = (change: Partial<Parameters<typeof proposeStatement>[3]> = {}) => ({
  corrects: null,
  groups: [...GROUPS],
  editions: [
    { language: 'nb', title: 'Bygget er tomt', paragraphs: ['Bygget er tømt. Vi sier mer senest kl. 15.00.'] },
  ],
  facts: [],
  nextAt: at('14:00'),
  admits: false,
  ...change,
})
const approve = async (id: string) => approveStatement(varde, await who('head'), id)

it('when first words are approved beforehand, the press contact alone releases them: staff first, then the public and the clock', async () => {
  const id = await declare()
  const before = (await publicTitles(base.db)).length
  await releaseHolding(varde, await who('press'), id, holding)
  await settle(varde)
  expect(await publicTitles(base.db)).toHaveLength(before)
  expect((await view(id)).statements).toMatchObject([{ state: 'going', hold: { kind: 'staff' } }])
  await handOver(base.db)
  await settle(varde)
  expect((await publicTitles(base.db)).at(-1)).toBe('En brann ved halden')
  const seen = await view(id)
  expect(seen.statements).toMatchObject([{ number: 1, kind: 'holding', state: 'out' }])
  expect(seen.statements[0]?.texts.nb?.paragraphs.at(-1)).toBe(
    'Vi sier mer senest kl. 14.00, også om vi ikke vet noe nytt da.',
  )
  expect(seen.promises).toMatchObject([{ state: 'open', dueAt: at('13:00').toISOString() }])
  expect(seen.groups.find((one) => one.group === 'staff')).toMatchObject({ statement: 1, next: null })
  expect(seen.groups.find((one) => one.group === 'staff')!.reached).toBeGreaterThan(0)
  const { rows } = await sql<{ texts: { nb: { title: string } }; next: Date }>`
    select texts, next_at as next from crisis.public_status where id in (select status_id from crisis.statement)`.execute(
    base.db,
  )
  expect(rows).toMatchObject([{ texts: { nb: { title: 'En brann ved halden' } }, next: at('13:00') }])
})

it('when words are not approved beforehand, or somebody else wants them out, they stay', async () => {
  const id = await declare()
  await expect(releaseHolding(varde, await who('officer'), id, holding)).rejects.toMatchObject({
    code: 'crisis.speak-not-allowed',
  })
  const press = await who('press')
  await expect(releaseHolding(varde, press, id, { ...holding, nextAt: null })).rejects.toMatchObject({
    code: 'crisis.next-missing',
  })
  await sql`update crisis.first_message set approved_until = '2026-03-09' where audience = 'relatives'`.execute(base.db)
  await expect(releaseHolding(varde, press, id, holding)).rejects.toMatchObject({ code: 'crisis.first-not-ready' })
  expect((await view(id)).statements).toEqual([])
  await sql`update crisis.first_message set approved_until = '2027-01-01' where audience = 'relatives'`.execute(base.db)
})

it('when somebody is dead, nothing is public before it is said that next of kin know; staff are told all the same', async () => {
  const id = await declare({ scenarioKey: 'death' })
  const before = (await publicTitles(base.db)).length
  await releaseHolding(varde, await who('leader'), id, holding)
  await settle(varde)
  await handOver(base.db)
  varde.setClock(at('12:40'))
  await watchStatements(varde)
  await settle(varde)
  expect(await publicTitles(base.db)).toHaveLength(before)
  const seen = await view(id)
  expect(seen).toMatchObject({ stop: 'next-of-kin', statements: [{ state: 'going', hold: { kind: 'stop' } }] })
  expect(seen.groups.find((one) => one.group === 'public')?.next).toMatchObject({ isStopped: true })
  const lift = { ground: 'told' as const, source: 'Operasjonsleder i politiet, kl. 13.35' }
  await expect(liftHardStop(varde, await who('press'), id, lift)).rejects.toMatchObject({
    code: 'crisis.lead-not-allowed',
  })
  await expect(liftHardStop(varde, await who('leader'), id, { ...lift, ground: 'not-required' })).rejects.toMatchObject(
    { code: 'crisis.stop-ground' },
  )
  await liftHardStop(varde, await who('leader'), id, lift)
  await settle(varde)
  expect((await publicTitles(base.db)).at(-1)).toBe('Dødsfall ved halden')
  expect((await view(id)).lifts).toMatchObject([{ stop: 'next-of-kin', ground: 'told' }])
})

it('when a promise comes near it warns, when it passes it is broken, and a new time is admitted', async () => {
  const id = await declare()
  await releaseHolding(varde, await who('press'), id, holding)
  await settle(varde)
  await handOver(base.db)
  await settle(varde)
  varde.setClock(at('12:51'))
  await watchStatements(varde)
  await watchStatements(varde)
  varde.setClock(new Date('2026-03-10T13:00:04Z'))
  await watchStatements(varde)
  expect((await view(id)).promises).toMatchObject([{ state: 'broken', isAdmitted: false }])
  await movePromise(varde, await who('press'), id, { nextAt: at('13:30'), reason: 'Vi venter på politiet' })
  expect((await view(id)).promises).toMatchObject([
    { state: 'open', dueAt: at('13:30').toISOString() },
    { state: 'broken', isAdmitted: true, reason: 'Vi venter på politiet' },
  ])
  expect((await eventsOf(base.db, id)).filter((name) => name.startsWith('crisis.promise-'))).toEqual([
    'crisis.promise-made',
    'crisis.promise-warned',
    'crisis.promise-settled',
    'crisis.promise-settled',
  ])
})

it('when words are new, somebody with the authority says yes, and a changed fact keeps them in', async () => {
  const id = await declare()
  const press = await who('press')
  const unsure = await addFact(varde, press, id, { ...FACT, state: 'unconfirmed', text: 'Porten er åpen' })
  await expect(
    proposeStatement(varde, press, id, update({ facts: [{ id: unsure.id, revision: 1 }] })),
  ).rejects.toMatchObject({ code: 'crisis.fact-not-sayable' })
  const fact = await addFact(varde, press, id, FACT)
  const facts = [{ id: fact.id, revision: 1 }]
  const first = await proposeStatement(varde, press, id, update({ facts }))
  expect((await view(id)).statements).toMatchObject([
    { state: 'waiting', waiting: [{ names: ['Test Testesen (head)'] }] },
  ])
  await approve(first.id)
  await handOver(base.db)
  await settle(varde)
  expect((await view(id)).statements).toMatchObject([{ state: 'out', changedFacts: [] }])
  const waiting = await proposeStatement(varde, press, id, update({ facts }))
  const change = { factId: fact.id, revision: 1, content: { ...FACT, text: 'Bygget er ikke tømt' } }
  await changeFactInRoom(varde, press, id, change)
  expect((await view(id)).statements).toMatchObject([
    { id: waiting.id, state: 'dropped', droppedReason: 'fact-changed' },
    { state: 'out', changedFacts: [fact.id] },
  ])
  await expect(liftHardStop(varde, await who('leader'), id, { ground: 'told', source: 'x' })).rejects.toMatchObject({
    code: 'crisis.no-stop',
  })
  // The correction goes to exactly those who got the old words.
  const right = await proposeStatement(
    varde,
    press,
    id,
    update({
      ...{ corrects: first.id, groups: [], facts: [{ id: fact.id, revision: 2 }] },
      editions: [{ language: 'nb', title: 'Bygget er ikke tømt', paragraphs: ['Bygget er ikke tømt.'] }],
    }),
  )
  await approve(right.id)
  await handOver(base.db)
  await settle(varde)
  expect((await view(id)).statements).toMatchObject([
    { kind: 'correction', state: 'out', corrects: 1 },
    { state: 'dropped' },
    { number: 1, correctedBy: 3 },
  ])
})

it('when it is an exercise, the same room says the same and nothing leaves', async () => {
  const count = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from dispatch.dispatch`.execute(base.db)).rows[0]!.n
  const before = await count()
  const id = await declare({ participantIds: ['per_leader', 'per_press'] })
  await releaseHolding(varde, await who('press'), id, holding)
  await settle(varde)
  const seen = await view(id)
  expect(seen.statements).toMatchObject([{ state: 'out' }])
  expect(seen.promises).toMatchObject([{ state: 'open' }])
  expect(seen.groups.every((one) => one.statement === 1)).toBe(true)
  expect(await count()).toBe(before)
  // The board shows who would have been reached: as many as when the same is said for real.
  const real = await declare()
  await releaseHolding(varde, await who('press'), real, holding)
  await settle(varde)
  await handOver(base.db)
  await settle(varde)
  const said = (await view(real)).groups
  expect(seen.groups.map(({ group, of }) => ({ group, of }))).toEqual(said.map(({ group, of }) => ({ group, of })))
  expect(seen.groups.find((one) => one.group === 'staff')!.reached).toBeGreaterThan(0)
  expect(seen.groups.every((one) => one.isRehearsed)).toBe(true)
  expect(said.some((one) => one.isRehearsed)).toBe(false)
})
