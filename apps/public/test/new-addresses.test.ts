import { expect, it } from 'vitest'
import { NewAddresses } from '../new-addresses.ts'

const one = async () => 'made'
const codeOf = (made: Promise<unknown>) => made.then(() => 'made').catch((error) => error.code as string)

it('when one reader asks for address after address, the rest of the minute is refused, and nobody else is', async () => {
  const lane = new NewAddresses({ mostAMinute: 3 })
  for (let n = 0; n < 3; n++) expect(await lane.make('a', 1000, one)).toBe('made')
  expect(await codeOf(lane.make('a', 2000, one))).toBe('request.too-many')
  expect(await codeOf(lane.make('b', 2000, one))).toBe('made')
  expect(await codeOf(lane.make('a', 61_001, one))).toBe('made')
})

it('when many ask at once, only so many are made at a time, and all are made', async () => {
  const lane = new NewAddresses({ atOnce: 2 })
  let running = 0
  let most = 0
  const slow = async () => {
    most = Math.max(most, ++running)
    await new Promise((go) => setImmediate(go))
    running--
  }
  await Promise.all(Array.from({ length: 20 }, (_, n) => lane.make(`reader-${n}`, 0, slow)))
  expect(most).toBe(2)
})

it('when the line is too long, who comes last is asked to come back; a fault in one lets the next go on', async () => {
  const lane = new NewAddresses({ atOnce: 1, mostWaiting: 1 })
  const bad = async () => {
    throw new Error('no database')
  }
  const first = codeOf(lane.make('a', 0, bad))
  const second = codeOf(lane.make('b', 0, one))
  expect(await codeOf(lane.make('c', 0, one))).toBe('request.too-many')
  expect([await first, await second]).toEqual([undefined, 'made'])
})
