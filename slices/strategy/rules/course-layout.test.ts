import fc from 'fast-check'
import { expect, test } from 'vitest'
import { courseLayout } from './course-layout.ts'

const steps = fc
  .array(fc.string({ minLength: 1, maxLength: 60 }), { maxLength: 20 })
  .map((all) => all.map((name, i) => ({ key: `s${i}`, name })))
const across = fc.integer({ min: 1, max: 6 })
const EDGE = 0.01
const MARK = 14

test('when a course is laid out, no two steps meet, and all are inside', () => {
  fc.assert(
    fc.property(steps, across, (asked, columns) => {
      const layout = courseLayout(asked, { width: 820, across: columns })
      const boxes = layout.steps.map((one) => ({
        left: one.x - one.width / 2,
        right: one.x + one.width / 2,
        top: one.y - MARK,
        bottom: one.y - MARK + one.height,
      }))
      boxes.forEach((one, i) => {
        expect(one.left).toBeGreaterThanOrEqual(-EDGE)
        expect(one.right).toBeLessThanOrEqual(820 + EDGE)
        expect(one.top).toBeGreaterThanOrEqual(-EDGE)
        expect(one.bottom).toBeLessThanOrEqual(layout.height + EDGE)
        for (const other of boxes.slice(i + 1)) {
          const isBeside = one.right <= other.left + EDGE || other.right <= one.left + EDGE
          const isOver = one.bottom <= other.top + EDGE || other.bottom <= one.top + EDGE
          expect(isBeside || isOver).toBe(true)
        }
      })
    }),
    { numRuns: 60 },
  )
})

test('when a course is laid out, the steps are numbered in order, and the next is beside or below', () => {
  fc.assert(
    fc.property(steps, across, (asked, columns) => {
      const layout = courseLayout(asked, { width: 820, across: columns })
      expect(layout.steps.map((one) => one.number)).toEqual(asked.map((_, i) => i + 1))
      layout.steps.slice(1).forEach((step, i) => {
        const before = layout.steps[i]!
        expect(step.x === before.x || step.y === before.y).toBe(true)
      })
      expect(courseLayout(asked, { width: 820, across: columns })).toEqual(layout)
    }),
  )
})

test('when a step leads back, the way is there only if both ends are', () => {
  const asked = ['a', 'b', 'c'].map((key) => ({ key, name: key }))
  const back = (way: [string, string]) => courseLayout(asked, { width: 400, across: 2, back: way }).back
  expect(back(['c', 'b'])).toMatchObject({ from: { key: 'c' }, to: { key: 'b' } })
  expect(back(['c', 'x'])).toBeNull()
})
