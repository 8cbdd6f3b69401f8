import type { Proof } from './proof.ts'
import { CASES, type Case, haldenRows, moment } from './who-answers/cases.ts'
import { chainOf, GUARDS, type Guard } from './who-answers/engine.ts'
import { isOddHour, type Said, saidAt } from './who-answers/oracle.ts'
import type { Roster } from './who-answers/pages/shown.ts'
import { pagesDiffer } from './who-answers/pages.ts'
import { ASKED, type Asked, anyRows, diceFrom, type Rows } from './who-answers/rows.ts'

/**
 * The engine of who answers, on random rosters and on cases written by hand, against an oracle written apart; and every page that shows an
 * answer, on some of the rosters. `nobody`: the oracle finds somebody, and the engine names nobody. With a guard switched off the engine is
 * given the rows without absences, deputies, turns or the line.
 */
export const proof: Proof = {
  zero: ['answersDiffer', 'nobody'],
  guards: [...GUARDS],
  run: async ({ seed, sizes, without }) => {
    const guard = without as Guard | null
    const dice = diceFrom(seed)
    const counted = { asked: 0, answersDiffer: 0, nobody: 0 }
    const ask = (rows: Rows, question: { unitId: string; duty: Asked }, at: number) => {
      counted.asked++
      const expected = saidAt(rows, question.unitId, question.duty, at)
      const found = chainOf(rows, question, at, guard)
      if (!isSame(expected, found)) counted.answersDiffer++
      if (expected[0]?.personId && !found[0]?.personId) counted.nobody++
    }
    for (const one of CASES) {
      const rows = rowsOf(one)
      const at = moment(one.ask.at)
      const question = { unitId: `unt_${one.ask.unit}`, duty: one.ask.duty }
      ask(rows, question, at)
      if (isAnswered(one, chainOf(rows, question, at, guard))) continue
      counted.answersDiffer++
      if (guard === null) console.error(`not as expected: ${one.when}`)
    }
    const paged: Roster[] = []
    const { rosters = 2000, pages = 40 } = sizes
    for (let index = 0; index < rosters; index++) {
      const { rows, moments } = anyRows(dice)
      const sure = moments.filter((at) => !isOddHour(at))
      for (const at of sure) for (const question of questionsTo(rows)) ask(rows, question, at)
      if (index < pages && sure.length > 0) paged.push({ rows, ...momentsOf(rows, sure, index) })
    }
    const read = paged.length > 0 ? await pagesDiffer(paged, guard) : []
    for (const [, { asked, differ }] of read) {
      counted.asked += asked
      counted.answersDiffer += differ
    }
    return counted
  },
}

const questionsTo = (rows: Rows) => rows.units.flatMap(({ id: unitId }) => ASKED.map((duty) => ({ unitId, duty })))

/** Every other roster is read at the instant at which somebody leaves or comes back, or a shift begins: the edge is where pages part. */
function momentsOf(rows: Rows, sure: readonly number[], index: number): { at: number; later: number | null } {
  const edges = [...rows.absences, ...rows.shifts].flatMap(({ from, to }) => [from, to])
  const edge = edges.find((one) => one !== null && !isOddHour(one)) ?? null
  const at = (index % 2 === 1 && edge) || sure[0]!
  return { at, later: sure.find((one) => one > at) ?? null }
}

function rowsOf(one: Case): Rows {
  const rows = haldenRows()
  for (const change of one.given) change(rows)
  return rows
}

const named = (said: Said | undefined) => (said ? (said.personId?.replace('per_', '') ?? 'desk') : null)
const isAnswered = (one: Case, found: readonly Said[]) =>
  named(found[0]) === one.answers && (one.next === undefined || named(found[1]) === one.next)

const isSame = (a: readonly Said[], b: readonly Said[]) =>
  a.length === b.length &&
  a.every((one, index) => {
    const other = b[index]!
    return (
      one.unitId === other.unitId &&
      one.personId === other.personId &&
      one.as === other.as &&
      one.insteadOf === other.insteadOf
    )
  })
