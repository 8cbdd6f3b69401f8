import { expect, it } from 'vitest'
import { waitingLine } from './waiting-line.ts'

const LONG = 600_000

it('when one has found the way, it has what was found, and all others go and look for themselves', async () => {
  let looks = 0
  const left: string[] = []
  const { wait } = waitingLine(
    async () => {
      looks++
      if (looks === 1) throw new Error('nobody is let in')
      return 'open'
    },
    (found) => left.push(found),
  )
  const ends = await Promise.all([wait(LONG), wait(LONG), wait(LONG)])
  expect(ends.toSorted()).toEqual([null, null, 'open'])
  expect([looks, left]).toEqual([2, []])
})

it('when the time is up, nobody waits longer, and what is found afterwards is left', async () => {
  const way = Promise.withResolvers<string>()
  const asked = Promise.withResolvers<void>()
  const left: string[] = []
  const { wait } = waitingLine(
    () => {
      asked.resolve()
      return way.promise
    },
    (found) => left.push(found),
  )
  const signal = new AbortController()
  const waits = wait(LONG, signal.signal)
  expect(await wait(1)).toBe(null)
  await asked.promise
  signal.abort(new Error('the end'))
  await expect(waits).rejects.toThrow('the end')
  way.resolve('open')
  await expect.poll(() => left).toEqual(['open'])
  await expect(wait(LONG, signal.signal)).rejects.toThrow('the end')
})
