import { expect, it } from 'vitest'
import { translator } from '../i18n/translate.ts'
import { LANGUAGES } from '../kernel/caller.ts'
import { emptiedUntil } from '../kernel/emptied-until.ts'

const AT = '2026-03-10T12:00:00.000Z'
const said = (days: number, now: string, language: (typeof LANGUAGES)[number] = 'nb') => {
  const { in: where, ...moment } = emptiedUntil(AT, days, new Date(now))
  return translator(language)(`kit:emptied.${where}`, { at: AT, ...moment })
}

it('when a line is emptied, it is said when the last backup that has it goes, and that nobody has said so where nobody has', () => {
  expect(said(30, '2026-03-11T12:00:00Z')).toContain('slettes 9. april 2026')
  expect(said(30, '2026-04-09T11:59:59Z')).toContain('slettes 9. april 2026')
  expect(said(30, '2026-04-09T12:00:00Z')).toContain('også i sikkerhetskopiene')
  expect(said(0, '2029-01-01T00:00:00Z')).toContain('Det er ikke satt hvor lenge')
})

it.each(LANGUAGES)('when it is told in %s, each of the three has words of its own', (language) => {
  const all = [
    said(30, '2026-03-11T12:00:00Z', language),
    said(1, '2027-01-01T00:00:00Z', language),
    said(0, AT, language),
  ]
  expect(new Set(all).size).toBe(3)
  for (const one of all) expect(one).not.toMatch(/emptied\.|\{\{/)
})
