import { publish } from '../../../../kit/bus/publish.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { type CodeVariable, codeBookFault } from '../../rules/coding/code-book.ts'
import { mayKeepSome } from '../../rules/measure-right.ts'
import { insertCodeBook } from '../../store/code-books.ts'

type NewBook = { builtOn: number; variables: CodeVariable[]; reason: string }

/**
 * Makes the next version of the code book. `builtOn` is the version it was written from (0: the first). Rounds go on with the version they
 * began with. Throws `measure.not-yours`, `measure.book-changed-meanwhile` and what `codeBookFault` finds.
 */
export async function keepCodeBook(
  varde: Varde,
  caller: Caller,
  { builtOn, variables, reason }: NewBook,
): Promise<{ number: number }> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  const fault = codeBookFault(variables)
  if (fault) throw new Failure('invalid', `measure.${fault.code}`, { variable: fault.variable })
  if (builtOn > 0 && !reason.trim()) throw new Failure('invalid', 'measure.coding.reason-missing')
  const number = builtOn + 1
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    if (!(await insertCodeBook(trx, { number, variables, reason: reason.trim(), by: caller.id, at })))
      throw new Failure('conflict', 'measure.book-changed-meanwhile')
    await publish(trx, {
      name: MEASURE_EVENTS.codeBookKept,
      mode: varde.mode,
      subject: 'code-book',
      actor: caller.id,
      at,
      content: { number, variables: variables.map((one) => one.key) },
    })
  })
  return { number }
}
