import { expect, test } from 'vitest'
import type { IndicatorView } from './indicator-view.ts'
import { seriesCsv } from './series-csv.ts'

test('when a series is taken out, each value has its source, and a missing one is no zero', () => {
  const value = { version: 1, segment: 1, series: '', fromOn: '2025-01-01', toOn: '2025-12-31', provenanceId: 'prv_1' }
  const view = {
    key: 'prove',
    definitions: [{ version: 1, unit: 'prosent' }],
    provenances: [
      { id: 'prv_1', source: '=cmd|x', reference: 'fil; ark 2', fingerprint: 'ab', at: '2026-01-01', codeVersion: 'v' },
    ],
    values: [
      { ...value, value: 41.5, missing: null, interval: { low: 38.25, high: 44 }, n: 1003, caveat: 'tentative' },
      { ...value, value: null, missing: 'Ikke målt', interval: null, n: null, caveat: null },
    ],
  } as unknown as IndicatorView
  const [, first, second] = seriesCsv(view).split('\r\n')
  expect(first).toBe(
    `prove;;2025-01-01;2025-12-31;41,5;;38,25;44;1003;prosent;1;1;'=cmd|x;"fil; ark 2";ab;2026-01-01;v;tentative`,
  )
  expect(second).toContain(';2025-12-31;;Ikke målt;;;;prosent')
})
