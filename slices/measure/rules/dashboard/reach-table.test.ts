import fc from 'fast-check'
import { expect, test } from 'vitest'
import { REACH_STATES } from '../../../../kit/kernel/reach-states.ts'
import { recompute } from '../recompute.ts'
import { type ReachCount, reachLines, reachOfAll } from './reach-table.ts'

const place = { address: { unitId: 'unt_x' }, fromOn: '2026-01-01', toOn: '2026-12-31' }
const count = fc.record({
  dispatchId: fc.constantFrom('dsp_1', 'dsp_2', 'dsp_3'),
  number: fc.constant('U-1'),
  day: fc.constant('2026-03-01'),
  audience: fc.constantFrom('staff', 'relatives', 'press'),
  channel: fc.constantFrom('email', 'sms', 'print', 'none'),
  state: fc.constantFrom(...REACH_STATES),
  heads: fc.integer({ min: 1, max: 400 }),
})
const heads = (counts: readonly ReachCount[]) => counts.reduce((sum, one) => sum + one.heads, 0)

test('when a ledger is laid out by audience or by channel, every line sums to its total and all lines to everybody', () => {
  fc.assert(
    fc.property(
      fc.array(count, { minLength: 1, maxLength: 40 }),
      fc.constantFrom('audience', 'channel'),
      (counts, by) => {
        const lines = reachLines(place, counts, by, false)
        for (const { total, states } of lines) {
          expect(states.reduce((sum, { figure }) => sum + figure.figure.value!, 0)).toBe(total.figure.value)
          for (const { figure, recipe, rows } of [total, ...states.map((one) => one.figure)])
            expect(recompute(recipe, rows)).toBe(figure.value)
        }
        expect(lines.reduce((sum, { total }) => sum + total.figure.value!, 0)).toBe(heads(counts))
        expect(reachOfAll(place, counts, false)!.total.figure.value).toBe(heads(counts))
        expect(
          new Set(
            lines
              .flatMap(({ total, states }) => [total, ...states.map((one) => one.figure)])
              .map(({ figure }) => figure.source),
          ).size,
        ).toBe(lines.reduce((sum, { states }) => sum + states.length + 1, 0))
      },
    ),
  )
})

test('when a unit is small, cells of fewer than five are kept back, and none can be worked out from its line and its column', () => {
  const of = (audience: string, state: string, some: number): ReachCount => ({
    ...{ dispatchId: 'dsp_1', number: 'U-1', day: '2026-03-01', channel: 'email' },
    ...{ audience, state, heads: some },
  })
  const counts = [
    of('staff', 'confirmed', 40),
    of('staff', 'unreachable', 1),
    of('relatives', 'confirmed', 20),
    of('relatives', 'unreachable', 9),
  ]
  const [staff, relatives] = reachLines(place, counts, 'audience', true)
  for (const line of [staff!, relatives!]) {
    const hidden = line.states.filter(({ figure }) => figure.figure.isHidden)
    expect(hidden.length).not.toBe(1)
    for (const { figure } of hidden) expect(figure).toMatchObject({ figure: { value: null }, rows: [] })
  }
  expect(staff!.states.find(({ state }) => state === 'unreachable')!.figure.figure.isHidden).toBe(true)
  expect(staff!.reached!.figure.isHidden).toBe(true)
  expect(staff!.total.figure.value).toBe(41)
  const all = reachOfAll(place, counts.slice(0, 2), true)!
  expect(all.states.every(({ figure }) => figure.figure.isHidden)).toBe(true)
})

test('when nobody was to have it, there is no share of reached', () => {
  const [line] = reachLines(
    place,
    [
      {
        dispatchId: 'dsp_1',
        number: 'U-1',
        day: '2026-03-01',
        audience: 'press',
        channel: 'none',
        state: 'excluded',
        heads: 6,
      },
    ],
    'audience',
    false,
  )
  expect(line!.reached).toBeNull()
})
