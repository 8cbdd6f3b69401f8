import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import type { Group } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** Words that somebody has said yes to, with a reason, and that wait: what they say is put down as a rumour meanwhile. */
const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const { varde, who } = await aSpeakingRoom(START)
const HERE = 'Politiet er på stedet'
const LOOSE = 'To ansatte er skadd.'

async function approved(groups: Group[]) {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'death' }))
  await confirm(varde, await who('press'), crisisId, HERE)
  const { id } = await proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: null, groups, facts: [], nextAt: NEXT, admits: false },
    unfounded: [{ sentence: LOOSE, reason: 'Sagt på telefon av vaktleder' }],
    editions: [{ language: 'nb', title: HERE, paragraphs: [`${HERE}. ${LOOSE}`] }],
  })
  await approveStatement(varde, await who('head'), id)
  await handOver(varde.db)
  await settle(varde)
  return crisisId
}
const rumour = async (crisisId: string, text = 'To ansatte er skadd') =>
  addFact(varde, await who('press'), crisisId, {
    ...{ state: 'rumour', text, source: 'Sosiale medier', counter: '', police: 'none' },
  })
const seen = async (crisisId: string) => (await viewStatements(varde, await who('leader'), crisisId)).statements
const lift = async (crisisId: string) => {
  await liftHardStop(varde, await who('leader'), crisisId, { ground: 'told', source: 'Politiet' })
  await settle(varde)
}
const opened = async (crisisId: string) =>
  (
    await sql<{ kinds: string[] }>`select w.audience_kinds as kinds from dispatch.wave w
      join crisis.statement_part p on p.dispatch_id = w.dispatch_id
      join crisis.statement s on s.id = p.statement_id and s.crisis_id = ${crisisId}
     where w.opened_at is not null`.execute(varde.db)
  ).rows.flatMap(({ kinds }) => kinds)

it('when it waits whole at a stop, it is over, and never leaves', async () => {
  const id = await approved(['staff', 'public'])
  expect(await seen(id)).toMatchObject([{ state: 'going' }])
  await rumour(id)
  expect(await seen(id)).toMatchObject([{ state: 'dropped', droppedReason: 'fact-changed' }])
  await lift(id)
  expect(await opened(id)).not.toContain('public')
})

it('when it is out to others, it goes to nobody who waits at the stop; what was never confirmed is not wrong', async () => {
  const id = await approved(['staff', 'relatives'])
  expect(await seen(id)).toMatchObject([{ state: 'out', atStop: ['relatives'] }])
  await rumour(id)
  expect(await seen(id)).toMatchObject([{ state: 'out', atStop: [], changedFacts: [] }])
  await lift(id)
  expect(await opened(id)).toContain('staff')
  expect(await opened(id)).not.toContain('relatives')
  const { rows } = await sql<{ params: object }>`select params from crisis.entry
    where crisis_id = ${id} and code = 'statement-ended-at-stop'`.execute(varde.db)
  expect(rows.map(({ params }) => params)).toEqual([{ number: 1, group: 'relatives', reason: 'fact-changed' }])
})

it('when a rumour is about something else, the words wait on', async () => {
  const id = await approved(['staff', 'public'])
  await rumour(id, 'Porten er stengt')
  expect(await seen(id)).toMatchObject([{ state: 'going' }])
})
