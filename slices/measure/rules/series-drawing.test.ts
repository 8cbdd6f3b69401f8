import { expect, test } from 'vitest'
import { isOneAxis, measuredBy } from './measured-by.ts'
import { seriesDrawing } from './series-drawing.ts'

const value = (year: number, number: number | null, version = 1) => ({
  ...{ id: `val_${year}`, series: '', segment: version, version, fromOn: `${year}-01-01`, toOn: `${year}-12-31` },
  value: number,
  interval: null,
})
const drawn = { scale: 'share', target: null, targetOn: null, events: [] } as const

test('when the definition has become another, no line goes over the break, and the break is drawn', () => {
  const values = [value(2022, 52), value(2023, 50), value(2024, 36, 2), value(2025, 35, 2)]
  const { lines, breaks } = seriesDrawing({ ...drawn, values })!
  expect(lines.map(({ points }) => points.map(({ id }) => id))).toEqual([
    ['val_2022', 'val_2023'],
    ['val_2024', 'val_2025'],
  ])
  expect(breaks).toHaveLength(1)
})

test('when what was measured before counts something else, it is not drawn on the same axis, and the break still is', () => {
  const holds = { version: 2, unit: 'prosent', scale: 'share' } as const
  const definitions = [holds, { version: 1, unit: 'saker', scale: 'count' } as const]
  const values = [value(2022, 5200), value(2023, 4900), value(2024, 36, 2), value(2025, 35, 2)]
  const isAlike = (one: { version: number }) => isOneAxis(measuredBy(one, definitions, holds), holds)
  const { lines, breaks, to, labels } = seriesDrawing({ ...drawn, values, isOneAxis: isAlike })!
  expect(lines.map(({ points }) => points.map(({ id }) => id))).toEqual([['val_2024', 'val_2025']])
  expect([breaks.length, to <= 100, labels.length]).toEqual([1, true, 4])
  expect(measuredBy(values[0]!, definitions, holds)).toMatchObject({ unit: 'saker', scale: 'count' })
})

test('when the source could not say, there is a gap and no zero; when it never could, there is no picture', () => {
  const { lines, gaps } = seriesDrawing({ ...drawn, values: [value(2023, 40), value(2024, null), value(2025, 42)] })!
  expect(lines[0]!.points.map(({ value: number }) => number)).toEqual([40, 42])
  expect(gaps.map(({ id }) => id)).toEqual(['val_2024'])
  expect(seriesDrawing({ ...drawn, values: [value(2024, null)] })).toBeNull()
})
