import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS } from '../events.ts'
import { type Permission, permissionFault } from '../rules/permission.ts'
import { changeInquiry } from '../store/inquiries.ts'
import { announce } from './announce.ts'
import { takeUpInquiry } from './load-inquiry.ts'

/**
 * Puts a permission to film or interview on record; where somebody in custody is filmed, it stands on their consent. Throws
 * `press.permission-no-place`, `press.permission-no-consent`, `press.permission-other-kind`.
 */
export async function givePermission(
  varde: Varde,
  caller: Caller,
  { id, permission }: { id: string; permission: Permission },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { inquiry } = await takeUpInquiry(trx, varde, caller, id, 'route')
    if (inquiry.kind !== 'filming') throw new Failure('conflict', 'press.permission-other-kind')
    const fault = permissionFault(permission, inquiry.details.filmed)
    if (fault) throw new Failure('invalid', `press.permission-${fault}`)
    await changeInquiry(trx, id, { permission: JSON.stringify(permission), updated_at: varde.now() })
    const about = { subject: id, unitId: inquiry.unit_id, content: { isConsentOnRecord: permission.consentOnRecord } }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.permissionGiven, ...about })
  })
}

/** Consent is always taken back when somebody asks: from now on nothing may be filmed or shown. Throws `press.permission-none`. */
export async function endPermission(
  varde: Varde,
  caller: Caller,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { inquiry } = await takeUpInquiry(trx, varde, caller, id, 'place')
    const { permission } = inquiry
    if (!permission || permission.withdrawnAt) throw new Failure('conflict', 'press.permission-none')
    const now = varde.now()
    const ended = { ...permission, withdrawnAt: now.toISOString(), withdrawnReason: reason }
    await changeInquiry(trx, id, { permission: JSON.stringify(ended), updated_at: now })
    const about = { subject: id, unitId: inquiry.unit_id, content: { reason } }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.permissionWithdrawn, ...about })
  })
}
