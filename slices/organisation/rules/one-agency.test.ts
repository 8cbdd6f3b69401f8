import { expect, test } from 'vitest'
import { agencyFault, type Placed } from './one-agency.ts'

const ministry: Placed = { id: 'jd', parentId: null, kind: 'ministry' }
const top: Placed = { id: 'kdi', parentId: 'jd', kind: 'directorate' }
const prison: Placed = { id: 'halden', parentId: 'kdi', kind: 'prison' }
const all = [ministry, top, prison]

test('when a second directorate stands anywhere, also below the first, the agency is two', () => {
  expect(agencyFault(all, [...all, { id: 'x', parentId: 'kdi', kind: 'directorate' }])).toBe('second-directorate')
  expect(agencyFault(all, [ministry, top, { ...prison, kind: 'directorate' }])).toBe('second-directorate')
})

test('when a unit stands beside the top one, on its own or under the ministry, the agency is two', () => {
  expect(agencyFault(all, [...all, { id: 'x', parentId: null, kind: 'prison' }])).toBe('second-top')
  expect(agencyFault(all, [ministry, top, { ...prison, parentId: 'jd' }])).toBe('second-top')
})

test('when it is the first, or another unit takes its place, it is one', () => {
  expect(agencyFault([], [top])).toBeNull()
  expect(agencyFault(all, [...all, { id: 'x', parentId: 'kdi', kind: 'prison' }])).toBeNull()
  expect(agencyFault(all, [ministry, { ...top, kind: 'college' }, { ...prison, kind: 'directorate' }])).toBeNull()
})

test('when there were two already, what changes neither is let through', () => {
  const two = [...all, { id: 'x', parentId: null, kind: 'directorate' } as Placed]
  expect(agencyFault(two, [...two, { id: 'y', parentId: 'kdi', kind: 'prison' }])).toBeNull()
})
