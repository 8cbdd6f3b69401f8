import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { telephoneHours } from '../../duty/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { clockAt } from '../rules/deadline.ts'
import type { InquiryKind } from '../rules/inquiry.ts'
import { changeInquiry } from '../store/inquiries.ts'
import { announce } from './announce.ts'
import { takeUpInquiry } from './load-inquiry.ts'
import { takenAway } from './taken-away.ts'

/** Closes without an answer, with the reason. */
export async function closeInquiry(varde: Varde, caller: Caller, { id, reason }: { id: string; reason: string }) {
  await varde.db.transaction().execute(async (trx) => {
    const { inquiry } = await takeUpInquiry(trx, varde, caller, id, 'close')
    const now = varde.now()
    await changeInquiry(trx, id, { state: 'closed', closed_reason: reason, warn_at: null, updated_at: now })
    const about = { subject: id, unitId: inquiry.unit_id, content: { reason } }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.inquiryClosed, ...about })
  })
}

/** Hands it to the office that has it to do, such as the archive for access to documents. The record stays here. */
export async function handOver(varde: Varde, caller: Caller, { id, to }: { id: string; to: string }) {
  await varde.db.transaction().execute(async (trx) => {
    const { inquiry } = await takeUpInquiry(trx, varde, caller, id, 'close')
    await putWithOffice(trx, varde, caller, { id, unitId: inquiry.unit_id, kind: inquiry.kind, to })
  })
}

/** The hand-over itself, of an inquiry that the caller may hand over: one they have taken up, or take in in the same transaction. */
export async function putWithOffice(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { id, unitId, kind, to }: { id: string; unitId: string; kind: InquiryKind; to: string },
): Promise<void> {
  await changeInquiry(trx, id, { state: 'handed-over', handed_to: to, warn_at: null, updated_at: varde.now() })
  const about = { subject: id, unitId, content: { to, kind } }
  await announce(trx, varde, caller, { name: PRESS_EVENTS.inquiryHandedOver, ...about })
}

/** Opens again with the reason: whoever opens it has it, and the clock goes on from where the deadline stands. */
export async function reopenInquiry(
  varde: Varde,
  caller: Caller,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { inquiry } = await takeUpInquiry(trx, varde, caller, id, 'reopen')
    const now = varde.now()
    const span = { from: inquiry.received_at.getTime(), to: inquiry.due_at.getTime(), now: now.getTime() }
    const clock = clockAt(span, await telephoneHours(trx))
    await changeInquiry(trx, id, {
      state: 'working',
      owner_id: caller.id,
      owner_unit_id: caller.unitId ?? inquiry.owner_unit_id,
      taken_at: await takenAway(trx, caller.id, now),
      answered_at: null,
      answered_by: null,
      closed_reason: null,
      handed_to: null,
      reopened_at: now,
      reopened_reason: reason,
      warned: clock.warned,
      warn_at: new Date(clock.nextAt),
      updated_at: now,
    })
    const about = { subject: id, unitId: inquiry.unit_id, content: { was: inquiry.state, reason } }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.inquiryReopened, ...about })
  })
}
