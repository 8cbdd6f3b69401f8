import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Proof, Web } from '../../../kit/http/web.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { registerFactRoutes } from '../../../slices/crisis/http/fact-routes.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { approveStatement, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const TEXT = 'Ingen er skadd i brannen'
const FACT: FactContent = { state: 'confirmed', text: TEXT, source: 'Vaktleder', counter: '', police: 'none' }
const { base, varde, who } = await aSpeakingRoom(START)
let web: Web
let proof: Proof = 'old'

beforeAll(async () => {
  const press = await who('press')
  web = await createWeb(
    varde,
    async () => press,
    () => proof,
  )
  registerFactRoutes(web, varde)
  await web.ready()
})
afterAll(() => web.close())

async function send(method: 'POST' | 'PUT', url: string, payload: object, by: Proof = 'old') {
  proof = by
  const { statusCode, body } = await web.inject({ method, url, payload })
  return { status: statusCode, ...(body && (JSON.parse(body) as { id?: string; code?: string })) }
}
async function room() {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const made = await send('POST', `/api/crises/${id}/facts`, FACT)
  return { id, factId: made.id!, fact: `/api/crises/${id}/facts/${made.id!}` }
}
async function said({ id, factId }: { id: string; factId: string }) {
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups: [...GROUPS], nextAt: NEXT, admits: false },
    editions: [{ language: 'nb', title: TEXT, paragraphs: [`${TEXT}.`] }],
    facts: [{ id: factId, revision: 1 }],
  })
  return statementId
}
const stateOf = async (id: string) => (await viewStatements(varde, await who('leader'), id)).statements[0]!.state
const FALLS: [string, Partial<FactContent>][] = [
  ['is not sure any more', { state: 'unconfirmed' }],
  ['is a rumour', { state: 'rumour' }],
  ['says something else', { text: 'En ansatt er skadd i brannen' }],
  ['waits for the police', { state: 'unconfirmed', police: 'waiting' }],
]

it.each(FALLS)('when what words on their way rest on %s, an old sign-in does not end them', async (_, change) => {
  const here = await room()
  await approveStatement(varde, await who('head'), await said(here))
  const content = { ...FACT, ...change, revision: 1 }
  for (const by of ['old', 'emergency'] as const)
    expect(await send('PUT', here.fact, content, by)).toMatchObject({ status: 403, code: 'access.recent-needed' })
  expect(await stateOf(here.id)).toBe('going')
  const { rows } = await sql<{ revision: number; state: string }>`
    select revision, state from crisis.fact where id = ${here.factId}`.execute(base.db)
  expect(rows).toEqual([{ revision: 1, state: 'confirmed' }])
  expect(await send('PUT', here.fact, content, 'recent')).toMatchObject({ status: 204 })
  expect(await stateOf(here.id)).toBe('dropped')
})

it('when only who says it is put down better, words on their way go on, and nobody is asked for more', async () => {
  const here = await room()
  await approveStatement(varde, await who('head'), await said(here))
  expect(await send('PUT', here.fact, { ...FACT, source: 'Brannvesenet', revision: 1 })).toMatchObject({ status: 204 })
  expect(await stateOf(here.id)).toBe('going')
})

it('when what is out rests on it, an old sign-in does not change what everybody reads', async () => {
  const here = await room()
  await approveStatement(varde, await who('head'), await said(here))
  await settle(varde)
  await sql`update dispatch.recipient set state = 'submitted' where state = 'waiting'`.execute(base.db)
  await settle(varde)
  const content = { ...FACT, state: 'unconfirmed', revision: 1 }
  expect(await send('PUT', here.fact, content)).toMatchObject({ status: 403, code: 'access.recent-needed' })
})

it('when nothing but a request for a yes rests on it, or nothing at all, it is changed in a moment', async () => {
  const here = await room()
  await said(here)
  expect(await send('PUT', here.fact, { ...FACT, state: 'unconfirmed', revision: 1 })).toMatchObject({ status: 204 })
  expect(await send('PUT', here.fact, { ...FACT, revision: 2 })).toMatchObject({ status: 204 })
  const other = await room()
  expect(await send('PUT', other.fact, { ...FACT, text: 'Alle er ute', revision: 1 })).toMatchObject({ status: 204 })
})
