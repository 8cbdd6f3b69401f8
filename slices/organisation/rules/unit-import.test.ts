import { expect, test } from 'vitest'
import type { Unit } from './unit.ts'
import { planUnits, type UnitRow } from './unit-import.ts'
import { columnOf, kindOf } from './unit-table.ts'

const unit = (id: string, name: string, over: Partial<Unit> = {}): Unit => ({
  id,
  parentId: null,
  kind: 'prison',
  name,
  names: {},
  shortName: name,
  region: null,
  municipality: null,
  dutyPhone: null,
  email: null,
  language: 'nb',
  validFrom: '2020-01-01',
  validTo: null,
  verified: true,
  source: null,
  note: null,
  ...over,
})
const units = [
  unit('unt_kdi', 'KDI', { kind: 'directorate' }),
  unit('unt_ost', 'Region øst', { kind: 'region', parentId: 'unt_kdi', region: 'øst' }),
  unit('unt_halden', 'Halden fengsel', { parentId: 'unt_ost', region: 'øst' }),
]
const row = (line: number, cells: UnitRow['cells']): UnitRow => ({ line, cells })
const codes = (rows: UnitRow[]) => planUnits(rows, units).map((one) => one.faults.map((fault) => fault.code))

test('when a heading or a kind is written in Norwegian, English or with brackets, it is understood', () => {
  expect(columnOf(' Overordnet ')).toBe('parent')
  expect(columnOf('shade of blue')).toBeNull()
  expect(kindOf('prison dept (Halden)')).toBe('prison-department')
  expect(kindOf('ND centre')).toBe('nd-centre')
  expect(kindOf('castle')).toBeNull()
})

test('when a new unit names no parent, it goes under the office of its region', () => {
  const [planned] = planUnits([row(2, { name: 'Nytt fengsel', kind: 'fengsel', region: 'øst' })], units)
  expect(planned).toMatchObject({ outcome: 'new', parentName: 'Region øst' })
})

test('when a row may name a parent further down in the file, the order does not matter', () => {
  const rows = [
    row(2, { name: 'Avdeling', kind: 'avdeling', parent: 'Nytt fengsel' }),
    row(3, { name: 'Nytt fengsel', kind: 'fengsel', parent: 'Region øst' }),
  ]
  expect(planUnits(rows, units).map((one) => one.outcome)).toEqual(['new', 'new'])
})

test('when a row says nothing new, nothing changes; a cell that differs is the only change', () => {
  const [same, changed] = planUnits(
    [row(2, { name: 'Region øst' }), row(3, { name: 'halden FENGSEL', municipality: 'Halden' })],
    units,
  )
  expect(same?.outcome).toBe('same')
  expect(changed?.changes.map((change) => change.column)).toEqual(['name', 'municipality'])
})

test('when a row is wrong, every fault has its code', () => {
  expect(codes([row(2, { id: 'unt_none', name: 'A', kind: 'prison' })])).toEqual([['id-unknown']])
  expect(codes([row(2, { name: 'A', kind: 'prison', language: 'fi', email: 'a', dutyPhone: 'x' })])).toEqual([
    ['language-unknown', 'email-wrong', 'phone-wrong'],
  ])
  expect(codes([row(2, { name: 'A', kind: 'prison' }), row(3, { name: 'a', kind: 'prison' })])).toEqual([
    [],
    ['name-twice'],
  ])
})

test('when the file would put units in a circle, both rows are stopped', () => {
  const rows = [
    row(2, { name: 'Region øst', parent: 'Halden fengsel' }),
    row(3, { name: 'Halden fengsel', parent: 'Region øst' }),
  ]
  expect(codes(rows)).toEqual([['parent-circle'], ['parent-circle']])
})
