import { expect, test } from 'vitest'
import { linesHeadline } from './lines-headline.ts'

const now = new Date('2026-03-10T10:00:00Z')
const line = (state: 'draft' | 'in-force' | 'expired', approvedUntil: string, abilities: string[] = []) => ({
  state,
  approvedUntil,
  abilities,
})

test('when a line has run out, that comes first; then what waits for a yes, then what runs out soon', () => {
  const fine = line('in-force', '2026-12-31')
  const soon = line('in-force', '2026-03-20')
  const waits = line('draft', '2026-12-31', ['approve'])
  const code = (...lines: Parameters<typeof linesHeadline>[0]) => linesHeadline(lines, now).code
  expect(code(fine, soon, waits, line('expired', '2026-03-09'))).toBe('lines.headline.expired')
  expect(code(fine, soon, waits)).toBe('lines.headline.waiting')
  expect(code(fine, soon)).toBe('lines.headline.soon')
  expect(code(fine)).toBe('lines.headline.fine')
  expect(code()).toBe('lines.headline.none')
})
