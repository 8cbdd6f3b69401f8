import { expect, test } from 'vitest'
import { taskPlaces } from './task-places.ts'
import type { TaskState } from './task-state.ts'

const task = (id: string, state: TaskState = 'open', isUrgent = false) => ({
  ...{ id, state, isUrgent, unitName: id, madeAt: '2026-03-10T12:00:00Z', over: null as string | null },
})
const shown = (placed: ReturnType<typeof taskPlaces<ReturnType<typeof task>>>) =>
  placed.map((one) => [one.task.id, one.place, one.task.state])

test('when no form is open, each task stands where its state puts it', () => {
  expect(shown(taskPlaces([task('a', 'take-down'), task('b')], []))).toEqual([
    ['a', 'take-down', 'take-down'],
    ['b', 'open', 'open'],
  ])
})

test('when words end while somebody writes that they hang, the form stays where it stood, and tells what became of them', () => {
  const now = [task('a'), task('c'), { ...task('b', 'ended'), over: 'newer' }]
  const placed = taskPlaces(now, [task('b')])
  expect(shown(placed)).toEqual([
    ['a', 'open', 'open'],
    ['b', 'open', 'ended'],
    ['c', 'open', 'open'],
  ])
  expect(placed[1]!.task.over).toBe('newer')
})

test('when the task is listed no more while its form is open, it stays as it was', () => {
  expect(shown(taskPlaces([task('a', 'take-down', true)], [task('b', 'ended')]))).toEqual([
    ['a', 'take-down', 'take-down'],
    ['b', 'ended', 'ended'],
  ])
})
