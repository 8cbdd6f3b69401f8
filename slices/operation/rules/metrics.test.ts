import { expect, test } from 'vitest'
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
