import { expect, test } from 'vitest'
import { nameFault } from './unit-names.ts'

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
