import { expect, test } from 'vitest'
import { formatDate, formatNumber } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { figureWords } from './figure-words.ts'

const words = (language: Language) => {
  const t = translator(language)
  return figureWords({
    language,
    t: (key, params) => t(key, params ?? {}),
    count: (value, digits) => formatNumber(value, language, digits),
    date: (at) => formatDate(at, language),
  })
}
const [nb, nn, en] = [words('nb'), words('nn'), words('en')]
const SHARE = { scale: 'share', unit: 'prosent' } as const
const MEAN = { scale: 'mean', unit: 'poeng' } as const

test('when a share changes, it is told in percentage points, in all three languages; other numbers in their own unit', () => {
  const change = { change: 2, low: 0.5, high: 3.5, carries: true }
  expect([nb, nn, en].map(({ changed }) => changed(change, SHARE))).toEqual([
    'opp +2,0 prosentpoeng',
    'opp +2,0 prosentpoeng',
    'up +2.0 percentage points',
  ])
  expect(nb.changed({ ...change, change: -2, carries: false }, SHARE)).toBe('ikke sikker (−2,0 prosentpoeng)')
  expect(nb.changed({ ...change, change: 310 }, { scale: 'count' })).toBe('opp +310')
  expect(nb.changed(null, SHARE)).toBe('kan ikke sies')
})

test('when a share is nearly nothing or nearly all, it is not told as none or all of it', () => {
  expect([0, 0.4, 0.96, 1.4, 41.6, 99, 99.6, 100].map((value) => nb.plain(value, SHARE))).toEqual([
    '0',
    '0,4',
    '1,0',
    '1',
    '42',
    '99',
    '99,6',
    '100',
  ])
  expect(en.plain(0.4, SHARE)).toBe('0.4')
  const told = (value: number) => [nb, nn, en].map((one) => one.withUnit(value, SHARE).replaceAll(/\s/g, ' '))
  expect(told(0.03)).toEqual(['under 0,1 %', 'under 0,1 %', 'under 0.1 %'])
  expect(told(99.97)).toEqual(['over 99,9 %', 'over 99,9 %', 'over 99.9 %'])
  expect([0.05, 99.95, 99.94].map((value) => nb.plain(value, SHARE))).toEqual(['0,1', 'over 99,9', '99,9'])
  expect(nb.plain(0.03, MEAN)).toBe('0,03')
})

test('when an interval goes below nothing, its sign is not taken for a dash, and nothing has no sign', () => {
  expect(nb.span(-0.5, 1.25, MEAN)).toBe('−0,50 til 1,25')
  expect(en.span(-2, -1, MEAN)).toBe('-2 to -1')
  expect(nb.span(38, 44.1, SHARE)).toBe('38,0–44,1')
  expect([nb.plain(-0.001, MEAN), nb.signed(-0.001, MEAN), en.plain(-0.2, { scale: 'count' })]).toEqual([
    '0,00',
    '0,00',
    '0',
  ])
})

test('when a period is the last week of a long year or of a turn, it has the number that people use', () => {
  expect(nb.period('2026-12-28', '2027-01-03')).toBe('uke 53, 2026')
  expect(nn.period('2025-12-29', '2026-01-04')).toBe('veke 1, 2026')
  expect(en.period('2024-02-01', '2024-02-29')).toBe('Feb 2024')
  expect(nb.period('2023-02-01', '2023-02-28')).toBe('feb. 2023')
})
