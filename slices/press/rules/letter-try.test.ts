import { expect, test } from 'vitest'
import { afterTry } from './letter-try.ts'

test('when a letter is taken it is sent, and when it is refused for good it is not tried again', () => {
  expect(afterTry({ kind: 'accepted' }, 8)).toEqual({ state: 'sent' })
  expect(afterTry({ kind: 'refused', permanent: true }, 1)).toEqual({ state: 'refused' })
})

test('when it may yet be taken, it waits longer each time, a quarter of an hour at the most, and is given up at the eighth try', () => {
  const ends = [1, 2, 3, 4, 5, 6, 7].map((tries) => afterTry({ kind: 'refused', permanent: false }, tries))
  expect(ends.map((end) => (end.state === 'waiting' ? end.inSeconds : end.state))).toEqual([
    10, 20, 40, 80, 160, 320, 640,
  ])
  expect(afterTry({ kind: 'uncertain' }, 7)).toEqual({ state: 'waiting', inSeconds: 640 })
  expect(afterTry({ kind: 'uncertain' }, 8)).toEqual({ state: 'refused' })
})
