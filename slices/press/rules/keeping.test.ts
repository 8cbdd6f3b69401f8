import { expect, test } from 'vitest'
import { erasedBefore, keptUntil } from './keeping.ts'

const at = (day: string) => new Date(`${day}T12:00:00Z`)

test('when a journalist has asked, the time of keeping counts from the last time, else from the day of writing in', () => {
  expect(keptUntil({ lastAskedAt: at('2026-03-10'), madeAt: at('2020-01-01') }, 10)).toEqual(at('2026-03-20'))
  expect(keptUntil({ lastAskedAt: null, madeAt: at('2026-03-01') }, 10)).toEqual(at('2026-03-11'))
  expect(keptUntil({ lastAskedAt: null, madeAt: at('2026-03-01') }, null)).toBe(null)
})

test('when the night comes, exactly those whose time is over are erased', () => {
  const before = erasedBefore(at('2026-03-20'), 10)!
  expect(at('2026-03-10').getTime() < before.getTime()).toBe(false)
  expect(at('2026-03-09').getTime() < before.getTime()).toBe(true)
  expect(erasedBefore(at('2026-03-20'), null)).toBe(null)
})
