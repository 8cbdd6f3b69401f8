import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { DutyBook, Span } from '../rules/duty-book.ts'
import { readsDuty } from '../rules/duty-right.ts'
import type { RotaDuty } from '../rules/words.ts'
import { type LoadedDuty, loadDutyBook } from './load-duty-book.ts'

export const FOUR_WEEKS_MS = 28 * 24 * 3_600_000

/** The book of the coming four weeks, or of `span`, for those who may see who has this duty. Throws `duty.not-at-desk`. */
export async function openDutyBook(
  varde: Varde,
  caller: Caller,
  duty: RotaDuty,
  asked?: Span,
): Promise<{ loaded: LoadedDuty; book: DutyBook | null; span: Span }> {
  if (!readsDuty(caller, duty)) throw new Failure('not-allowed', 'duty.not-at-desk')
  const now = varde.now().getTime()
  const span = asked ?? { from: now, to: now + FOUR_WEEKS_MS }
  // What has been taken away by now is gone from the whole stretch that is under way, as from the pages that say who answers now.
  const asOf = new Date(Math.max(span.from, Math.min(now, span.to)))
  const loaded = await loadDutyBook(varde.db, {
    from: new Date(span.from),
    to: new Date(span.to),
    asOf,
    duties: [duty],
  })
  return { loaded, book: loaded.book, span }
}
