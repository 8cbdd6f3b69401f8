import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { holdsContact, nameFault } from './unit-names.ts'

const halden = { id: 'a', name: 'Halden fengsel', names: { en: 'Halden Prison' } }
const bergen = { id: 'b', name: 'Bergen fengsel', names: {} }
const all = [halden, bergen]
const named = (name: string, names: Record<string, string> = {}) => nameFault(all, [...all, { id: 'c', name, names }])

test('when a second unit is read under the name of another, whatever the case and the spaces, it is told', () => {
  expect(named(' halden\u00a0 FENGSEL')).not.toBeNull()
  expect(named('Halden\u200bfengsel')).not.toBeNull()
  expect(named('Ny', { en: 'halden prison' })).not.toBeNull()
})

test('when a name stands in one language and is fallen back on in it, it is the same name', () => {
  expect(named('Ny', { nn: 'Bergen fengsel' })).not.toBeNull()
  expect(named('Halden Prison')).not.toBeNull()
})

test('when names differ in every language, or two were called the same before, it is let through', () => {
  expect(named('Halden fengsel, avdeling B')).toBeNull()
  const two = [...all, { id: 'c', name: 'Bergen fengsel', names: {} }]
  expect(nameFault(two, [...two, { id: 'd', name: 'Ny', names: { en: 'New' } }])).toBeNull()
  expect(nameFault(two, [...two, { id: 'd', name: 'Bergen fengsel', names: {} }])).toBe('Bergen fengsel')
})

test('when two units change names in one act, each name has one unit', () => {
  expect(
    nameFault(all, [
      { ...halden, name: bergen.name },
      { ...bergen, name: halden.name },
    ]),
  ).toBeNull()
})

test.each([
  'Halden fengsel 90000001',
  'Halden fengsel 90 00 00 01',
  'Halden 9O OO OO 77',
  'Halden 9\u041e \u041eO OO 77',
  'Halden ９０００',
  'Halden ٩٠٠٠',
  'Ring 02800',
  'Halden, 800 00 077',
  'Halden (+46-70-123)',
  'Halden post＠halden',
  'Halden post@halden.example',
  'halden.no',
  'Se www.halden',
  'https://halden.example/x',
])('when a name says %j, it holds a number or an address', (name) => {
  expect(holdsContact(name)).toBe(true)
})

test.each([
  'Halden fengsel',
  'Agder fengsel, avdeling Mandal',
  'Ullersmo fengsel avd. B 12',
  'Avdeling II 3',
  'Bo 12',
  'Hus 1-2',
  'Kriminalomsorgen region øst',
  'ND-senteret i Oslo',
  'Oslo S. fengsel',
  'Krus (høgskolen)',
])('when a name says %j, it does not', (name) => {
  expect(holdsContact(name)).toBe(false)
})

test.each(['kriminalomsorgen', 'blank'])(
  'when the units of the pack %s are read, no name of them holds any',
  (pack) => {
    const { units } = parse(readFileSync(`packs/${pack}/organisation.yaml`, 'utf8')) as {
      units: Record<'name' | 'shortName' | 'region' | 'municipality', string | undefined>[]
    }
    expect(units.length).toBeGreaterThan(0)
    const names = units.flatMap((unit) => [
      ...[unit.name, unit.shortName, unit.region, unit.municipality],
      ...Object.values((unit as { names?: Record<string, string> }).names ?? {}),
    ])
    expect(names.filter((name) => holdsContact(name ?? ''))).toEqual([])
  },
)
