import { expect, test } from 'vitest'
import { keepTogether } from './keep-together.ts'

test('when a sentence has a clock, a share or an interval, none of them is broken over two lines', () => {
  expect(keepTogether('Møtet er 1. desember kl. 09.00 til 10.00.')).toBe(
    'Møtet er 1.\u00a0desember kl.\u00a009.00 til 10.00.',
  )
  expect(keepTogether('Mellom 38,0 og 44,0, med 95 % sikkerhet')).toBe('Mellom 38,0 og 44,0, med 95\u00a0% sikkerhet')
  expect(keepTogether('63 prosent, n = 453, ± 3')).toBe('63\u00a0prosent, n =\u00a0453, ±\u00a03')
  expect(keepTogether('38,0–44,1')).toBe('38,0–\u206044,1')
})

test('when a sentence has none of them, it is left as it is', () => {
  const text = 'Opp fra «kl. om morgenen», seks prosent og jul–des. 2026'
  expect(keepTogether(text)).toBe(text)
})
