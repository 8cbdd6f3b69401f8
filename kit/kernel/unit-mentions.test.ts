import { expect, test } from 'vitest'
import { namesUnit } from './unit-mentions.ts'

const BERGEN = { name: 'Bergen fengsel', shortName: 'Bergen', kind: 'prison' }
const WEST = { name: 'Region vest', shortName: 'Vest', kind: 'region' }

test('a text names a unit by its name or its place, in any case and with a genitive, and a region by its whole name alone', () => {
  for (const text of [
    'En person er død ved Bergen fengsel.',
    'BERGENS avdeling',
    'A death in Bergen',
    'Hva skjer i bergen?',
    'En innsatt døde i Bergen. Avisa har ringt oss.',
    'Bergens Tidende skriver at en innsatt døde i Bergen i natt.',
    'Dødsfallet i Bergensfengselet',
    'Bergenfengselet er stengt',
    'Bergens-fengselet',
  ])
    expect(namesUnit(['Hei', text], BERGEN), text).toBe(true)
  for (const text of ['En person er død.', 'Bergensk vær', 'Oslo fengsel'])
    expect(namesUnit([text], BERGEN), text).toBe(false)
  expect(namesUnit(['Alle i Region vest har fått beskjed'], WEST)).toBe(true)
  expect(namesUnit(['Ta på vest og hjelm'], WEST)).toBe(false)
})
