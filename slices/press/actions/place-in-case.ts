import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { handledCase } from '../../cases/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { changeInquiry, moveToCase } from '../store/inquiries.ts'
import { announce } from './announce.ts'
import { takeUpInquiry } from './load-inquiry.ts'

/**
 * Puts an inquiry in the case that it is about, or takes it out (`null`). Throws `press.case-not-found` for a case that the
 * caller does not handle, also where the inquiry stands in one, and `press.case-joined` for one that is part of another.
 */
export async function placeInCase(varde: Varde, caller: Caller, { id, caseId }: { id: string; caseId: string | null }) {
  await varde.db.transaction().execute(async (trx) => {
    const { inquiry } = await takeUpInquiry(trx, varde, caller, id, 'place')
    if (inquiry.case_id === caseId) return
    const [before, after] = await Promise.all([ofCaller(trx, caller, inquiry.case_id), ofCaller(trx, caller, caseId)])
    if (after?.state === 'joined') throw new Failure('conflict', 'press.case-joined')
    if (after && after.mode !== inquiry.mode) throw new Failure('not-found', 'press.case-not-found')
    await changeInquiry(trx, id, { case_id: caseId, updated_at: varde.now() })
    const content = { caseId, case: after?.number ?? null, wasIn: before?.number ?? null }
    const name = caseId ? PRESS_EVENTS.inquiryPlaced : PRESS_EVENTS.inquiryTakenOut
    await announce(trx, varde, caller, { name, subject: id, unitId: inquiry.unit_id, content })
  })
}

async function ofCaller(trx: Trx, caller: Caller, caseId: string | null) {
  if (caseId === null) return null
  const found = await handledCase(trx, caller, caseId)
  if (!found) throw new Failure('not-found', 'press.case-not-found')
  return found
}

/** Listens to `cases.joined`: the inquiries of a case go with it into the other. */
export async function followJoinedCase(trx: Trx, fromId: string, intoId: unknown): Promise<void> {
  if (typeof intoId === 'string') await moveToCase(trx, fromId, intoId)
}
