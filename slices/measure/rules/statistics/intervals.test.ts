import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seedOf } from '../../../../kit/test/seed.ts'
import { sharedData } from '../../../../kit/test/shared-data.ts'
import { clusteredShare, clusterSums } from './clustered-share.ts'
import { givenDifference, meanDifference, seriesDifference, shareDifference } from './difference.ts'
import { studentT } from './student-t.ts'
import { effectiveN, wilsonInterval } from './wilson.ts'

type Known = { x: number; n: number; low: number; high: number }
const folder = sharedData('statistics')
const wilson = folder
  ? (JSON.parse(readFileSync(join(folder, 'wilson.json'), 'utf8')) as {
      z: number
      cases: Known[]
      newcombe1998: Known[]
    })
  : null

describe.skipIf(!wilson)('when the published intervals are computed', () => {
  test.each(wilson?.cases ?? [])('$x of $n has six digits right', ({ x, n, low, high }) => {
    const found = wilsonInterval(x, n, wilson!.z)!
    expect(found.low).toBeCloseTo(low, 6)
    expect(found.high).toBeCloseTo(high, 6)
  })
  test.each(wilson?.newcombe1998 ?? [])('$x of $n agrees with the table of Newcombe', ({ x, n, low, high }) => {
    const found = wilsonInterval(x, n, wilson!.z)!
    expect(Math.round(found.low * 1e4) / 1e4).toBe(low)
    expect(Math.round(found.high * 1e4) / 1e4).toBe(high)
  })
})

test('when there is nothing to count, there is no interval', () => {
  expect([wilsonInterval(0, 0), wilsonInterval(3, 2), wilsonInterval(-1, 2)]).toEqual([null, null, null])
})

test('when a share is between none and all, its interval holds it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const hits = Math.round(part * n)
      const { low, high } = wilsonInterval(hits, n)!
      expect(low).toBeLessThanOrEqual(hits / n)
      expect(high).toBeGreaterThanOrEqual(hits / n)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
    }),
  )
})

test('when weights are even each answer counts, and when they are uneven fewer do', () => {
  expect(effectiveN([2, 2, 2, 2])).toBe(4)
  expect(effectiveN([1, 1, 1, 5])).toBeCloseTo(64 / 28, 12)
  expect(effectiveN([])).toBe(0)
})

test('when two shares are compared, the interval is that of the published example (56 of 70, 48 of 80)', () => {
  const found = shareDifference({ hits: 56, n: 70 }, { hits: 48, n: 80 })!
  expect(found.change).toBeCloseTo(0.2, 12)
  expect(found.low).toBeCloseTo(0.0524, 4)
  expect(found.high).toBeCloseTo(0.3339, 4)
  expect(found.carries).toBe(true)
  expect(shareDifference({ hits: 41, n: 100 }, { hits: 39, n: 100 })!.carries).toBe(false)
})

test('when two means are compared, small samples need a larger change', () => {
  expect(studentT(1)).toBeCloseTo(12.7062, 4)
  expect(studentT(2)).toBeCloseTo(4.302653, 6)
  expect(studentT(10)).toBeCloseTo(2.228139, 5)
  expect(studentT(30)).toBeCloseTo(2.042272, 5)
  expect(studentT(1e9)).toBeCloseTo(1.959964, 6)
  const few = meanDifference({ mean: 3.4, spread: 1, n: 10 }, { mean: 2.6, spread: 1, n: 10 })!
  const many = meanDifference({ mean: 3.4, spread: 1, n: 100 }, { mean: 2.6, spread: 1, n: 100 })!
  expect([few.carries, many.carries]).toEqual([false, true])
  expect(meanDifference({ mean: 3, spread: 1, n: 1 }, { mean: 2, spread: 1, n: 9 })).toBeNull()
})

test('when margins are given, they are put together', () => {
  expect(givenDifference({ value: 41, margin: 3 }, { value: 39, margin: 3 }).carries).toBe(false)
  expect(givenDifference({ value: 47, margin: 3 }, { value: 39, margin: 3 })).toMatchObject({
    change: 8,
    carries: true,
  })
})

test('when counts are compared, the change is held against how much they have moved before', () => {
  expect(seriesDifference([100, 104, 99, 103, 98, 101, 104])!.carries).toBe(false)
  expect(seriesDifference([100, 104, 99, 103, 98, 101, 140])).toMatchObject({ change: 39, carries: true })
  expect(seriesDifference([100, 104, 99, 103, 98, 101])).toBeNull()
})

test('when stories stand alone the clustered interval is near that of Wilson, and when they are copied it is wider', () => {
  const alone = Array.from({ length: 400 }, (_, at) => ({ ours: at % 4 === 0 ? 1 : 0, all: 1 }))
  const copied = alone.slice(0, 40).map(({ ours, all }) => ({ ours: ours * 10, all: all * 10 }))
  const [single, many] = [clusteredShare(clusterSums(alone))!, clusteredShare(clusterSums(copied))!]
  const plain = wilsonInterval(100, 400)!
  expect([single.share, many.share]).toEqual([0.25, 0.25])
  expect(single.low).toBeCloseTo(plain.low, 3)
  expect(single.high).toBeCloseTo(plain.high, 3)
  expect(many.high - many.low).toBeGreaterThan(2.5 * (single.high - single.low))
  expect(clusteredShare(clusterSums([{ ours: 1, all: 5 }]))).toBeNull()
})

/** Numbers that look drawn and are the same every time (mulberry32). */
function lots(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

test('when stories are of any size, the clustered interval is that of drawing whole stories again and again', () => {
  const draw = lots(seedOf(process.env))
  const stories = Array.from({ length: 400 }, () => {
    const all = 1 + Math.floor(draw() ** 3 * 30)
    // Mostly a story names us in every paper or in none.
    const ours = draw() < 0.3 ? (draw() < 0.8 ? all : Math.ceil(all * draw())) : 0
    return { ours, all }
  })
  const shares = Array.from({ length: 4000 }, () => {
    let [ours, all] = [0, 0]
    for (let at = 0; at < stories.length; at++) {
      const story = stories[Math.floor(draw() * stories.length)]!
      ours += story.ours
      all += story.all
    }
    return ours / all
  }).toSorted((a, b) => a - b)
  const found = clusteredShare(clusterSums(stories))!
  expect(Math.abs(found.low - shares[99]!)).toBeLessThan(0.01)
  expect(Math.abs(found.high - shares[3899]!)).toBeLessThan(0.01)
  const blind = wilsonInterval(found.ours, found.all)!
  expect(found.high - found.low).toBeGreaterThan(2 * (blind.high - blind.low))
})

test('when stories are equally big, the effective number is that of the textbook: the spread of their shares', () => {
  const stories = Array.from({ length: 50 }, (_, at) => ({ ours: at % 5 === 0 ? 5 : 0, all: 5 }))
  const each = stories.map(({ ours, all }) => ours / all)
  const mean = each.reduce((sum, one) => sum + one, 0) / each.length
  const spread = each.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (each.length - 1)
  const found = clusteredShare(clusterSums(stories))!
  expect(found.share).toBeCloseTo(mean, 12)
  expect(found.effective).toBeCloseTo((mean * (1 - mean)) / (spread / each.length), 9)
})

test('when stories are few and of any size, ninety-five intervals of a hundred hold the true share', () => {
  const draw = lots(3)
  const story = (ours: number) => {
    const all = 1 + Math.floor(draw() ** 3 * 30)
    return { ours: draw() < ours ? (draw() < 0.8 ? all : Math.ceil(all * draw())) : 0, all }
  }
  for (const [stories, ours] of [
    [15, 0.3],
    [30, 0.1],
  ] as const) {
    const many = clusterSums(Array.from({ length: 200_000 }, () => story(ours)))
    const truth = many.ours / many.all
    const held = Array.from({ length: 2000 }, () => {
      const { low, high } = clusteredShare(clusterSums(Array.from({ length: stories }, () => story(ours))))!
      return low <= truth && truth <= high
    }).filter(Boolean).length
    expect(held / 2000).toBeGreaterThan(0.94)
  }
  const none = clusteredShare(clusterSums([{ ours: 0, all: 30 }, ...Array(9).fill({ ours: 0, all: 1 })]))!
  expect(none.effective).toBeCloseTo(39 ** 2 / (900 + 9), 9)
})
