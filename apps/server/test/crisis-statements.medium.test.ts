import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { answerCall } from '../../../slices/crisis/actions/answer-call.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { movePromise } from '../../../slices/crisis/actions/move-promise.ts'
import { passHardStop } from '../../../slices/crisis/actions/pass-hard-stop.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { mustBeCorrected } from '../../../slices/crisis/rules/room-needs.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration, declaredByOthers, eventsOf } from '../../../slices/crisis/test/house.ts'
import { approveStatement, handOver, publicTitles, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)
const { base, varde, who } = await aSpeakingRoom(START)
const FACT: FactContent = {
  state: 'confirmed',
  text: 'Bygget er tømt',
  source: 'Vaktleder',
  counter: '',
  police: 'none',
}

const declare = async (change: Parameters<typeof declaration>[0] = {}) => {
  varde.setClock(START)
  await declaredByOthers(base.db)
  return (await declareCrisis(varde, await who('officer'), declaration(change))).crisisId
}
const view = async (id: string) => viewStatements(varde, await who('leader'), id)
const confirmed = ['Politiet har ansvaret for å varsle de pårørende']
const holding = { groups: [...GROUPS], nextAt: at('13:00'), waiver: null, confirmed }
const update = (change: Partial<Parameters<typeof proposeStatement>[3]> = {}) => ({
  corrects: null,
  groups: [...GROUPS],
  editions: [
    { language: 'nb', title: 'Bygget er tømt', paragraphs: ['Bygget er tømt. Vi sier mer senest kl. 15.00.'] },
  ],
  facts: [],
  nextAt: at('14:00'),
  admits: false,
  ...change,
})
const flagged = async (id: string) => {
  const { rows } = await sql<{ number: number }>`
    select (params ->> 'number')::int as number from crisis.entry
     where crisis_id = ${id} and code = 'statement-flagged' order by seq`.execute(base.db)
  return rows.map((row) => row.number)
}
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
  expect((await publicTitles(base.db)).at(-1)).toBe('Brann i halden')
  const seen = await view(id)
  expect(seen.statements).toMatchObject([{ number: 1, kind: 'holding', state: 'out' }])
  expect(seen.statements[0]?.texts.nb?.paragraphs.at(-1)).toBe(
    'Neste melding kommer senest kl. 14.00, også hvis vi ikke har noe nytt.',
  )
  expect(seen.promises).toMatchObject([{ state: 'open', dueAt: at('13:00').toISOString() }])
  expect(seen.groups.find((one) => one.group === 'staff')).toMatchObject({ statement: 1, next: null })
  expect(seen.groups.find((one) => one.group === 'staff')!.reached).toBeGreaterThan(0)
  const { rows } = await sql<{ texts: { nb: { title: string } }; next: Date }>`
    select texts, next_at as next from crisis.public_status where id in (select status_id from crisis.statement)`.execute(
    base.db,
  )
  expect(rows).toMatchObject([{ texts: { nb: { title: 'Brann i halden' } }, next: at('13:00') }])
})

it('when the release has told staff and said when more comes, Varde ticks what it did itself, once, with the time', async () => {
  const id = await declare()
  const cards = async () => {
    const { rows } = await sql<{ key: string; by: string | null; at: Date | null }>`
      select done_when as key, done_by as by, done_at as at from crisis.task
       where crisis_id = ${id} and done_when is not null order by 1`.execute(base.db)
    return rows
  }
  expect((await cards()).map((one) => one.by)).toEqual([null, null])
  await releaseHolding(varde, await who('press'), id, holding)
  await settle(varde)
  expect((await cards()).map((one) => one.by)).toEqual([null, null])
  await handOver(base.db)
  await settle(varde)
  const done = await cards()
  expect(done).toMatchObject([
    { key: 'next-said', by: 'system:crisis' },
    { key: 'staff-told', by: 'system:crisis' },
  ])
  expect(done.every((one) => one.at !== null)).toBe(true)
  const { rows } = await sql`select from crisis.entry where crisis_id = ${id} and code = 'card-done'`.execute(base.db)
  expect(rows).toHaveLength(2)
})

it('when words are not approved beforehand, or somebody else wants them out, they stay', async () => {
  const id = await declare()
  await expect(releaseHolding(varde, await who('union'), id, holding)).rejects.toMatchObject({
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

it('when first words say when more comes, and nobody has chosen a time, they stay, whoever they are for', async () => {
  const id = await declare()
  const press = await who('press')
  for (const group of ['staff', 'inmates'] as const)
    await expect(releaseHolding(varde, press, id, { ...holding, groups: [group], nextAt: null })).rejects.toMatchObject(
      {
        code: 'crisis.first-says-next',
      },
    )
  // Words that say nothing of it need no time.
  await sql`update crisis.first_message
    set draft = jsonb_build_object('title', title, 'body', replace(body, '{next}', 'snart')) where audience = 'ministry'`.execute(
    base.db,
  )
  await sql`update crisis.first_message set body = draft ->> 'body', draft = null where audience = 'ministry'`.execute(
    base.db,
  )
  await releaseHolding(varde, press, id, { ...holding, groups: ['ministry'], nextAt: null })
  const { statements } = await view(id)
  expect(statements.map((one) => one.groups)).toEqual([['ministry']])
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

it('when the stop is lifted after the time that was promised, a new time is asked for, and nobody is given a promise that has passed', async () => {
  const id = await declare({ scenarioKey: 'death' })
  await releaseHolding(varde, await who('leader'), id, holding)
  await settle(varde)
  await handOver(base.db)
  varde.setClock(at('13:05'))
  await watchStatements(varde)
  await settle(varde)
  const before = (await publicTitles(base.db)).length
  const lift = { ground: 'told' as const, source: 'Operasjonsleder i politiet' }
  const leader = await who('leader')
  await expect(liftHardStop(varde, leader, id, lift)).rejects.toMatchObject({ code: 'crisis.promise-passed' })
  await expect(liftHardStop(varde, leader, id, { ...lift, nextAt: at('13:04') })).rejects.toMatchObject({
    code: 'crisis.next-past',
  })
  expect((await view(id)).stop).toBe('next-of-kin')
  await liftHardStop(varde, leader, id, { ...lift, nextAt: at('13:35') })
  await settle(varde)
  // Own staff hear the new time first, as always.
  expect(await publicTitles(base.db)).toHaveLength(before)
  await handOver(base.db)
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
  expect(await publicTitles(base.db)).toHaveLength(before + 1)
  const { statements, promises } = await view(id)
  expect(statements.find((one) => one.number === 1)).toMatchObject({ state: 'dropped', droppedReason: 'time-passed' })
  const again = statements.find((one) => one.number === 2)!
  expect(again).toMatchObject({ state: 'out', kind: 'holding', nextAt: at('13:35').toISOString() })
  const words = JSON.stringify(again.texts.nb)
  expect(words).toContain('14.35')
  expect(words).not.toContain('14.00')
  expect(promises).toMatchObject([{ dueAt: at('13:35').toISOString() }])
})

it('when somebody is dead, inmates wait with the public, since they have telephones; a leader may let them have it, with why', async () => {
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head') on conflict do nothing`.execute(base.db)
  const id = await declare({ scenarioKey: 'death' })
  await releaseHolding(varde, await who('leader'), id, holding)
  await settle(varde)
  await handOver(base.db)
  await settle(varde)
  const opened = async () => {
    const { rows } = await sql<{ kinds: string[] }>`
      select w.audience_kinds as kinds from dispatch.wave w join crisis.statement_part p on p.dispatch_id = w.dispatch_id
        join crisis.statement s on s.id = p.statement_id where s.crisis_id = ${id} and w.opened_at is not null`.execute(
      base.db,
    )
    return rows.flatMap((row) => row.kinds)
  }
  expect(await view(id)).toMatchObject({ waits: ['inmates', 'relatives', 'public'], mayPass: ['inmates'] })
  expect(await opened()).toContain('staff')
  expect(await opened()).not.toContain('inmates')
  const pass = (key: string, group: 'inmates' | 'public') =>
    who(key).then((one) => passHardStop(varde, one, id, { group, reason: 'De så det selv' }))
  await expect(pass('press', 'inmates')).rejects.toMatchObject({ code: 'crisis.lead-not-allowed' })
  await expect(pass('leader', 'public')).rejects.toMatchObject({ code: 'crisis.stop-holds-group' })
  await pass('leader', 'inmates')
  await settle(varde)
  expect(await opened()).toContain('inmates')
  expect(await opened()).not.toContain('press')
  expect(await view(id)).toMatchObject({ stop: 'next-of-kin', waits: ['relatives', 'public'], mayPass: [] })
  expect(await eventsOf(base.db, id)).toContain('crisis.stop-passed')
})

it('when nobody leads or speaks yet, whoever declared lets first words go, and nothing else; once somebody leads they do not', async () => {
  const id = await declare()
  const officer = await who('officer')
  await expect(proposeStatement(varde, officer, id, update())).rejects.toMatchObject({
    code: 'crisis.speak-not-allowed',
  })
  await expect(releaseHolding(varde, await who('union'), id, holding)).rejects.toMatchObject({
    code: 'crisis.speak-not-allowed',
  })
  await releaseHolding(varde, officer, id, holding)
  await settle(varde)
  expect((await view(id)).statements).toMatchObject([{ kind: 'holding', state: 'going' }])
  const led = await declare()
  await answerCall(varde, await who('leader'), led, 'coming')
  await expect(releaseHolding(varde, officer, led, holding)).rejects.toMatchObject({ code: 'crisis.speak-not-allowed' })
})

it('when director and head of communication are away, the chain says who approves message 2, and never its writer', async () => {
  const id = await declare()
  await sql`insert into organisation.absence (id, person_id, from_at) values ('abs_head', 'per_head', ${START})`.execute(
    base.db,
  )
  const { id: factId } = await addFact(varde, await who('press'), id, FACT)
  const said = update({ facts: [{ id: factId, revision: 1 }] })
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, said)
  expect((await view(id)).statements[0]!.waiting).toMatchObject([{ names: ['Test Testesen (region)'] }])
  await approveStatement(varde, await who('region'), statementId)
  expect((await view(id)).statements[0]).toMatchObject({ state: 'going', waiting: [] })
  await sql`delete from organisation.absence where id = 'abs_head'`.execute(base.db)
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
  // Words that nobody has had are not put right, on the screen or in the log; those that are out are.
  expect((await view(id)).statements.map((one) => [one.number, mustBeCorrected(one)])).toEqual([
    [2, false],
    [1, true],
  ])
  expect(await flagged(id)).toEqual([1])
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
