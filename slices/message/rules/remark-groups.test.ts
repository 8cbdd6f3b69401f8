import { expect, it } from 'vitest'
import type { Finding } from './finding.ts'
import { groupRemarks } from './remark-groups.ts'
import { withSuggestions } from './with-suggestions.ts'

const finding = (over: Partial<Finding>): Finding => ({
  id: `fnd_${over.start ?? 0}`,
  check: 'bureaucratic',
  severity: 'advice',
  block: 0,
  start: 0,
  end: 1,
  excerpt: '',
  params: {},
  replacements: [],
  ...over,
})

it('when several words of one kind stand in one paragraph, they are one remark, and stops stand alone', () => {
  const findings = [
    finding({ start: 0 }),
    finding({ start: 5, check: 'identity-number', severity: 'stop' }),
    finding({ start: 9 }),
    finding({ start: 12, check: 'identity-number', severity: 'stop' }),
    finding({ start: 1, block: 1 }),
    finding({ start: 3, block: 2 }),
  ]
  const groups = groupRemarks(findings, new Set(['fnd_3']))
  expect(groups.map((group) => [group.number, group.check, group.findings.length])).toEqual([
    [1, 'bureaucratic', 2],
    [2, 'identity-number', 1],
    [3, 'identity-number', 1],
    [4, 'bureaucratic', 1],
  ])
})

it('when two suggestions overlap, the first is taken', () => {
  const blocks = [{ kind: 'paragraph' as const, text: 'Vi foretar en vurdering nå.' }]
  const findings = [
    finding({ start: 3, end: 23, replacements: ['vurderer'] }),
    finding({ start: 14, end: 23, replacements: ['tanke'] }),
    finding({ start: 24, end: 26, replacements: ['i dag', 'straks'] }),
  ]
  expect(withSuggestions(blocks, findings)[0]?.text).toBe('Vi vurderer i dag.')
})
