import { expect, test } from 'vitest'
import { holdTimes } from './hold-times.ts'

const at = (clock: string) => new Date(`2026-03-10T${clock}Z`)
const CLOCK = { staff_minutes: 10, margin_seconds: 20 }
const statement = (state: 'waiting' | 'going' | 'out' | 'dropped') => ({
  ...{ state, out_by: at('12:30:00'), released_at: at('12:20:00') },
})
const first = { languages: [], released_at: at('12:20:01') }
const following = { languages: ['en'], released_at: at('13:00:00') }

test('when a statement is on its way, what leaves at once has its times; before and after, none', () => {
  expect(holdTimes(statement('going'), first, CLOCK)).toEqual({
    ...{ since: at('12:20:00'), ask: at('12:27:30'), pass: at('12:29:40') },
  })
  for (const state of ['waiting', 'out', 'dropped'] as const)
    expect(holdTimes(statement(state), first, CLOCK), state).toBe(null)
})

test('when it is promised in a moment, every channel to own staff is tried before it goes without them', () => {
  expect(holdTimes({ ...statement('going'), out_by: at('12:20:10') }, first, CLOCK)).toMatchObject({
    ...{ ask: at('12:20:15'), pass: at('12:20:15') },
  })
})

test('when words follow in more languages, their time runs from when they left themselves, and only when the statement is out', () => {
  expect(holdTimes(statement('out'), following, CLOCK)).toEqual({
    ...{ since: at('13:00:00'), ask: at('13:07:30'), pass: at('13:10:00') },
  })
  expect(holdTimes(statement('out'), { ...following, released_at: null }, CLOCK)).toBe(null)
  expect(holdTimes(statement('going'), following, CLOCK)).toBe(null)
})

test('when nothing in it is public, no clock runs', () => {
  expect(holdTimes({ ...statement('going'), out_by: null }, first, CLOCK)).toBe(null)
})
