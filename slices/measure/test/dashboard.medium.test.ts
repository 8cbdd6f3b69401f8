import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { findPlace, listPlaces } from '../actions/dashboard/find-place.ts'
import { openValueFigure } from '../actions/dashboard/open-figure.ts'
import { viewDashboard } from '../actions/dashboard/view-dashboard.ts'
import { measureWaitingFor } from '../actions/measure-waiting-for.ts'
import { type WrittenValue, writeValue } from '../actions/write-value.ts'
import { dashboardSentences, linesOf } from '../rules/dashboard/dashboard-headline.ts'
import type { Aim, Definition } from '../rules/indicator.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller
let officer: Caller
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  head = await caller(base.db, 'head', varde.now())
  officer = await caller(base.db, 'officer', varde.now())
})
afterAll(() => base.drop())

const DEFINITION: Definition = {
  ...{
    names: { nb: 'Vet hvordan de bestiller besøk' },
    about: '',
    unit: 'prosent',
    method: '',
    source: 'Egen undersøkelse',
  },
  ...{ scale: 'share', direction: 'up', stage: 'knowledge', kind: 'outcome' },
}
const aim = (unitId: string): Aim => ({
  unitId,
  rhythm: 'year',
  ...{ baseline: null, baselineOn: null, target: 50, targetOn: '2026-12-31', goalKeys: [], initiativeIds: [] },
})
const written = (year: number, value: number): WrittenValue => {
  const [fromOn, toOn] = [`${year}-01-01`, `${year}-12-31`]
  const figures = { fromOn, toOn, value, hits: null, n: 500, margin: null, spread: null }
  return { series: '', figures, missing: null, fromOn, toOn, asked: null, source: 'Egen undersøkelse' }
}
const year = { span: 'three-years' } as const

test('when nothing is measured, the dashboard says so, and each step stands there empty', async () => {
  const view = await viewDashboard(varde, head, year)
  expect(view.place).toMatchObject({ level: 'agency', id: 'unt_kdi' })
  expect(linesOf(view)).toEqual([])
  expect(dashboardSentences(view)).toEqual([{ code: 'head.empty', params: {} }])
})

test('when a unit measures something it stands on its own dashboard and on those above it, not on others', async () => {
  const key = await addIndicator(varde, head, { definition: DEFINITION, aim: aim('unt_halden') })
  for (const [at, value] of [40, 60].entries()) await writeValue(varde, head, key, written(2024 + at, value))
  const own = await viewDashboard(varde, officer, year)
  expect(own.place).toMatchObject({ level: 'unit', id: 'unt_halden' })
  const [line] = linesOf(own)
  expect(line).toMatchObject({
    key,
    unitName: null,
    standing: 'reached',
    figure: { value: 60, unit: { nb: 'prosent' } },
  })
  expect(line!.figure!.change!.change).toBeCloseTo(20, 9)
  expect(line!.figure!.change!.carries).toBe(true)
  expect(line!.history.map(({ value }) => value)).toEqual([40, 60])
  expect(linesOf(await viewDashboard(varde, head, year))[0]).toMatchObject({ key, unitName: 'halden' })
  expect(dashboardSentences(own)[0]).toEqual({ code: 'head.reached', params: { count: 1, of: 1 } })
})

test('when a figure is opened, its rows, its interval and what its change was tested against come with it', async () => {
  const [line] = linesOf(await viewDashboard(varde, head, year))
  const id = new URL(line!.figure!.source, 'http://x').searchParams.get('id')!
  const opened = await openValueFigure(varde, id)
  expect(opened.figure).toEqual(line!.figure)
  expect(opened.recomputed).toBe(60)
  expect(opened.earlier.map(({ value }) => value)).toEqual([40])
  await writeValue(varde, head, line!.key, written(2025, 59))
  const replaced = await openValueFigure(varde, id)
  expect(replaced.figure).toMatchObject({ value: 60, change: null })
})

test('when a number surely fell or should have come, it waits for those who keep it, and for nobody else', async () => {
  const key = await addIndicator(varde, head, { definition: DEFINITION, aim: aim('unt_kdi') })
  for (const [at, value] of [60, 40].entries()) await writeValue(varde, head, key, written(2022 + at, value))
  const waits = await measureWaitingFor(varde, head)
  expect(waits.worse.map((one) => one.key)).toEqual([key])
  expect(waits.due.map((one) => one.key)).toContain(key)
  expect(await measureWaitingFor(varde, officer)).toEqual({ due: [], worse: [], toLetOut: [] })
  const later = { ...varde, now: () => new Date(varde.now().getTime() + 31 * 86_400_000) }
  expect((await measureWaitingFor(later, head)).worse).toEqual([])
})

test('when a place is asked for that is not there, it is not found; what can be chosen begins with one’s own', async () => {
  await expect(findPlace(varde, head, { unitId: 'unt_nowhere' })).rejects.toMatchObject({
    code: 'measure.no-such-place',
  })
  await expect(findPlace(varde, head, { initiativeId: 'ini_nowhere' })).rejects.toMatchObject({ kind: 'not-found' })
  const { own, units } = await listPlaces(varde, officer)
  expect(own).toMatchObject({ id: 'unt_halden', level: 'unit' })
  expect(units.map(({ level }) => level).toSorted()).toEqual(['agency', 'unit'])
})
