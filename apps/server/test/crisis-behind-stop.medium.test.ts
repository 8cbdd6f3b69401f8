import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { leavingAtStop } from '../../../slices/crisis/rules/leaving-at-stop.ts'
import { leftAtClosing } from '../../../slices/crisis/rules/left-at-closing.ts'
import type { Group } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { approveStatement, confirm, handOver, publicTitles, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** Words behind a stop, when their room closes: what promises more is set aside, what promises nothing waits, and the stop can be lifted. */
const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T13:00:00Z')
const { base, varde, who } = await aSpeakingRoom(START)

async function aDeath() {
  varde.setClock(START)
  return (await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'death' }))).crisisId
}
async function first(id: string) {
  await releaseHolding(varde, await who('leader'), id, { groups: ['relatives'], nextAt: NEXT, waiver: null })
  await settle(varde)
}
/** A last word, which promises nothing more. */
async function last(id: string) {
  await confirm(varde, await who('press'), id, 'En person er død')
  const groups: Group[] = ['staff', 'public']
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups, facts: [], nextAt: null, isLast: true, admits: false },
    editions: [{ language: 'nb', title: 'En person er død', paragraphs: ['En person er død.'] }],
  })
  await approveStatement(varde, await who('head'), statementId)
}
const view = async (id: string) => viewStatements(varde, await who('leader'), id)
const stops = async (key: string, id: string) =>
  (await viewToday(varde, await who(key))).items.filter((one) => one.kind === 'crisis-stop' && one.target.id === id)
const lift = async (id: string, key = 'leader') =>
  liftHardStop(varde, await who(key), id, { ground: 'told', source: 'Operasjonsleder i politiet' })

it('when a room closes, words behind a stop that promise more are set aside, and closing says so beforehand', async () => {
  const id = await aDeath()
  await first(id)
  expect((await view(id)).statements).toMatchObject([{ state: 'going', hold: { kind: 'stop' } }])
  expect(leftAtClosing(await view(id))).toMatchObject({ aside: [1], behind: [] })
  await closeCrisis(varde, await who('leader'), id, 'Over')
  expect((await view(id)).statements).toMatchObject([{ state: 'dropped', droppedReason: 'closed' }])
  // Nothing of it is left under Utsending as under way.
  const { rows } = await sql`
    select 1 from dispatch.dispatch d join crisis.statement_part p on p.dispatch_id = d.id
      join crisis.statement s on s.id = p.statement_id where s.crisis_id = ${id} and d.state in ('planned', 'running', 'paused')`.execute(
    base.db,
  )
  expect(rows).toEqual([])
  expect(await stops('leader', id)).toEqual([])
})

it('when what waits behind the stop promises nothing, it waits after closing too, I dag says so, and whoever leads lifts the stop', async () => {
  const id = await aDeath()
  await last(id)
  expect(leftAtClosing(await view(id))).toMatchObject({ aside: [], behind: [1] })
  expect(leftAtClosing(await view(id)).unreached.filter(({ isGoing, group }) => isGoing && group === 'public')).toEqual(
    [],
  )
  expect(await stops('leader', id)).toMatchObject([{ params: { number: 1 } }])
  await closeCrisis(varde, await who('leader'), id, 'Over')
  await handOver(base.db)
  await settle(varde)
  expect((await view(id)).statements).toMatchObject([{ state: 'going', hold: { kind: 'stop' } }])
  expect(await stops('leader', id)).toHaveLength(1)
  expect(await stops('officer', id)).toEqual([])
  await expect(lift(id, 'officer')).rejects.toMatchObject({ code: 'crisis.closed' })
  await lift(id)
  await settle(varde)
  expect((await view(id)).statements).toMatchObject([{ state: 'out' }])
  expect(await stops('leader', id)).toEqual([])
  await expect(lift(id)).rejects.toMatchObject({ code: 'crisis.no-stop' })
})

it('when two approved messages wait behind the stop, the newer alone becomes public as it is lifted', async () => {
  const id = await aDeath()
  const say = async (title: string) => {
    await confirm(varde, await who('press'), id, title)
    const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
      ...{ corrects: null, groups: ['staff', 'public'], facts: [], nextAt: NEXT, admits: false },
      editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
    })
    await approveStatement(varde, await who('head'), statementId)
    await handOver(base.db)
    await settle(varde)
  }
  await say('Porten er stengt')
  await say('Bygget er tømt')
  expect((await view(id)).statements.map(({ state }) => state).toSorted()).toEqual(['going', 'going'])
  const before = await publicTitles(base.db)
  await lift(id)
  await settle(varde)
  const byNumber = (await view(id)).statements.toSorted((a, b) => a.number - b.number)
  expect(byNumber).toMatchObject([{ state: 'dropped', droppedReason: 'newer' }, { state: 'out' }])
  expect((await publicTitles(base.db)).filter((one) => !before.includes(one))).toEqual(['Bygget er tømt'])
})

it('when older words wait for others as well, those others get them, and the dialog gives the public the newest alone', async () => {
  const id = await aDeath()
  const say = async (title: string, groups: Group[]) => {
    await confirm(varde, await who('press'), id, title)
    const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
      ...{ corrects: null, groups, facts: [], nextAt: NEXT, admits: false },
      editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
    })
    await approveStatement(varde, await who('head'), statementId)
    await handOver(base.db)
    await settle(varde)
  }
  await say('Porten er stengt', ['staff', 'relatives', 'public'])
  await say('Bygget er tømt', ['staff', 'public'])
  const { statements, waits } = await view(id)
  const leaving = leavingAtStop({ statements, let: waits, words: [], now: START.getTime(), isLift: true })
  expect(leaving.map(({ groups }) => groups)).toEqual([['relatives'], ['public']])
  await lift(id)
  await settle(varde)
  const older = (await view(id)).statements.find(({ number }) => number === 1)!
  expect(older.state).not.toBe('dropped')
  const { rows } = await sql<{ opened: Date | null }>`select w.opened_at as opened from dispatch.wave w
    join crisis.statement_part p on p.dispatch_id = w.dispatch_id
    where p.statement_id = ${older.id} and w.audience_kinds = array['relatives']`.execute(base.db)
  expect(rows).toEqual([{ opened: START }])
})

it('when two first messages wait behind the stop, relatives get the newer alone, also where nothing is public', async () => {
  const id = await aDeath()
  await first(id)
  await first(id)
  await lift(id)
  await settle(varde)
  const byNumber = (await view(id)).statements.toSorted((a, b) => a.number - b.number)
  expect(byNumber).toMatchObject([{ state: 'dropped', droppedReason: 'newer' }, { state: 'out' }])
})

it('when first words may wait over midnight, they say of which day it was that we learnt of it', async () => {
  const texts = async (minutes: number) => {
    const id = await aDeath()
    const nextAt = new Date(START.getTime() + minutes * 60_000)
    await releaseHolding(varde, await who('leader'), id, { groups: ['relatives'], nextAt, waiver: null })
    return JSON.stringify((await view(id)).statements[0]!.texts)
  }
  expect(await texts(60)).not.toContain('10. mars')
  // Declared at 13.20: the stop may be lifted next morning.
  expect(await texts(18 * 60)).toContain('10. mars kl. 13.20')
})
