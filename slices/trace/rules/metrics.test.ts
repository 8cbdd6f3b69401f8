import { expect, test } from 'vitest'
import { isWell } from './health.ts'
import { metricsText } from './metrics.ts'

test('when a label holds quotes, backslashes or lines, they are escaped as Prometheus reads them', () => {
  const text = metricsText([
    {
      name: 'varde_jobs',
      help: 'Jobs\nthat wait',
      kind: 'gauge',
      values: [{ labels: { queue: 'a"b\\c\n' }, value: 3 }],
    },
    { name: 'varde_up', help: 'Up', kind: 'gauge', values: [{ value: 1 }] },
  ])
  expect(text).toBe(
    '# HELP varde_jobs Jobs\\nthat wait\n# TYPE varde_jobs gauge\nvarde_jobs{queue="a\\"b\\\\c\\n"} 3\n# HELP varde_up Up\n# TYPE varde_up gauge\nvarde_up 1\n',
  )
})

test('when events have waited more than five seconds for the chain, all is not well', () => {
  const facts = {
    unchained: { count: 0, seconds: 0 },
    queues: [{ failed: 0, isStill: false }],
    unrelayed: 0,
    still: [],
    silent: [],
    silentMinutes: 3,
  }
  expect(isWell(facts)).toBe(true)
  expect(isWell({ ...facts, unchained: { count: 1, seconds: 6 } })).toBe(false)
  expect(isWell({ ...facts, queues: [{ failed: 1, isStill: false }] })).toBe(false)
  expect(isWell({ ...facts, queues: [{ failed: 0, isStill: true }] })).toBe(false)
  expect(isWell({ ...facts, still: ['relay'] })).toBe(false)
  expect(isWell({ ...facts, unrelayed: 6000 })).toBe(false)
})

test('when somebody waits for a channel that has taken nothing for longer than the setting, all is not well', () => {
  const facts = { unchained: { count: 0, seconds: 0 }, queues: [], unrelayed: 0, still: [], silentMinutes: 3 }
  expect(isWell({ ...facts, silent: [{ seconds: 179 }] })).toBe(true)
  expect(isWell({ ...facts, silent: [{ seconds: 0 }, { seconds: 180 }] })).toBe(false)
})
