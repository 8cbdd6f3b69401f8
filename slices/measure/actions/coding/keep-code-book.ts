import { publish } from '../../../../kit/bus/publish.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { type CodeVariable, codeBookFault, MEDIA } from '../../rules/coding/code-book.ts'
import { insertCodeBook } from '../../store/code-books.ts'

export type NewBook = { builtOn: number; variables: CodeVariable[]; reason: string }

/** The code book of stories in the media. Throws what `writeBook` does. */
export async function keepCodeBook(varde: Varde, caller: Caller, book: NewBook): Promise<{ number: number }> {
  return writeBook(varde, caller, MEDIA, book)
}

/**
 * Makes the next version of a code book. `builtOn` is the version it was written from (0: the first). Rounds go on with the version they
 * began with. Throws `measure.book-changed-meanwhile`, `measure.coding.reason-missing` and what `codeBookFault` finds.
 */
export async function writeBook(
  varde: Varde,
  caller: Caller,
  subject: string,
  { builtOn, variables, reason }: NewBook,
): Promise<{ number: number }> {
  const fault = codeBookFault(variables)
  if (fault) throw new Failure('invalid', `measure.${fault.code}`, { variable: fault.variable })
  if (builtOn > 0 && !reason.trim()) throw new Failure('invalid', 'measure.coding.reason-missing')
  const number = builtOn + 1
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    if (!(await insertCodeBook(trx, { subject, version: number, variables, reason: reason.trim(), by: caller.id, at })))
      throw new Failure('conflict', 'measure.book-changed-meanwhile')
    await publish(trx, {
      name: MEASURE_EVENTS.codeBookKept,
      mode: varde.mode,
      subject: subject === MEDIA ? 'code-book' : subject.split('/')[0]!,
      actor: caller.id,
      at,
      content: { number, variables: variables.map((one) => one.key) },
    })
  })
  return { number }
}
