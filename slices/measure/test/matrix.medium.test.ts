import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyImport } from '../actions/apply-import.ts'
import { openValue } from '../actions/open-value.ts'
import { startImport } from '../actions/start-import.ts'
import { undoImport } from '../actions/undo-import.ts'
import { mapImport, viewImport } from '../actions/view-import.ts'
import type { MatrixMapping } from '../rules/import/matrix.ts'
import { type SourceHouse, sourceHouse } from './source-house.ts'

let house: SourceHouse
beforeAll(async () => {
  house = await sourceHouse()
})
afterAll(() => house.stop())

const upload = async (text: string) =>
  (await startImport(house.varde, house.head, { fileName: 'tabell.csv', upload: Readable.from([Buffer.from(text)]) }))
    .id
const TABLE = 'Påstand;Vi;Etat B\nEr åpne om det de gjør;53;48\nHar dyktige fagfolk;64;ikke tilgjengelig\n'
const matrix: MatrixMapping = {
  rows: 'indicator',
  label: 0,
  columns: [1, 2],
  period: '2025',
  n: '1003',
  own: 'vi',
  names: {},
}
const map = (id: string, over: Partial<MatrixMapping> = {}) =>
  mapImport(house.varde, house.head, id, {
    mapping: { indicatorKey: null, columns: {}, matrix: { ...matrix, ...over } },
    source: 'Omdømmemåling',
  })

test('when a survey comes with a row for each statement and a column for each agency, every cell is shown, taken in, and undone', async () => {
  const open = await house.indicator('Åpenhet', { scale: 'share' })
  const skilled = await house.indicator('Har dyktige fagfolk', { scale: 'share' })
  const id = await upload(TABLE)
  await map(id)
  const asked = await viewImport(house.varde, house.head, id)
  expect(asked.labels).toEqual(['Er åpne om det de gjør', 'Har dyktige fagfolk'])
  expect(asked.counts).toEqual({ new: 2, changed: 0, same: 0, faulty: 2 })
  expect(asked.lines[0]).toMatchObject({ row: 2, column: 'B', faults: [{ code: 'indicator-unknown' }] })
  await map(id, { names: { 'Er åpne om det de gjør': open } })
  expect((await viewImport(house.varde, house.head, id)).counts).toEqual({ new: 4, changed: 0, same: 0, faulty: 0 })
  await applyImport(house.varde, house.head, id)
  const values = await house.values(open)
  expect(values.map(({ series, value, n, interval }) => [series, value, n, interval?.how])).toEqual([
    ['', 53, 1003, 'wilson'],
    ['Etat B', 48, 1003, 'wilson'],
  ])
  expect((await house.values(skilled)).map(({ series, value }) => [series, value])).toEqual([
    ['', 64],
    ['Etat B', null],
  ])
  const opened = await openValue(house.varde, values[1]!.id)
  expect(opened.recomputed).toBe(48)
  expect(opened.rows[0]).toMatchObject({ ref: 'rad 2, kolonne C', label: 'Er åpne om det de gjør | Etat B | 48' })

  const again = await upload(TABLE)
  const next = await viewImport(house.varde, house.head, again)
  // The next table like it is read the same way, but of which period must be said.
  expect(next.mapping.matrix).toMatchObject({ names: { 'Er åpne om det de gjør': open }, own: 'vi', period: '' })
  expect(next.counts.faulty).toBe(4)
  await map(again, { names: { 'Er åpne om det de gjør': open } })
  expect((await viewImport(house.varde, house.head, again)).counts).toMatchObject({ same: 4 })
  await undoImport(house.varde, house.head, id)
  expect(await house.values(open)).toEqual([])
})

test('when each row is an agency, the statements are columns', async () => {
  const key = await house.indicator('Kompetanse', { scale: 'share' })
  const id = await upload('Etat;Kompetanse\nVi;61\nEtat B;58\n')
  await map(id, { rows: 'series', columns: [1] })
  await applyImport(house.varde, house.head, id)
  expect((await house.values(key)).map(({ series, value }) => [series, value])).toEqual([
    ['', 61],
    ['Etat B', 58],
  ])
})
