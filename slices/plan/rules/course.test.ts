import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CourseFacts,
  courseOf,
  missingOf,
  moveOutcome,
  NEEDS,
  type Need,
  phaseOf,
  placeOf,
  SOURCE_COURSE,
} from './course.ts'
import type { InitiativeState } from './initiative-state.ts'

const facts = (missing: readonly Need[] = [], isReached = false): CourseFacts => ({
  ...(Object.fromEntries(NEEDS.map((need) => [need, !missing.includes(need)])) as Record<Need, boolean>),
  isReached,
})
const course = courseOf([])

test('when a step lacks what it needs, the move is refused with exactly that', () => {
  const at = { state: 'draft' as const, step: 'concept-description' }
  expect(moveOutcome(course, at, 'spread-plan', facts(['goal', 'target', 'report']))).toEqual({
    ok: false,
    missing: ['goal', 'target'],
  })
  expect(moveOutcome(course, at, 'spread-plan', facts(['report']))).toEqual({ ok: true, state: 'draft' })
})

test('when it moves from the spread plan to delivery, approval is needed and the initiative runs', () => {
  const at = { state: 'approved' as const, step: 'spread-plan' }
  expect(moveOutcome(course, at, 'delivery', facts())).toEqual({ ok: true, state: 'running' })
  expect(moveOutcome(course, { ...at, state: 'draft' }, 'delivery', facts(['approval']))).toEqual({
    ok: false,
    missing: ['approval'],
  })
})

test('when every target is reached, optimisation may be passed; otherwise it may not', () => {
  const at = { state: 'running' as const, step: 'kpi-check' }
  expect(moveOutcome(course, at, 'evaluation', facts([], true))).toEqual({ ok: true, state: 'evaluating' })
  expect(moveOutcome(course, at, 'evaluation', facts([], false))).toEqual({ ok: false, reason: 'not-next' })
  expect(moveOutcome(course, at, 'optimisation', facts([], false))).toEqual({ ok: true, state: 'running' })
})

test('when an adjustment is decided, delivery comes again, but the plan is never made anew', () => {
  const at = { state: 'running' as const, step: 'optimisation' }
  expect(moveOutcome(course, at, 'delivery', facts(NEEDS))).toEqual({ ok: true, state: 'running' })
  expect(moveOutcome(course, { ...at, state: 'evaluating', step: 'evaluation' }, 'delivery', facts(NEEDS))).toEqual({
    ok: true,
    state: 'running',
  })
  expect(moveOutcome(course, at, 'spread-plan', facts())).toEqual({ ok: false, reason: 'not-next' })
})

test('when the strategy names its own steps, unknown words hold nobody back, and approval and evaluation still hold', () => {
  const own = courseOf([
    { key: 'think', needs: ['concept', 'a-good-night-of-sleep'] },
    { key: 'do', needs: ['nothing-we-know'] },
  ])
  expect(own).toEqual([
    { key: 'think', needs: ['concept', 'approval'] },
    { key: 'do', needs: ['evaluation'] },
  ])
  expect(placeOf(own, 'a-step-that-is-gone')).toBe(0)
  expect(courseOf([{ key: 'delivery', needs: [] }])[0]!.needs).toContain('baseline')
})

test('when an initiative is moved in any way that is allowed, it neither runs unapproved nor leaves a step unmet', () => {
  const need = fc.constantFrom(...NEEDS)
  const steps = fc.array(fc.record({ needs: fc.array(need, { maxLength: 4 }) }), { minLength: 1, maxLength: 8 })
  const state = fc.constantFrom<InitiativeState>('draft', 'in-review', 'approved', 'running', 'evaluating')
  fc.assert(
    fc.property(
      steps,
      state,
      fc.nat(7),
      fc.nat(7),
      fc.array(need),
      fc.boolean(),
      (made, was, from, to, missing, hit) => {
        const any = courseOf(made.map((step, place) => ({ ...step, key: `s${place}` })))
        const told = facts(missing, hit)
        const isApproved = was !== 'draft' && was !== 'in-review'
        const outcome = moveOutcome(any, { state: was, step: `s${from}` }, `s${to}`, { ...told, approval: isApproved })
        if (!outcome.ok) return
        if (outcome.state === 'running' || outcome.state === 'evaluating') expect(isApproved).toBe(true)
        const start = placeOf(any, `s${from}`)
        if (to > start) expect(missingOf(any[start]!, { ...told, approval: isApproved })).toEqual([])
        if (to > start + 1) expect(hit).toBe(true)
        if (phaseOf(any, to) === 'planning') expect(outcome.state).toBe(was)
      },
    ),
  )
})

test('when the source’s course is read, it has its eight steps in its order', () => {
  expect(SOURCE_COURSE.map((step) => step.key)).toHaveLength(8)
  expect(phaseOf(course, 1)).toBe('planning')
  expect(phaseOf(course, 2)).toBe('running')
  expect(phaseOf(course, 6)).toBe('evaluating')
})
