import { expect, test } from 'vitest'
import { periodTitle } from './period-title.ts'
import { REPORT_PERIODS, reportPeriod } from './report-period.ts'
import { textParts } from './report-plain.ts'

test('when a period is over, it is the whole one before, also over the turn of the year', () => {
  expect(REPORT_PERIODS.map((period) => Object.values(reportPeriod('2026-02-10', period, 1)).join(' '))).toEqual([
    '2026-01-01 2026-01-31',
    '2025-10-01 2025-12-31',
    '2025-09-01 2025-12-31',
    '2025-07-01 2025-12-31',
    '2025-01-01 2025-12-31',
  ])
  expect(reportPeriod('2024-03-31', 'month', 1)).toEqual({ fromOn: '2024-02-01', toOn: '2024-02-29' })
})

test('when a period has a name it is called by it, and by its days where it has none', () => {
  const said = (fromOn: string, toOn: string, language = 'nb') => periodTitle(fromOn, toOn, language)
  expect(said('2026-07-01', '2026-09-30')).toBe('3. kvartal 2026')
  expect(said('2026-05-01', '2026-08-31', 'nn')).toBe('2. tertial 2026')
  expect(said('2026-01-01', '2026-06-30', 'en')).toBe('half 1 of 2026')
  expect(said('2026-03-01', '2026-03-31')).toBe('mars 2026')
  expect(said('2026-01-01', '2026-12-31')).toBe('2026')
  expect(said('2026-02-01', '2026-04-30')).toBe('1. februar 2026 – 30. april 2026')
})

test('when a text is plain, its headings, points and paragraphs are told apart by how lines begin', () => {
  expect(textParts('# Først\nEn linje\nsom går videre\n\n- ett\n  punkt\n- to\n\nSist')).toEqual([
    { kind: 'heading', text: 'Først' },
    { kind: 'paragraph', text: 'En linje som går videre' },
    { kind: 'list', items: ['ett punkt', 'to'] },
    { kind: 'paragraph', text: 'Sist' },
  ])
  expect(textParts('-ikke et punkt, #ikke en overskrift')).toEqual([
    { kind: 'paragraph', text: '-ikke et punkt, #ikke en overskrift' },
  ])
  expect(textParts(' \n ')).toEqual([])
})
