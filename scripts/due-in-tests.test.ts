import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
// The database counts microseconds and JavaScript cuts to milliseconds: what is due «now» there is not yet due here for up to one.
const DUE_THIS_INSTANT = /(?:due|try|retry|next|send)_at = (?:now|clock_timestamp|statement_timestamp)\(\)(?! [-+])/g
const dueThisInstant = (text: string) =>
  text.split('\n').flatMap((line, at) => (line.match(DUE_THIS_INSTANT) ? [at + 1] : []))

it('when a test makes something due, it was due before this instant, by whichever clock it is read', () => {
  const faults = globSync('{slices,kit,apps,bench,prove,e2e}/**/*.ts', { cwd: ROOT })
    .filter((file) => /\.test\.ts$|^(prove|bench|e2e)\/|\/test\//.test(file))
    .flatMap((file) => dueThisInstant(readFileSync(join(ROOT, file), 'utf8')).map((line) => `${file}:${line}`))
  expect(faults).toEqual([])
})

// A column of whole milliseconds rounds up: what is made due «now» is not yet due for the statement that comes next.
const ROUNDED_UP = /(?:due|try|retry|next|send)_at: sql(?:<Date>)?`now\(\)`/

it('when the house makes something due this instant, no rounding makes it due later', () => {
  const faults = globSync('{slices,kit,apps}/**/*.ts', { cwd: ROOT }).filter((file) =>
    ROUNDED_UP.test(readFileSync(join(ROOT, file), 'utf8')),
  )
  expect(faults).toEqual([])
  expect(ROUNDED_UP.test('{ try_at: sql<Date>`now()`, tries: 0 }')).toBe(true)
  expect(ROUNDED_UP.test('{ moved_at: sql<Date>`now()` }')).toBe(false)
})

it('when something is due this instant it is found, and when it was due before it is not', () => {
  expect(dueThisInstant("update a.b set state = 'due',\n  due_at = now() where true")).toEqual([2])
  expect(dueThisInstant("update a.b set due_at = now() - interval '1 second'")).toEqual([])
})

// The database's own day is that of its time zone, which changes an hour or two after the day in Norway has begun.
const DAY_OF_THE_DATABASE = /\bcurrent_date\b|\bnow\(\)::date\b/i
const DAY_IN_NORWAY = "(now() at time zone 'Europe/Oslo')::date"

it('when SQL asks for today, it is the day in Norway', () => {
  const faults = globSync('{slices,kit,apps,bench,prove,e2e}/**/*.ts', { cwd: ROOT }).filter((file) =>
    DAY_OF_THE_DATABASE.test(readFileSync(join(ROOT, file), 'utf8')),
  )
  expect(faults).toEqual([])
  expect(DAY_OF_THE_DATABASE.test('valid_to <= current_date')).toBe(true)
  expect(DAY_OF_THE_DATABASE.test(DAY_IN_NORWAY)).toBe(false)
})
