import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dutyAbilities, openDutyBook } from '../../duty/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import type { UsualTime } from '../rules/deadline-presets.ts'
import { type InquiryKind, takesInquiries } from '../rules/inquiry.ts'
import { kindRuleOf, readKindRules, writeKindRule } from '../store/kind-rules.ts'
import { announce } from './announce.ts'

/** The clock of every kind of inquiry, and whether the caller may set it. Throws `press.not-at-desk`. */
export async function viewKindRules(varde: Varde, caller: Caller) {
  if (!takesInquiries(caller)) throw new Failure('not-allowed', 'press.not-at-desk')
  const { book } = await openDutyBook(varde, caller, 'press-contact')
  const kinds = await readKindRules(varde.db, dayOf(varde.now()))
  return {
    kinds: kinds.map((one) => ({ ...one, presets: [...one.presets] })),
    maySet: dutyAbilities(caller, book?.directorateId ?? '').includes('edit-duty'),
  }
}

/** How long an inquiry of this kind has when nobody names a deadline, from today on. Throws `press.hours-not-allowed`. */
export async function setKindRule(
  varde: Varde,
  caller: Caller,
  { kind, usual }: { kind: InquiryKind; usual: UsualTime },
): Promise<void> {
  const { book } = await openDutyBook(varde, caller, 'press-contact')
  const top = book?.directorateId ?? ''
  if (!dutyAbilities(caller, top).includes('edit-duty')) throw new Failure('not-allowed', 'press.hours-not-allowed')
  const day = dayOf(varde.now())
  await varde.db.transaction().execute(async (trx) => {
    const { presets } = await kindRuleOf(trx, kind, day)
    await writeKindRule(trx, { kind, usual, presets, source: null, day, by: caller.id })
    const content = { kind, ...usual }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.kindRuleSet, subject: top, unitId: top, content })
  })
}
