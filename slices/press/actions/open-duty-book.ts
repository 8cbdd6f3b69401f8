import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { DutyBook, Span } from '../rules/duty-book.ts'
import { worksAtDesk } from '../rules/duty-right.ts'
import { type LoadedDuty, loadDutyBook } from './load-duty-book.ts'

export const FOUR_WEEKS_MS = 28 * 24 * 3_600_000

/** The book of the coming four weeks, or of `span`, for those who work at the desk. Throws `press.not-at-desk`. */
export async function openDutyBook(
  varde: Varde,
  caller: Caller,
  asked?: Span,
): Promise<{ duty: LoadedDuty; book: DutyBook | null; span: Span }> {
  if (!worksAtDesk(caller)) throw new Failure('not-allowed', 'press.not-at-desk')
  const now = varde.now().getTime()
  const span = asked ?? { from: now, to: now + FOUR_WEEKS_MS }
  const duty = await loadDutyBook(varde.db, { from: new Date(span.from), to: new Date(span.to) })
  return { duty, book: duty.book, span }
}
