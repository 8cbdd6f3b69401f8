import { expect, test } from 'vitest'
import { GROUPS, groupOfKinds, holdingParts, isChanged, kindsOf, wavesOf, withStaff } from './statement.ts'

const known = new Set(['staff', 'leaders', 'safety-delegates', 'union-representatives', 'inmates', 'ministry', 'press'])

test('when the public is told, own staff are told in the same words; the others have words of their own', () => {
  expect(holdingParts(['public', 'inmates'])).toEqual([
    { words: 'inmates', groups: ['inmates'] },
    { words: 'public', groups: ['staff', 'public'] },
  ])
  expect(holdingParts(['staff'])).toEqual([{ words: 'staff', groups: ['staff'] }])
  expect(withStaff(['public', 'ministry'])).toEqual(['staff', 'ministry', 'public'])
  expect(kindsOf(['staff', 'unions'])).toEqual(['staff', 'unions'])
})

test('when waves are made, each group is in one, none waits for another, and a stop holds what it must', () => {
  const waves = wavesOf(['staff', 'unions', 'relatives', 'public'], {
    ...{ unitIds: ['unt_1'], stop: 'next-of-kin', waits: ['relatives', 'public'], known },
  })
  expect(waves.map(({ group, gate }) => [group, gate.kind])).toEqual([
    ['unions', 'with-start'],
    ['staff', 'with-start'],
    ['relatives', 'stop'],
    ['public', 'stop'],
  ])
  expect(waves.find((one) => one.group === 'public')).toMatchObject({
    audiences: { groups: ['press'] },
    publishes: ['press-room', 'webhook'],
  })
  expect(waves.find((one) => one.group === 'staff')?.audiences.unitIds).toEqual(['unt_1'])
  const escaped = wavesOf(['relatives', 'public'], { unitIds: null, stop: 'victims', waits: ['public'], known })
  expect(escaped.map(({ gate }) => gate.kind)).toEqual(['with-start', 'stop'])
})

test('when a fact is not as it was, or not to be said any more, what was made of it has changed', () => {
  expect(isChanged({ revision: 1, now: { wordedRevision: 1, maySay: true } })).toBe(false)
  // Only who says it is put down otherwise.
  expect(isChanged({ revision: 2, now: { wordedRevision: 1, maySay: true } })).toBe(false)
  expect(isChanged({ revision: 1, now: { wordedRevision: 2, maySay: true } })).toBe(true)
  expect(isChanged({ revision: 1, now: { wordedRevision: 1, maySay: false } })).toBe(true)
  expect(isChanged({ revision: 1, now: null })).toBe(true)
  expect(groupOfKinds(['staff', 'unions'])).toBe('unions')
})

test('when any one group is chosen, it has first words and a wave, and each group is told once', () => {
  const bounds = { unitIds: null, stop: null, waits: [], known: new Set<string>() }
  for (const group of GROUPS) {
    const parts = holdingParts([group])
    expect(
      parts.flatMap((part) => part.groups),
      group,
    ).toContain(group)
    expect(wavesOf([group], bounds).map((wave) => wave.group)).toEqual([group])
  }
  expect(
    wavesOf(GROUPS, bounds)
      .map((wave) => wave.group)
      .toSorted(),
  ).toEqual([...GROUPS].toSorted())
  expect(groupOfKinds(['staff'])).toBe('staff')
})
