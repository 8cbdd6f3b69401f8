import { expect, test } from 'vitest'
import { givenTimes, owedFirst, type ToldGroup } from './given-times.ts'
import type { Group } from './statement.ts'

const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)
const said = (number: number, next: string | null) => ({
  ...{ id: `s${number}`, number, nextAt: next === null ? null : at(next), isWithdrawn: false },
})
const told = (number: number, group: Group, clock: string): ToldGroup => ({
  statementId: `s${number}`,
  group,
  at: at(clock),
})
const read = (statements: ReturnType<typeof said>[], had: ToldGroup[], now: string, closed: string | null = null) =>
  givenTimes(statements, had, { now: at(now), closedAt: closed === null ? null : at(closed) }).map(
    ({ number, groups, state, isOwed }) => `${number} ${groups.join('+')} ${state}${isOwed ? ' owed' : ''}`,
  )

test('a time that words promise to those who have them is owed until more reaches them, and broken when it does not', () => {
  const first = [told(1, 'staff', '12:30'), told(1, 'unions', '12:31')]
  expect(read([said(1, '13:00')], first, '12:40')).toEqual(['1 staff+unions open owed'])
  expect(read([said(1, '13:00')], first, '13:01')).toEqual(['1 staff+unions broken owed'])
  const two = [said(1, '13:00'), said(2, null)]
  expect(read(two, [...first, told(2, 'staff', '12:50')], '13:01')).toEqual(['1 staff kept', '1 unions broken owed'])
  expect(read(two, [...first, told(2, 'staff', '13:10')], '13:11')).toEqual(['1 staff broken', '1 unions broken owed'])
  // What is public reaches all.
  expect(read(two, [...first, told(2, 'public', '12:50')], '13:01')).toEqual(['1 staff+unions kept'])
})

test('what is public has a promise of its own, nobody is owed what nobody has, and closing ends what is to come', () => {
  expect(read([said(1, '13:00')], [told(1, 'staff', '12:30'), told(1, 'public', '12:31')], '12:40')).toEqual([])
  expect(read([said(1, '13:00')], [], '12:40')).toEqual([])
  expect(read([said(1, '13:00')], [told(1, 'staff', '12:30')], '13:30', '12:50')).toEqual(['1 staff ended'])
  expect(read([said(1, '13:00')], [told(1, 'staff', '12:30')], '13:30', '13:10')).toEqual(['1 staff broken'])
})

test('what is owed first rules the clock', () => {
  const given = [
    { dueAt: '2026-03-10T13:30:00Z', isOwed: true },
    { dueAt: '2026-03-10T13:00:00Z', isOwed: true },
    { dueAt: '2026-03-10T12:00:00Z', isOwed: false },
  ]
  expect(owedFirst(given)?.dueAt).toBe('2026-03-10T13:00:00Z')
  expect(owedFirst([])).toBeNull()
})
