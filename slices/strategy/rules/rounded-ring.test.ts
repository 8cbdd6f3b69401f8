import { expect, test } from 'vitest'
import { roundedRing } from './rounded-ring.ts'

const points = (path: string) =>
  path
    .replaceAll(/[MLZ]/g, ' ')
    .trim()
    .split(/\s{2,}/)
    .map((pair) => pair.split(' ').map(Number) as [number, number])

test('when a ring is drawn, it touches its four sides and never leaves them', () => {
  const found = points(roundedRing({ x: 100, y: 50, halfWidth: 80, halfHeight: 40, n: 5 }))
  expect(Math.max(...found.map(([x]) => x))).toBe(180)
  expect(Math.min(...found.map(([x]) => x))).toBe(20)
  expect(Math.max(...found.map(([, y]) => y))).toBe(90)
  expect(Math.min(...found.map(([, y]) => y))).toBe(10)
})
