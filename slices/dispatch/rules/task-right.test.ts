import { expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { taskAbilities } from './task-right.ts'

const poster = {
  duties: [{ duty: 'notice-poster', unitId: 'unt_a', unitIds: ['unt_a'] }],
} as unknown as Caller
const may = (task: Parameters<typeof taskAbilities>[2], unitId = 'unt_a') =>
  taskAbilities(poster, unitId, task).filter((one) => one !== 'see-people')

test('when a notice is ended, whoever hung it may say that it hangs; whom a unit was to tell by hand are told no more', () => {
  expect(may({ kind: 'notice', state: 'ended', isDown: false })).toEqual(['confirm'])
  expect(may({ kind: 'reach', state: 'ended', isDown: false })).toEqual([])
  expect(may({ kind: 'notice', state: 'ended', isDown: false }, 'unt_b')).toEqual([])
})

test('when a notice was said to be taken down, the unit may say that it hangs after all, or again', () => {
  for (const state of ['ended', 'done', 'hang-again'] as const)
    expect(may({ kind: 'notice', state, isDown: true })).toEqual(['hangs'])
  expect(may({ kind: 'notice', state: 'done', isDown: false })).toEqual([])
  expect(may({ kind: 'notice', state: 'open', isDown: true })).toEqual(['confirm'])
  expect(may({ kind: 'notice', state: 'take-down', isDown: false })).toEqual(['take-down'])
})
