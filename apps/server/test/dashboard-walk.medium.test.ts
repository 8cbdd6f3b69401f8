import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoAccounts } from '../../../slices/access/index.ts'
import { countOwn } from '../../../slices/measure/actions/count-own.ts'
import { followLedgers } from '../../../slices/measure/actions/dashboard/follow-ledgers.ts'
import { type DemoHand, signInDemo } from '../demo/demo-hand.ts'
import { playedDemo } from './played-demo.ts'
import { type Found, faultsOfDifference, faultsOfFigure, type Opened, walkFigures } from './walk-figures.ts'
import { faultsOfReport, openFrozen, publishWith, type Version, versionPath } from './walk-reports.ts'

let open: Awaited<ReturnType<typeof playedDemo>>
let hand: DemoHand

beforeAll(async () => {
  open = await playedDemo()
  await followLedgers(open.varde)
  await countOwn(open.varde)
  const account = (await demoAccounts(open.varde)).find((one) => one.role === 'adviser')!
  hand = await signInDemo(open.web, new URL(open.varde.settings.baseUrl).origin, account)
})
afterAll(() => open.stop())

type Places = { units: { level: string; id: string }[]; initiatives: { id: string }[] }
type Dashboard = { place: { level: string }; panels: { kind: string }[] }
const known = new Map<string, Opened>()

/** The rows of a figure; what many dashboards show is asked for once. */
async function opened(source: string): Promise<Opened> {
  const found = known.get(source) ?? (await hand.get<Opened>(source))
  known.set(source, found)
  return found
}

/** Everything that is wrong with the numbers of one dashboard; `levels` counts what was walked. */
async function faultsOf(address: string): Promise<{ faults: string[]; walked: number; view: Dashboard }> {
  const view = await hand.get<Dashboard>(address)
  const { figures, loose, differences } = walkFigures(view)
  const faults = loose.map((path) => `${path} is a number without rows`)
  for (const figure of figures)
    faults.push(
      ...(figure.shown.on ? await faultsOfTarget(figure) : faultsOfFigure(figure, await opened(figure.source))),
    )
  for (const { beside } of differences) faults.push(...faultsOfDifference(beside))
  return { faults: faults.map((one) => `${address}: ${one}`), walked: figures.length, view }
}

/** A target opens to who says so: the indicator, or the initiative of the plan. */
async function faultsOfTarget({ source, shown, path }: Found): Promise<string[]> {
  const said = JSON.stringify(await hand.get<object>(source))
  return said.includes(`"target":${shown.value}`) ? [] : [`${path}: ${source} does not say ${shown.value}`]
}

test('every number on every dashboard of the demo opens to rows that give it again', async () => {
  const { units, initiatives } = await hand.get<Places>('/api/measure/dashboard/places')
  const addresses = [
    ...['quarter', 'year'].map((span) => `/api/measure/dashboard?span=${span}`),
    ...units.map(({ id }) => `/api/measure/dashboard?span=three-years&unitId=${id}`),
    ...initiatives.map(({ id }) => `/api/measure/dashboard?span=three-years&initiativeId=${id}`),
  ]
  const walked: Record<string, number> = {}
  const faults: string[] = []
  for (const address of addresses) {
    const one = await faultsOf(address)
    faults.push(...one.faults)
    walked[one.view.place.level] = (walked[one.view.place.level] ?? 0) + one.walked
  }
  expect(faults).toEqual([])
  expect(Object.keys(walked).toSorted()).toEqual(['agency', 'initiative', 'region', 'unit'])
  expect(Math.min(...Object.values(walked))).toBeGreaterThan(5)
})

test('what is out has reached somebody, something is published and the press was answered: nothing walked stands empty', async () => {
  const { view } = await faultsOf('/api/measure/dashboard?span=three-years')
  const { figures } = walkFigures(view)
  expect(view.panels.map(({ kind }) => kind)).toEqual([
    'chain',
    'reputation',
    'reach',
    'language',
    'press',
    'organisation',
  ])
  for (const of of [
    'reach',
    'dispatches',
    'texts',
    'readability',
    'inquiries',
    'press-median',
    'press-in-time',
    'value',
  ])
    expect(
      figures.some(({ source }) => source.includes(`of=${of}`)),
      of,
    ).toBe(true)
})

test('when dispatches are counted for the dashboards, nobody is lost: the sums are those of the ledger, and again is the same', async () => {
  const sums = async () => {
    const { rows } = await sql<{ counted: number; whole: number; ledger: number }>`
      select (select sum(heads) from measure.reach)::int as counted, (select sum(heads) from measure.reach_whole)::int as whole,
             (select sum(r.heads) from dispatch.recipient r join dispatch.public_dispatch d on d.id = r.dispatch_id and d.is_out)::int as ledger`.execute(
      open.varde.db,
    )
    return rows[0]!
  }
  const first = await sums()
  expect(first.ledger).toBeGreaterThan(0)
  expect(first).toMatchObject({ counted: first.ledger, whole: first.ledger })
  await followLedgers(open.varde)
  expect(await sums()).toEqual(first)
})

test('when a number stands without its rows, or is another than its rows, the walk says so', () => {
  const shown = { value: 50, scale: 'share', isHidden: false, isWhole: true, n: null, interval: null, change: null }
  const figure: Found = { path: 'x', source: '/x', shown }
  expect(walkFigures({ panels: [{ count: 3 }] }).loose).toEqual(['.panels[0].count'])
  const rows = [{ amount: null, hits: 1, n: 3 }]
  expect(faultsOfFigure(figure, { figure: shown, recipe: 'share', rows, earlier: [] })).toHaveLength(1)
  expect(faultsOfFigure(figure, { figure: shown, recipe: 'share', rows: [], earlier: [] })).toEqual(['x has no rows'])
})

const DAY_MS = 86_400_000
type Listed = { reports: { id: string; audience: string; version: { number: number } | null }[] }
type Choices = { panels: { id: string }[]; surveys: { id: string }[]; planReports: { id: string }[] }

test('every number of every report of the demo opens to rows that give it again, and what it is compared with too', async () => {
  const { panels, surveys, planReports } = await hand.get<Choices>('/api/measure/report-choices')
  const everything = [
    ...['since', 'reach', 'language', 'press'].map((kind) => ({ kind })),
    ...panels.map(({ id }) => ({ kind: 'voice', refId: id })),
    ...surveys.map(({ id }) => ({ kind: 'survey', refId: id })),
    ...planReports.map(({ id }) => ({ kind: 'plan', refId: id })),
  ]
  const year = { fromOn: '2025-01-01', toOn: new Date(Date.now() - DAY_MS).toISOString().slice(0, 10) }
  const before = await hand.get<Listed>('/api/measure/reports')
  expect(before.reports.map(({ audience }) => audience)).toEqual(['leadership', 'leadership'])
  for (const audience of ['leadership', 'unit', 'ministry', 'open'])
    await publishWith(hand, { unitId: 'unt_kdi', audience, ...year }, everything)
  const { units } = await hand.get<Places>('/api/measure/dashboard/places')
  const { id: unitId } = units.find(({ level }) => level === 'unit')!
  await publishWith(hand, { unitId, audience: 'unit', ...year }, everything)
  const { reports } = await hand.get<Listed>('/api/measure/reports')
  expect(reports).toHaveLength(7)
  const walked: Record<string, number> = {}
  const faults: string[] = []
  for (const { id, version } of reports) {
    const one = await faultsOfReport(hand, versionPath(id, version!.number))
    faults.push(...one.faults)
    for (const [kind, count] of Object.entries(one.kinds)) walked[kind] = (walked[kind] ?? 0) + count
  }
  expect(faults).toEqual([])
  expect(Object.keys(walked).toSorted()).toEqual(
    ['chain', 'figure', 'language', 'press', 'reach', 'since', 'survey', 'table', 'voice'].toSorted(),
  )
})

test('when every kind of source is another afterwards, a report keeps its numbers and its rows, and says what holds now', async () => {
  const { reports } = await hand.get<Listed>('/api/measure/reports')
  const { id } = reports.find(({ audience }) => audience === 'ministry')!
  const path = versionPath(id, 1)
  const before = await hand.get<Version>(path)
  const { db } = open.varde
  await sql`update measure.reach_whole set state = 'unreachable' where state = 'submitted'
    and not exists (select from measure.reach_whole o where o.dispatch_id = reach_whole.dispatch_id and o.state = 'unreachable')`.execute(
    db,
  )
  await sql`update measure.published_text set lix = lix + 1`.execute(db)
  await sql`delete from measure.panel_story`.execute(db)
  await sql`delete from measure.survey_answer where id in (select min(id) from measure.survey_answer group by survey_id)`.execute(
    db,
  )
  await sql`update press.inquiry set received_at = received_at - interval '1 hour' where answered_at is not null`.execute(
    db,
  )
  const after = await hand.get<Version>(path)
  expect(after.blocks).toEqual(before.blocks)
  expect(after.fingerprint).toBe(before.fingerprint)
  const told = (of: string) => Object.entries(after.revisions).filter(([source]) => source.includes(`of=${of}`))
  for (const of of ['reach', 'readability', 'press-median', 'survey']) {
    const [source, revision] = told(of)[0] ?? []
    expect(revision, of).toMatchObject({ why: 'counted' })
    const { frozen, now, revision: opened } = await openFrozen(hand, path, source!)
    const found = { path: of, source: source!, shown: frozen.figure }
    expect(faultsOfFigure(found, frozen), of).toEqual([])
    expect(now!.figure.value, of).toBe(opened!.now)
    expect(now!.figure.value, of).not.toBe(frozen.figure.value)
  }
  expect(told('voice').map(([, { now, why }]) => [now, why])).toContainEqual([null, 'gone'])
  const { faults } = await faultsOfReport(hand, path)
  expect(faults).toEqual([])
})
