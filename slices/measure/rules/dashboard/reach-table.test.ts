import fc from 'fast-check'
import { expect, test } from 'vitest'
import { REACH_STATES } from '../../../../kit/kernel/reach-states.ts'
import { recompute } from '../recompute.ts'
import type { LedgerFigure } from './ledger-figure.ts'
import { type ReachCount, type ReachLine, reachTables } from './reach-table.ts'

const place = { address: { unitId: 'unt_x' }, fromOn: '2026-01-01', toOn: '2026-12-31' }
const count = fc.record({
  dispatchId: fc.constantFrom('dsp_1', 'dsp_2', 'dsp_3'),
  number: fc.constant('U-1'),
  day: fc.constant('2026-03-01'),
  audience: fc.constantFrom('staff', 'relatives', 'press'),
  channel: fc.constantFrom('email', 'sms', 'print', 'none'),
  state: fc.constantFrom(...REACH_STATES),
  heads: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 400 })),
})
const heads = (counts: readonly ReachCount[]) => counts.reduce((sum, one) => sum + one.heads, 0)

test('when a ledger is laid out by audience or by channel, every line sums to its total and all lines to everybody', () => {
  fc.assert(
    fc.property(
      fc.array(count, { minLength: 1, maxLength: 40 }),
      fc.constantFrom('byAudience' as const, 'byChannel' as const),
      (counts, by) => {
        const { all, [by]: lines } = reachTables(place, counts, false)
        for (const { total, states } of lines) {
          expect(states.reduce((sum, { figure }) => sum + figure.figure.value!, 0)).toBe(total.figure.value)
          for (const { figure, recipe, rows } of [total, ...states.map((one) => one.figure)])
            expect(recompute(recipe, rows)).toBe(figure.value)
        }
        expect(lines.reduce((sum, { total }) => sum + total.figure.value!, 0)).toBe(heads(counts))
        expect(all!.total.figure.value).toBe(heads(counts))
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

test('when a unit is small, no cell of fewer than five can be worked out from all the sums of the three tables', () => {
  fc.assert(
    fc.property(fc.array(count, { minLength: 1, maxLength: 30 }), (counts) => {
      const [open, kept] = [reachTables(place, counts, false), reachTables(place, counts, true)]
      const lines = (tables: typeof open) => [tables.all!, ...tables.byAudience, ...tables.byChannel]
      const safe = unknownCells(kept)
      for (const [at, line] of lines(open).entries())
        for (const { state, figure } of line.states)
          if (figure.figure.value! < 5) expect(safe).toContain(`${at} ${state}`)
      for (const { total, states } of lines(kept))
        for (const one of [total, ...states.map(({ figure }) => figure)])
          if (one.figure.isHidden) expect(one).toMatchObject({ figure: { value: null, n: null }, rows: [] })
    }),
  )
})

test('when no state of a small unit is small, everything is shown', () => {
  const counts = (['confirmed', 'unreachable'] as const).map((state) => ({
    ...{ dispatchId: 'dsp_1', number: 'U-1', day: '2026-03-01', channel: 'email', audience: 'staff', state, heads: 7 },
  }))
  expect(reachTables(place, counts, true)).toEqual(reachTables(place, counts, false))
})

test('when nobody was to have it, there is no share of reached', () => {
  const excluded = { audience: 'press', channel: 'none', state: 'excluded', heads: 6 }
  const { all } = reachTables(place, [{ dispatchId: 'dsp_1', number: 'U-1', day: '2026-03-01', ...excluded }], false)
  expect(all!.reached).toBeNull()
})

/** The hidden cells, as «line state», that have more than one value when every sum one can see is used, by elimination. */
function unknownCells({ all, byAudience, byChannel }: ReturnType<typeof reachTables>): string[] {
  const lines = [all!, ...byAudience, ...byChannel]
  const isHidden = (line: ReachLine<LedgerFigure>, state: string) =>
    line.states.some((one) => one.state === state && one.figure.figure.isHidden)
  const cells = lines.flatMap((line, at) =>
    REACH_STATES.filter((state) => isHidden(line, state)).map((state) => `${at} ${state}`),
  )
  const equation = (terms: Record<string, number>) => cells.map((cell) => terms[cell] ?? 0)
  const sumsOf = (from: number, table: readonly unknown[]) =>
    REACH_STATES.map((state) =>
      equation({ [`0 ${state}`]: -1, ...Object.fromEntries(table.map((_, at) => [`${from + at} ${state}`, 1])) }),
    )
  const reduced = eliminate([
    ...lines.map((_, at) => equation(Object.fromEntries(REACH_STATES.map((state) => [`${at} ${state}`, 1])))),
    ...sumsOf(1, byAudience),
    ...sumsOf(1 + byAudience.length, byChannel),
  ])
  const alone = reduced.map((row) => row.flatMap((value, at) => (Math.abs(value) > 1e-9 ? [cells[at]!] : [])))
  const known = new Set(alone.filter((row) => row.length === 1).flat())
  return cells.filter((cell) => !known.has(cell))
}

/** Reduced row echelon form: a cell is known exactly when a row holds it alone. */
function eliminate(rows: number[][]): number[][] {
  let done = 0
  for (let column = 0; column < (rows[0]?.length ?? 0) && done < rows.length; column++) {
    const pivot = rows.findIndex((row, at) => at >= done && Math.abs(row[column]!) > 1e-9)
    if (pivot < 0) continue
    const [row] = rows.splice(pivot, 1)
    const one = row!.map((value) => value / row![column]!)
    rows = rows.map((other) => other.map((value, at) => value - other[column]! * one[at]!))
    rows.splice(done++, 0, one)
  }
  return rows
}
