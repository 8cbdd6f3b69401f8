import { expect, test } from 'vitest'
import { countOutcomes, worstFirst } from './report-order.ts'

test('when initiatives stand in a report, the worst come first, then what nobody has said anything about', () => {
  const rows = [
    { status: 'on-track', title: 'Arbeid' },
    { status: null, title: 'Årsmelding' },
    { status: null, title: 'Besøk' },
    { status: 'at-risk', title: 'Skole' },
    { status: 'off-track', title: 'Tolk' },
  ] as const
  expect(rows.toSorted(worstFirst).map(({ title }) => title)).toEqual([
    'Tolk',
    'Skole',
    'Besøk',
    'Årsmelding',
    'Arbeid',
  ])
})

test('when outcomes are counted, every target counts once, and a way that none ended in is not told', () => {
  expect(countOutcomes([{ outcome: 'reached' }, { outcome: 'partly' }, { outcome: 'reached' }])).toEqual({
    reached: 2,
    partly: 1,
  })
  expect(countOutcomes([])).toEqual({})
})
