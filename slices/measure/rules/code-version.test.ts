import { expect, test } from 'vitest'
import { CODE_VERSION } from './code-version.ts'
import { readNumber } from './import/read-number.ts'
import { marksOf } from './media/mention.ts'
import { isCovered } from './own/covered.ts'
import { ownValues } from './own/own-value.ts'
import { recompute } from './recompute.ts'
import { isTooFew } from './small-value.ts'
import { clusteredShare, clusterSums } from './statistics/clustered-share.ts'
import { intervalOf } from './value.ts'

const marks = (title: string) => {
  const { story, actors } = marksOf({ outlet: 'Avisa', publishedOn: '2026-01-02', title, lead: '', url: '' })
  return `${story} ${actors}`
}
const MONTH = { fromOn: '2026-01-01', toOn: '2026-01-31' }
const sampled = { ...MONTH, value: 42, hits: null, n: 900, margin: null, spread: 1.5 }
const day = (of: string, hits: number, n: number) => ({ day: of, label: of, ref: '', amount: hits, hits, n })
const DAYS = [day('2026-01-05', 3, 8), day('2026-01-31', 4, 9), day('2026-02-01', 1, 1)]

/** What the rules make of a few rows that never change. */
const made = () => ({
  marks: [
    'NTB: Politikere krever svar om fengselet',
    'Fikk fire års fengsel',
    'Politiet og påtalemyndigheten møtte tingretten',
    'Krus og kriminalomsorg',
  ].map(marks),
  covered: [7, 8, 9, 15].map((gap) =>
    isCovered(
      MONTH,
      [1, 1 + gap, 1 + 2 * gap, 1 + 3 * gap].map((on) => `2026-01-${String(on).padStart(2, '0')}`),
    ),
  ),
  own: (['dispatches', 'press-hours', 'dispatch-reached'] as const).map((query) =>
    Number(ownValues(query, [MONTH], DAYS, 'Ingen')[0]!.value!.toFixed(6)),
  ),
  median: recompute('median', DAYS),
  numbers: ['1 234', '1.234,5', '36 %', '−3', '1.234', '1,234', 'ukjent'].map((cell) =>
    JSON.stringify(readNumber(cell)),
  ),
  small: [9, 10].map((n) => isTooFew('share', { n, asked: n })),
  intervals: (['share', 'mean'] as const).map((scale) => rounded(intervalOf(scale, sampled))),
  voice: rounded(
    clusteredShare(
      clusterSums([
        { ours: 3, all: 9 },
        { ours: 1, all: 2 },
        { ours: 0, all: 4 },
      ]),
    ),
  ),
})
const rounded = (found: object | null) =>
  Object.values(found ?? {}).map((one) => (typeof one === 'number' ? Number(one.toFixed(6)) : one))

/** Is it another? Then the same rows give another number than those that stand: raise the version with it (code-version.ts), and write both here. */
test('when a rule gives another figure for the same rows, the version that stands in the provenance is another too', () => {
  expect({ version: CODE_VERSION, ...made() }).toEqual({
    version: 'varde 0.1.0, rules 2',
    marks: ['4995181000408933 1', '1628395243052078 0', '8190529445644203 14', '488151531559823 1'],
    covered: [false, true, true, false],
    own: [7, 3.529412, 41.176471],
    median: 3,
    numbers: [
      '{"value":1234}',
      '{"value":1234.5}',
      '{"value":36}',
      '{"value":-3}',
      '{"fault":"number-ambiguous"}',
      '{"value":1.234}',
      '{"fault":"number-wrong"}',
    ],
    small: [true, false],
    intervals: [
      [38.816158, 45.251844, 'wilson'],
      [41.90187, 42.09813, 'student'],
    ],
    voice: [0.266667, 0.032795, 0.795913, 4, 15, 3, 2.227723],
  })
})
