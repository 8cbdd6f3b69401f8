import { expect, test } from 'vitest'
import { type GivenRow, givenSteps, type ToldGroup } from './given-times.ts'
import type { Group } from './statement.ts'

const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)
const said = (number: number, next: string | null, isPublic = false) => ({
  ...{ id: `s${number}`, number, nextAt: next === null ? null : at(next), isPublic },
})
const told = (number: number, group: Group, clock: string): ToldGroup => ({
  ...{ statementId: `s${number}`, group, at: at(clock) },
})
const row = (number: number, group: Group, isUnsettled = true): GivenRow => ({
  ...{ statementId: `s${number}`, group, isUnsettled },
})
const steps = (statements: ReturnType<typeof said>[], had: ToldGroup[], rows: GivenRow[] = []) =>
  givenSteps(statements, had, rows).map(
    ({ does, statementId, group, at: when }) =>
      `${does} ${statementId} ${group}${when ? ` ${when.toISOString().slice(11, 16)}` : ''}`,
  )

test('a time that words give is promised each group from when they have them, once', () => {
  const had = [told(1, 'staff', '12:30'), told(1, 'unions', '12:31')]
  expect(steps([said(1, '13:00')], had)).toEqual(['make s1 staff 12:30', 'make s1 unions 12:31'])
  expect(steps([said(1, '13:00')], had, [row(1, 'staff'), row(1, 'unions')])).toEqual([])
  expect(steps([said(1, null)], had)).toEqual([])
  expect(steps([said(1, '13:00')], [])).toEqual([])
  // One that is settled is not made anew.
  expect(steps([said(1, '13:00')], had, [row(1, 'staff', false), row(1, 'unions', false)])).toEqual([])
})

test('more in words to a group, public or not, settles it, by when they came', () => {
  const two = [said(1, '13:00'), said(2, '14:00')]
  expect(steps(two, [told(1, 'staff', '12:30'), told(2, 'staff', '12:50')], [row(1, 'staff')])).toEqual([
    'settle s2 staff 12:50',
    'make s2 staff 12:50',
  ])
  const inPublic = [said(1, '13:00'), said(2, '14:00', true)]
  const had = [told(1, 'staff', '12:30'), told(2, 'public', '12:50'), told(2, 'staff', '12:40')]
  expect(steps(inPublic, had, [row(1, 'staff')])).toEqual(['settle s2 staff 12:40'])
  // Nobody had looked since the first.
  expect(steps(two, [told(1, 'staff', '12:30'), told(2, 'staff', '12:50')])).toEqual([
    'make s1 staff 12:30',
    'settle s2 staff 12:50',
    'make s2 staff 12:50',
  ])
  // It was settled by what came, and the same words that reach more of them settle nothing.
  expect(
    steps(two, [told(1, 'staff', '12:30'), told(2, 'staff', '12:50')], [row(2, 'staff'), row(1, 'staff', false)]),
  ).toEqual([])
})

test('what everybody can read keeps nothing that a group was promised in words of its own, and the group is not told where', () => {
  const inPublic = [said(1, '13:00'), said(2, '14:00', true)]
  const had = [told(1, 'relatives', '12:30'), told(2, 'staff', '12:40'), told(2, 'public', '12:50')]
  expect(steps(inPublic, had, [row(1, 'relatives')])).toEqual([])
  expect(steps(inPublic, had)).toEqual(['make s1 relatives 12:30'])
  // What has them on its way when the public ones are out is promised all the same.
  expect(steps(inPublic, [told(2, 'public', '12:50'), told(1, 'relatives', '12:55')])).toEqual([
    'make s1 relatives 12:55',
  ])
})

test('words that become public are promised everybody, and no group beside; older ones that come late promise nothing', () => {
  const had = [told(1, 'staff', '12:30'), told(1, 'public', '12:40')]
  expect(steps([said(1, '13:00', true)], had, [row(1, 'staff')])).toEqual(['widen s1 staff'])
  expect(steps([said(1, '13:00', true)], had)).toEqual([])
  expect(steps([said(1, '13:00'), said(2, null)], [told(1, 'staff', '12:50'), told(2, 'staff', '12:40')])).toEqual([])
  expect(steps([said(1, '13:00'), said(2, '14:00')], [told(1, 'staff', '12:30')], [row(2, 'staff')])).toEqual([])
})
