import { expect, it } from 'vitest'
import { promiseOnPaper } from './promise-on-paper.ts'

const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)
const of = (holdsAt: Date | null, isOver = false, now = at('12:00')) =>
  promiseOnPaper({ promisedAt: at('13:00'), holdsAt }, { isOver, now })

it('when the time in words holds, a sheet says nothing of it; when it is another, earlier or later, it says which', () => {
  expect(promiseOnPaper(null, { isOver: false, now: at('12:00') })).toEqual({ isPromiseOver: false, promisedBy: null })
  expect(of(at('13:00'))).toEqual({ isPromiseOver: false, promisedBy: null })
  for (const other of [at('12:30'), at('14:00')]) expect(of(other)).toEqual({ isPromiseOver: true, promisedBy: other })
})

it('when nothing is promised by now, or the other time has passed too, it says only that the time does not hold', () => {
  const over = { isPromiseOver: true, promisedBy: null }
  expect([of(null), of(at('12:30'), false, at('12:40')), of(at('13:00'), true)]).toEqual([over, over, over])
})
