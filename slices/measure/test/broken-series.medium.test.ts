import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { pdfFaults } from '../../../kit/test/pdf-faults.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { givenApprover } from '../../approval/test/say-yes.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { viewDashboard } from '../actions/dashboard/view-dashboard.ts'
import { changeDefinition } from '../actions/keep-indicator.ts'
import { askToGive, readOpenSeries } from '../actions/open-series.ts'
import { startReport } from '../actions/report/keep-report.ts'
import { printReport, sheetsOfReport } from '../actions/report/print-report.ts'
import { publishReport } from '../actions/report/publish-report.ts'
import { speechIn } from '../actions/report/report-speech.ts'
import { viewVersion } from '../actions/report/view-report.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { writeValue } from '../actions/write-value.ts'
import { linesOf } from '../rules/dashboard/dashboard-headline.ts'
import { openCsv } from '../rules/open-series.ts'
import { layOut } from '../rules/report/report-layout.ts'
import { seriesCsv } from '../rules/series-csv.ts'
import { aHouse, caller } from './house.ts'
import { withYes } from './with-yes.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller
let key: string
let reportId: string

const DEFINITION = {
  names: { nb: 'Kjenner oss' },
  ...({ about: '', unit: 'poeng', scale: 'mean', direction: 'up', stage: 'awareness', kind: 'outcome' } as const),
  ...{ method: 'Spør folk', source: 'Undersøkelse' },
}

async function measure(year: number, value: number, spread: number | null): Promise<void> {
  const period = { fromOn: `${year}-01-01`, toOn: `${year}-12-31` }
  await writeValue(varde, head, key, {
    ...{ ...period, series: '', missing: null, asked: 900, source: 'Undersøkelse, tabell 1' },
    figures: { ...period, value, n: 900, hits: null, margin: null, spread },
  })
}

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { connection: base.connection, at: '2026-04-02T08:00:00Z' })
  await aHouse(base.db)
  await givenApprover(base.db, 'unt_kdi')
  head = await caller(base.db, 'head', varde.now())
  const aim = { baseline: null, baselineOn: null, target: null, targetOn: null, goalKeys: [], initiativeIds: [] }
  key = await addIndicator(varde, head, {
    definition: DEFINITION,
    aim: { unitId: 'unt_kdi', rhythm: 'year', ...aim },
  })
  await measure(2022, 3.25, 1)
  await measure(2023, 3.5, 1)
  const { revision } = await viewIndicator(varde, head, key)
  const reason = 'Vi spør nå om hvem som kjenner oss, ikke hvor godt.'
  await changeDefinition(varde, head, key, {
    ...{ revision, reason },
    definition: { ...DEFINITION, unit: 'prosent', scale: 'share' },
  })
  await measure(2024, 36, null)
  await measure(2025, 41, null)
  const asked = { unitId: 'unt_kdi', audience: 'leadership', language: 'nb', fromOn: '2025-10-01', toOn: '2025-12-31' }
  reportId = await startReport(varde, head, asked as Parameters<typeof startReport>[2])
  await publishReport(varde, head, reportId, { revision: 1 })
})
afterAll(() => base.drop())

test('when a series breaks, the report says so beside each number from before, with what it counted then', async () => {
  const { blocks, content } = await viewVersion(varde, head, reportId, 1)
  const parts = layOut(blocks, speechIn('nb'), content).flatMap((block) => block.parts)
  const table = parts.find((part) => part.kind === 'table' && part.caption.startsWith('Tallserien'))
  expect(table).toMatchObject({ kind: 'table' })
  const rows =
    table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll(/\s/g, ' '))) : []
  expect(rows.map(([period, value]) => `${period}: ${value}`)).toEqual([
    '2025: 41 %',
    '2024: 36 %',
    '2023 (definisjon 1, kan ikke sammenlignes): 3,50 poeng',
    '2022 (definisjon 1, kan ikke sammenlignes): 3,25 poeng',
  ])
  expect(rows[2]![2]).toBe('3,43–3,57')
  expect(rows[1]![3]).toBe('kan ikke sies')
  const [chart] = parts.filter((part) => part.kind === 'chart')
  expect(chart?.kind === 'chart' && chart.chart.drawing.breaks.length).toBe(1)
  expect(chart?.kind === 'chart' && chart.chart.drawing.lines.flatMap(({ points }) => points)).toHaveLength(2)
  expect(parts.some((part) => part.kind === 'paragraph' && part.text.includes('Stiplet strek på tvers'))).toBe(true)
  expect(pdfFaults(await printReport(varde, head, reportId, 1))).toEqual([])
})

test('when a series breaks, spreadsheet, CSV and open data tell of which definition and series each number is', async () => {
  const sheet = (await sheetsOfReport(varde, head, reportId, 1)).find(({ name }) => name === 'Kjenner oss')!
  const [titles, ...rows] = sheet.rows
  const at = (title: string) => titles!.findIndex((one) => String(one).startsWith(title))
  expect(rows.map((row) => [row[at('Tallet er i')], row[at('Definisjon')], row[at('Tallserie')]])).toEqual([
    ['poeng', 1, 1],
    ['poeng', 1, 1],
    ['prosent', 2, 2],
    ['prosent', 2, 2],
  ])
  const csv = seriesCsv(await viewIndicator(varde, head, key)).split('\r\n')
  expect(csv[1]).toContain(';poeng;1;1;')
  expect(csv[3]).toContain(';prosent;2;2;')
  await withYes(varde, askToGive(varde, head, key))
  const [open] = await readOpenSeries(base.db, varde.mode)
  const lines = openCsv(open!).split('\r\n')
  expect(lines[1]).toContain(',poeng,1,1,')
  expect(lines[3]).toContain(',prosent,2,2,')
})

test('when a series broke within what a dashboard shows, the dashboard says so and draws what can be compared', async () => {
  const view = await viewDashboard(varde, head, { span: 'three-years' })
  const line = linesOf(view).find((one) => one.key === key)!
  expect(line.history.map(({ value }) => value)).toEqual([36, 41])
  expect(line.isBroken).toBe(true)
  const near = linesOf(await viewDashboard(varde, head, { span: 'year' })).find((one) => one.key === key)!
  expect(near.isBroken).toBe(false)
})
