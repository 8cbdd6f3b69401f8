import { expect, test } from 'vitest'
import { packFaults } from './pack.ts'

const pack = (over: Partial<Parameters<typeof packFaults>[0]> = {}) => ({
  organisation: { units: [{ key: 'kdi' }, { key: 'krus', parent: 'kdi' }] },
  authority: { rules: [] },
  people: { staff: { kdi: 3 }, extra: [] },
  ...over,
})

test('when a pack is whole, there is nothing to say', () => {
  expect(packFaults(pack())).toEqual([])
})

test('when names point nowhere or in a circle, the fault names the file and the place', () => {
  const units = [{ key: 'a', parent: 'b' }, { key: 'b', parent: 'a' }, { key: 'c', parent: 'nobody' }, { key: 'c' }]
  const faults = packFaults(
    pack({ organisation: { units }, people: { staff: { zz: 1 }, extra: [{ unit: 'q', key: 'x' }] } }),
  )
  expect(faults.filter((fault) => fault.includes('below itself'))).toHaveLength(2)
  expect(faults).toContainEqual(expect.stringContaining('units.2 (c): there is no unit with the key "nobody"'))
  expect(faults).toContainEqual(expect.stringContaining('units.3 (c): the key is used twice'))
  expect(faults).toContainEqual(expect.stringContaining('staff.zz'))
  expect(faults).toContainEqual(expect.stringContaining('extra.0.unit'))
})

test('when two entries decide the same case, the second is named', () => {
  const rule = { messageKinds: ['notice'], audienceKinds: ['staff'], fromLevel: ['unit'] }
  expect(packFaults(pack({ authority: { rules: [rule, rule] } }))).toEqual([
    'authority.yaml, rules.1: notice + staff + unit is decided by rules.0 already; keep one of them',
  ])
})
