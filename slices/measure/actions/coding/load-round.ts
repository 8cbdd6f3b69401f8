import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { CodeVariable } from '../../rules/coding/code-book.ts'
import { codeBook } from '../../store/code-books.ts'
import { codersOf, lockRound, type RoundRow } from '../../store/coding-rounds.ts'
import { keepsRound } from './about-round.ts'

export type HeldRound = { round: RoundRow; variables: CodeVariable[]; coders: string[] }

/**
 * An open round held for a change; by `keeper` where only those who keep it may. Throws `measure.coding.no-such-round`,
 * `measure.not-yours` and `measure.coding.closed`.
 */
export async function takeUpRound(trx: Trx, id: string, keeper?: Caller): Promise<HeldRound> {
  const round = await lockRound(trx, id)
  if (!round) throw new Failure('not-found', 'measure.coding.no-such-round')
  if (keeper && !(await keepsRound(trx, keeper, round))) throw new Failure('not-allowed', 'measure.not-yours')
  if (round.closed_at) throw new Failure('conflict', 'measure.coding.closed')
  const { variables } = await codeBook(trx, round.code_book)
  return { round, variables, coders: (await codersOf(trx, [id])).map((coder) => coder.id) }
}

/** Throws `measure.coding.no-such-value` where the code book has no such value; null is «cannot be told». */
export function refuseUnknownValue(variables: readonly CodeVariable[], variable: string, value: string | null): void {
  const found = variables.find((one) => one.key === variable)
  const isKnown = found && (value === null || found.values.some((one) => one.key === value))
  if (!isKnown) throw new Failure('invalid', 'measure.coding.no-such-value')
}
