import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { passHardStop } from '../../../slices/crisis/actions/pass-hard-stop.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewFirstWords } from '../../../slices/crisis/actions/view-first-words.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import type { FactState } from '../../../slices/crisis/rules/fact.ts'
import { besideGroups } from '../../../slices/crisis/rules/first-facts.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)
const KIN = 'Politiet har ansvaret for å varsle de pårørende'
const { base, varde, who } = await aSpeakingRoom(START)
const holding = { groups: [...GROUPS], nextAt: at('13:00'), waiver: null }
const declare = async (scenarioKey = 'fire') => {
  varde.setClock(START)
  return (await declareCrisis(varde, await who('officer'), declaration({ scenarioKey }))).crisisId
}
const knows = async (crisisId: string, text: string, state: FactState = 'confirmed') => {
  const content = { state, text, source: 'Vaktleder', counter: '', police: 'none' } as const
  return (await addFact(varde, await who('press'), crisisId, content)).id
}
const beside = async (crisisId: string) =>
  besideGroups(GROUPS, (await viewFirstWords(varde, await who('press'), crisisId, at('13:00'))).facts)
const readNow = async (crisisId: string) => (await beside(crisisId)).map(({ id, revision }) => ({ id, revision }))
const linesOf = async (crisisId: string, code: string) => {
  const { rows } = await sql<{ by: string; params: object }>`
    select by, params from crisis.entry where crisis_id = ${crisisId} and code = ${code} order by seq`.execute(base.db)
  return rows
}

it('when nothing is confirmed, first words leave without a press more', async () => {
  const id = await declare()
  await knows(id, 'Flere biler er sett ved porten', 'rumour')
  expect(await beside(id)).toEqual([])
  await releaseHolding(varde, await who('press'), id, holding)
  expect(await linesOf(id, 'first-facts-read')).toEqual([])
})

it('when the room has confirmed something, first words leave only when they are held against it, as it stands, and the log says so', async () => {
  const id = await declare()
  const press = await who('press')
  const fact = await knows(id, 'Ingen er skadd')
  await expect(releaseHolding(varde, press, id, holding)).rejects.toMatchObject({
    ...{ kind: 'conflict', code: 'crisis.facts-not-read', details: { fact: 'Ingen er skadd' } },
  })
  expect((await viewStatements(varde, press, id)).statements).toEqual([])
  expect(await beside(id)).toMatchObject([{ id: fact, revision: 1, state: 'confirmed', text: 'Ingen er skadd' }])

  const read = await readNow(id)
  // Confirmed while whoever releases was reading; and the same fact in other words.
  await knows(id, 'To er sendt til sykehus')
  await expect(releaseHolding(varde, press, id, { ...holding, read })).rejects.toMatchObject({
    ...{ code: 'crisis.facts-not-read', details: { fact: 'To er sendt til sykehus' } },
  })
  const both = await readNow(id)
  const content = { state: 'confirmed', text: 'Ingen er alvorlig skadd', source: 'Vaktleder', counter: '' } as const
  const change = { factId: fact, revision: 1, content: { ...content, police: 'none' as const } }
  await changeFactInRoom(varde, press, id, change)
  await expect(releaseHolding(varde, press, id, { ...holding, read: both })).rejects.toMatchObject({
    code: 'crisis.facts-not-read',
  })

  await releaseHolding(varde, press, id, { ...holding, read: await readNow(id) })
  expect(await linesOf(id, 'first-facts-read')).toEqual([{ by: 'per_press', params: { number: 1, count: 2 } }])
  const { rows } = await sql<{ content: string }>`
    select content from bus.event where name = 'crisis.statement-released' and subject = ${id}`.execute(base.db)
  expect(JSON.parse(rows[0]!.content).read).toEqual(expect.arrayContaining([{ id: fact, revision: 2 }]))
})

const POLICE = 'Politiet er varslet'
const turn = async (crisisId: string, factId: string, revision: number, state: FactState) => {
  const content = { state, text: POLICE, source: 'Vaktleder', counter: '', police: 'none' } as const
  await changeFactInRoom(varde, await who('press'), crisisId, { factId, revision, content })
}
const release = async (crisisId: string) =>
  releaseHolding(varde, await who('press'), crisisId, {
    ...{ ...holding, confirmed: [POLICE], read: await readNow(crisisId) },
  })
const standing = async (crisisId: string) =>
  (await viewStatements(varde, await who('press'), crisisId)).statements.map(({ state, droppedReason }) => [
    state,
    droppedReason,
  ])

it('when first words say what stands as unconfirmed or as a rumour, no press lets them go before it is confirmed', async () => {
  const id = await declare('escape')
  await knows(id, 'Vi undersøker været', 'unconfirmed')
  expect(await beside(id)).toEqual([])
  const fact = await knows(id, POLICE, 'rumour')
  expect(await beside(id)).toMatchObject([{ state: 'rumour', text: POLICE }])
  const refused = { kind: 'conflict', code: 'crisis.first-unconfirmed', details: { fact: POLICE } }
  await expect(release(id)).rejects.toMatchObject(refused)
  await turn(id, fact, 1, 'unconfirmed')
  await expect(release(id)).rejects.toMatchObject(refused)
  expect(await standing(id)).toEqual([])
  // One press in the room, and they are read beside what is confirmed, as ever.
  await turn(id, fact, 2, 'confirmed')
  await release(id)
  expect(await standing(id)).toEqual([['going', null]])
})

it('when what first words say is confirmed no longer before they are out, they end as other words do, and the room says so', async () => {
  const id = await declare('escape')
  const fact = await knows(id, POLICE)
  await release(id)
  await turn(id, fact, 1, 'unconfirmed')
  expect(await standing(id)).toEqual([['dropped', 'fact-changed']])
  expect(await linesOf(id, 'statement-dropped')).toMatchObject([{ params: { number: 1, reason: 'fact-changed' } }])
  await settle(varde)
  const { rows } = await sql<{ code: string }>`
    select distinct h.code from crisis.public_hold h join crisis.statement_part p on p.version_id = h.version_id
      join crisis.statement s on s.id = p.statement_id where s.crisis_id = ${id} and h.from_at is null`.execute(base.db)
  expect(rows).toEqual([{ code: 'ended' }])
  await turn(id, fact, 2, 'confirmed')
  await release(id)
  // What somebody puts down meanwhile as unconfirmed ends them too, but not what is confirmed, put down once more.
  await turn(id, fact, 3, 'confirmed')
  expect(await standing(id)).toEqual([
    ['going', null],
    ['dropped', 'fact-changed'],
  ])
  await knows(id, POLICE, 'rumour')
  expect((await standing(id))[0]).toEqual(['going', null])
  await knows(id, 'En innsatt har rømt', 'rumour')
  expect(await standing(id)).toEqual([
    ['dropped', 'fact-changed'],
    ['dropped', 'fact-changed'],
  ])
})

it('when what first words said falls after they are out, they are put right as other words', async () => {
  const id = await declare('escape')
  const fact = await knows(id, POLICE)
  const { id: statementId } = await release(id)
  await sql`update crisis.statement set state = 'out', out_at = ${START} where id = ${statementId}`.execute(base.db)
  // Put down by somebody who does not know: it was never confirmed, and nothing that is out has fallen.
  await knows(id, POLICE, 'unconfirmed')
  expect(await standing(id)).toEqual([['out', null]])
  await turn(id, fact, 1, 'unconfirmed')
  expect((await viewStatements(varde, await who('press'), id)).statements).toMatchObject([
    { state: 'out', changedFacts: [fact] },
  ])
})

it('when something is confirmed while first words are on their way, the room is told that they were not held against it', async () => {
  const id = await declare()
  await releaseHolding(varde, await who('press'), id, holding)
  await knows(id, 'Ingen er skadd')
  await knows(id, 'Noen er savnet', 'rumour')
  expect(await linesOf(id, 'first-facts-unread')).toMatchObject([{ params: { number: 1 } }])
})

it('when first words wait at a stop, whoever lets them go holds them against what is confirmed by then', async () => {
  const id = await declare('death')
  const leader = await who('leader')
  await releaseHolding(varde, leader, id, { ...holding, confirmed: [KIN] })
  await settle(varde)
  await knows(id, 'Ingen andre er skadd')
  const [group] = (await viewStatements(varde, leader, id)).mayPass
  if (group) {
    const pass = { group, reason: 'De må vite det nå' }
    await expect(passHardStop(varde, leader, id, pass)).rejects.toMatchObject({ code: 'crisis.facts-not-read' })
    await passHardStop(varde, leader, id, { ...pass, read: await readNow(id) })
  }
  const lift = { ground: 'told' as const, source: 'Operasjonsleder i politiet' }
  await expect(liftHardStop(varde, leader, id, lift)).rejects.toMatchObject({ code: 'crisis.facts-not-read' })
  varde.setClock(at('13:01'))
  const anew = { ...lift, nextAt: at('13:35') }
  await expect(liftHardStop(varde, leader, id, anew)).rejects.toMatchObject({ code: 'crisis.facts-not-read' })
  await liftHardStop(varde, leader, id, { ...anew, read: await readNow(id) })
  expect((await viewStatements(varde, leader, id)).statements).toMatchObject([
    { number: 2, state: 'going' },
    { number: 1, state: 'dropped' },
  ])
})
