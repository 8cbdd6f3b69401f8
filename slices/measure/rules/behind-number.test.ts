import { expect, test } from 'vitest'
import { behindNumber } from './behind-number.ts'

const of = (reference: string, more: { n?: number; asked?: number; isWhole?: boolean; kind?: 'varde' | 'file' } = {}) =>
  behindNumber(
    { n: more.n ?? 40, asked: more.asked ?? null, isWhole: more.isWhole ?? false },
    { kind: more.kind ?? 'varde', reference },
  )

test('when a number was made here, what stands behind it is called what it is', () => {
  expect(of('pan_a, 2026-01-01 – 2026-03-31: 3 av 9', { n: 11.4 })).toBe('voice')
  expect(of('cod_b: tone = positive; alfa 0.812')).toBe('coded')
  expect(of('cod_b: tone = positive; alfa 0.812', { isWhole: true })).toBe('coded')
  expect(of('sur_c visste', { asked: 40 })).toBe('survey')
  expect(of('sur_c visste', { asked: 55 })).toBe('weighted')
  expect(of('press-in-time, 2026-01-01 – 2026-01-31', { isWhole: true })).toBe('whole')
})

test('when a file has a name like one of ours, it is still the source that says what it counts', () => {
  expect(of('pan_a.csv', { kind: 'file' })).toBe('told')
  expect(behindNumber({ n: 9, asked: null, isWhole: false }, undefined)).toBe('told')
})
