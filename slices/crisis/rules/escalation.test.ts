import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CallAnswer } from './crisis.ts'
import { type Calling, MOST_TIMES, nextCalls, ROUND_MS } from './escalation.ts'

const START = new Date('2026-03-10T02:00:00Z')
const after = (ms: number) => new Date(START.getTime() + ms)
const PEOPLE = ['a', 'b', 'c', 'd', 'e']

type Step = { waitMs: number; answers: [string, CallAnswer][] }
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    waitMs: fc.integer({ min: 0, max: 90_000 }),
    answers: fc.array(fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom<CallAnswer>('coming', 'cannot', 'cannot')), {
      maxLength: 2,
    }),
  }),
  { maxLength: 40 },
)
const positions = fc
  .array(fc.record({ isTold: fc.boolean(), candidates: fc.shuffledSubarray(PEOPLE), reserves: fc.nat(5) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) =>
    list.map(({ isTold, candidates, reserves }, at) => ({
      id: `p${at}`,
      isTold,
      candidates: asked(candidates, reserves),
    })),
  )

/** The last ones are reserves. */
function asked(people: string[], reserves = 0) {
  return people.map((personId, at) => ({ personId, isReserve: at >= people.length - reserves && at > 0 }))
}

/** Walks through time as the loop does, and hands each look to `check`. */
function walk(
  list: Calling['positions'],
  course: Step[],
  unreachable: ReadonlySet<string>,
  check: (calling: Calling, next: ReturnType<typeof nextCalls>, now: Date) => void,
) {
  const calls = new Map<string, { times: number; lastAt: Date | null; isTold?: boolean; answer: CallAnswer | null }>()
  let now = START
  for (const step of [{ waitMs: 0, answers: [] } as Step, ...course]) {
    now = new Date(now.getTime() + step.waitMs)
    for (const [personId, answer] of step.answers) {
      const call = calls.get(personId)
      if (call && call.answer === null) calls.set(personId, { ...call, answer })
    }
    const calling = { startedAt: START, positions: list, calls, unreachable }
    const next = nextCalls(calling, now)
    check(calling, next, now)
    for (const { personId, round, isTold } of next.call) {
      const before = calls.get(personId) ?? { times: 0, lastAt: null, answer: null }
      calls.set(personId, isTold ? { ...before, isTold } : { ...before, times: round, lastAt: now })
    }
  }
}

describe('escalation', () => {
  it('when somebody has answered, they are never called again; nobody outside the places is called', () => {
    fc.assert(
      fc.property(positions, steps, fc.subarray(PEOPLE), (list, course, far) => {
        walk(list, course, new Set(far), (calling, next, now) => {
          for (const { personId } of next.call) {
            expect(calling.calls.get(personId)?.answer ?? null).toBeNull()
            expect(list.some((one) => one.candidates.some((other) => other.personId === personId))).toBe(true)
            expect(far).not.toContain(personId)
            const lastAt = calling.calls.get(personId)?.lastAt
            if (lastAt) expect(now.getTime() - lastAt.getTime()).toBeGreaterThanOrEqual(ROUND_MS)
          }
          expect(new Set(next.call.map((one) => one.personId)).size).toBe(next.call.length)
        })
      }),
    )
  })

  it('when a place is filled, nobody is called for it, and when all are, the calling is over', () => {
    fc.assert(
      fc.property(positions, steps, (list, course) => {
        walk(list, course, new Set(), (calling, next) => {
          const open = list.filter((one) => !one.isTold && !next.filled.has(one.id))
          for (const { personId, isTold } of next.call)
            if (!isTold)
              expect(open.some((one) => one.candidates.some((other) => other.personId === personId))).toBe(true)
          for (const [id, personId] of next.filled) {
            expect(calling.calls.get(personId)?.answer).toBe('coming')
            expect(list.find((one) => one.id === id)?.candidates.map((one) => one.personId)).toContain(personId)
          }
          expect(next.state === 'enough').toBe(open.length === 0)
        })
      }),
    )
  })

  it('when nobody answers, one more is asked each minute, each is called at most ten times, and it ends', () => {
    const list = [{ id: 'p', isTold: false, candidates: asked(['a', 'b', 'c']) }]
    const quiet = Array.from({ length: 20 }, () => ({ waitMs: ROUND_MS, answers: [] }))
    const called: string[][] = []
    let last = ''
    walk(list, quiet, new Set(), (calling, next) => {
      called.push(next.call.map((one) => one.personId))
      for (const call of calling.calls.values()) expect(call.times).toBeLessThanOrEqual(MOST_TIMES)
      last = next.state
    })
    expect(called.slice(0, 4)).toEqual([['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c']])
    expect(called.flat().filter((one) => one === 'a')).toHaveLength(MOST_TIMES)
    expect(last).toBe('exhausted')
  })

  it('when somebody cannot, the next is asked at once; when one is coming, it stops at once', () => {
    const list = [{ id: 'p', isTold: false, candidates: asked(['a', 'b', 'c']) }]
    const called: string[][] = []
    const course: Step[] = [
      { waitMs: 4000, answers: [['a', 'cannot']] },
      { waitMs: 1000, answers: [['b', 'coming']] },
      { waitMs: ROUND_MS, answers: [] },
    ]
    walk(list, course, new Set(), (_, next) => called.push(next.call.map((one) => one.personId)))
    expect(called).toEqual([['a'], ['b'], [], []])
  })

  it('when a reserve fills a place of their own, they fill no other; who holds two duties fills both', () => {
    const list = [
      { id: 'leader', isTold: false, candidates: asked(['l']) },
      { id: 'press', isTold: false, candidates: asked(['p', 'l', 'r'], 2) },
      { id: 'relatives', isTold: false, candidates: asked(['l', 'r'], 1) },
    ]
    const filled: string[][] = []
    const course: Step[] = [
      { waitMs: 5000, answers: [['l', 'coming']] },
      { waitMs: 5 * ROUND_MS, answers: [] },
      { waitMs: 1000, answers: [['r', 'coming']] },
    ]
    walk(list, course, new Set(), (_, next) => filled.push([...next.filled].map((pair) => pair.join(' '))))
    expect(filled).toEqual([
      [],
      ['leader l', 'relatives l'],
      ['leader l', 'relatives l'],
      ['leader l', 'press r', 'relatives l'],
    ])
  })

  it('when somebody has no address at all, the next is asked in their place from the start', () => {
    const list = [{ id: 'p', isTold: false, candidates: asked(['a', 'b']) }]
    const calling = { startedAt: START, positions: list, calls: new Map(), unreachable: new Set(['a']) }
    expect(nextCalls(calling, START).call).toEqual([{ personId: 'b', round: 1, isTold: false }])
    expect(nextCalls({ ...calling, unreachable: new Set(['a', 'b']) }, after(0)).state).toBe('exhausted')
  })
})
