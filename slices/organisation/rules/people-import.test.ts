import { expect, test } from 'vitest'
import { planPeople } from './people-import.ts'
import type { PersonRow, Staff } from './people-row.ts'
import { languageOf, mobileOf, personColumnOf } from './people-table.ts'

const units = [
  { id: 'unt_halden', name: 'Halden fengsel', shortName: 'Halden' },
  { id: 'unt_oslo', name: 'Oslo fengsel', shortName: 'Oslo' },
  { id: 'unt_oslo-f', name: 'Oslo friomsorgskontor', shortName: 'Oslo' },
]
const one = (id: string, over: Partial<Staff> = {}): Staff => ({
  id,
  unitId: 'unt_halden',
  displayName: `Test ${id}`,
  title: '',
  email: `${id}@example.no`,
  mobile: null,
  language: 'nb',
  duties: 0,
  ...over,
})
const rows = (...cells: PersonRow['cells'][]): PersonRow[] => cells.map((row, at) => ({ line: at + 2, cells: row }))
const plan = (staff: Staff[], ...cells: PersonRow['cells'][]) => planPeople(rows(...cells), staff, units)
const codes = (staff: Staff[], ...cells: PersonRow['cells'][]) =>
  plan(staff, ...cells).map((row) => row.faults.map((fault) => fault.code))

test('headings, numbers and languages are understood as systems of personnel write them', () => {
  expect([' E-post ', 'Fornavn', 'ETTERNAVN', 'Enhet', 'Stilling', 'Lønnstrinn'].map(personColumnOf)).toEqual([
    'email',
    'firstName',
    'lastName',
    'unit',
    'title',
    null,
  ])
  expect(['400 00 000', '+47 40000000', '0047 400-00-000', '+46 70 123 45 67', '12', '02800'].map(mobileOf)).toEqual([
    '+4740000000',
    '+4740000000',
    '+4740000000',
    '+46701234567',
    null,
    null,
  ])
  expect(['Bokmål', 'nn', 'engelsk', 'svensk'].map(languageOf)).toEqual(['nb', 'nn', 'en', null])
})

test('when somebody is new, a name in two parts and the short name of the unit are enough', () => {
  const [row] = plan([], { firstName: 'Test', lastName: 'Testesen', unit: 'halden', mobile: '40000000' })
  expect(row).toMatchObject({ outcome: 'new', name: 'Test Testesen', unitName: 'Halden fengsel' })
  expect(row!.values).toEqual({ displayName: 'Test Testesen', unitId: 'unt_halden', mobile: '+4740000000' })
})

test('when the address is known, the row is about that person whatever its letters, and an empty cell changes nothing', () => {
  const staff = [one('a', { title: 'Betjent', mobile: '+4740000000' })]
  const [same] = plan(staff, { name: 'Test a', email: 'A@Example.no', unit: '', title: '', mobile: '40 00 00 00' })
  expect(same).toMatchObject({ outcome: 'same', personId: 'a', changes: [] })
  const [changed] = plan(staff, { name: 'Test a', email: 'a@example.no', unit: 'Oslo fengsel', title: 'Leder' })
  expect(changed!.changes).toEqual([
    { field: 'unit', from: 'Halden fengsel', to: 'Oslo fengsel' },
    { field: 'title', from: 'Betjent', to: 'Leder' },
  ])
})

test('when somebody has no address, the name in the unit finds them, and the file can give them one', () => {
  const staff = [one('a', { email: null })]
  const [found] = plan(staff, { name: 'test  A', unit: 'Halden', email: 'ny@example.no' })
  expect(found).toMatchObject({ outcome: 'changed', personId: 'a' })
  const two = [one('a', { email: null, displayName: 'Lik' }), one('b', { email: null, displayName: 'Lik' })]
  expect(plan(two, { name: 'Lik', unit: 'Halden' })[0]).toMatchObject({ outcome: 'new' })
})

test('each fault has its code', () => {
  const staff = [one('a'), one('b')]
  expect(
    codes(
      staff,
      { name: '', unit: 'Halden' },
      { name: 'X' },
      { name: 'X', unit: 'Oslo' },
      { name: 'Y', unit: 'Slottet' },
      { name: 'Z', unit: 'Halden', email: 'ikke en adresse' },
      { name: 'Æ', unit: 'Halden', email: 'a@b.no; b@b.no' },
      { id: 'per_nobody', name: 'Ø' },
      { id: 'a', email: 'b@example.no' },
      { name: 'Å', unit: 'Halden', mobile: '12', language: 'svensk' },
    ).slice(0, 9),
  ).toEqual([
    ['name-missing'],
    ['unit-missing'],
    ['unit-unclear'],
    ['unit-unknown'],
    ['email-wrong'],
    ['email-wrong'],
    ['id-unknown'],
    ['email-taken'],
    ['mobile-wrong', 'language-unknown'],
  ])
})

test('when a person or an address stands twice, both rows are faulty', () => {
  const twice = codes(
    [one('a')],
    { name: 'Test a', email: 'a@example.no', unit: 'Halden' },
    { id: 'a', title: 'Leder' },
    { name: 'N', email: 'n@example.no', unit: 'Halden' },
    { name: 'M', email: 'N@example.no', unit: 'Halden' },
    { name: 'Uten', unit: 'Halden' },
    { name: 'uten', unit: 'Halden' },
  )
  expect(twice).toEqual([
    ['person-twice'],
    ['person-twice'],
    ['email-twice'],
    ['email-twice'],
    ['person-twice'],
    ['person-twice'],
  ])
})

test('only those in a unit of the file can be gone, and nobody who holds a duty', () => {
  const staff = [one('a'), one('b', { duties: 1 }), one('c', { unitId: 'unt_oslo' }), one('d')]
  const away = plan(staff, { name: 'Test d', email: 'd@example.no', unit: 'Halden' }).filter((row) => row.line === null)
  expect(away.map((row) => [row.personId, row.outcome])).toEqual([
    ['a', 'gone'],
    ['b', 'kept'],
  ])
})
