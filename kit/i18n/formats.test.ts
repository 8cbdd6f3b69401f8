import { expect, test } from 'vitest'
import { formatNear, formatWaited } from './formats.ts'
import { translator } from './translate.ts'

test('when a text names duties, each language calls them by their names, any one of them', () => {
  const said = (language: string) =>
    translator(language)('error:access.right-needed', { duties: ['leader', 'press-contact', 'notice-poster'] })
  expect(said('nb')).toContain('leder, pressekontakt eller ansvarlig for oppslag')
  expect(said('nn')).toContain('leiar, pressekontakt eller ansvarleg for oppslag')
  expect(said('en')).toContain('leader, press contact or poster of notices')
})

test('when a time is near, it bears no more than is needed to find it: the clock today, the day around it, the year far off', () => {
  const night = '2026-11-29T23:30:00Z'
  const near = (at: string, language = 'nb') => formatNear(at, night, language)
  expect(near('2026-11-30T00:00:00Z')).toBe('kl. 01.00')
  expect(near('2026-11-30T00:00:00Z', 'en')).toBe('01:00')
  expect(near('2026-11-29T22:59:00Z')).toBe('29. november kl. 23.59')
  expect(near('2026-11-29T22:59:00Z', 'en')).toBe('29 November at 23:59')
  expect(near('2027-01-01T00:00:00Z')).toBe('1. januar kl. 01.00')
  expect(near('2025-01-01T00:00:00Z')).toBe('1. januar 2025 kl. 01.00')
})

test('of the two forms of Norwegian either will do for those who wait', () => {
  expect(formatWaited(['nb', 'nn'], 'nb')).toBe('norsk bokmål eller norsk nynorsk')
  expect(formatWaited(['ar', 'lt'], 'nb')).toBe('arabisk og litauisk')
  const words = translator('nb')('crisis:say.waits.for', { group: 'Ansatte', languages: ['nb', 'nn'] })
  expect(words).toBe('Ansatte venter på norsk bokmål eller norsk nynorsk.')
})
