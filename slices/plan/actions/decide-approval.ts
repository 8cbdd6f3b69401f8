import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type ApprovalRow, approvalsOf, decideApproval } from '../store/approvals.ts'
import type { LoadedInitiative } from './load-initiative.ts'

/** The open request with this id. Throws `plan.asked-anew` when the caller looked at an earlier one. */
export async function openApproval(trx: Trx, initiativeId: string, approvalId: string): Promise<ApprovalRow> {
  const open = (await approvalsOf(trx, initiativeId)).find((approval) => approval.decision === null)
  if (!open || open.id !== approvalId) throw new Failure('conflict', 'plan.asked-anew')
  return open
}

/** Closes the request, with the name of the absent person whose decision a deputy takes. */
export async function closeApproval(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { approvers }: Pick<LoadedInitiative, 'approvers'>,
  approvalId: string,
  decision: NonNullable<ApprovalRow['decision']>,
  reason: string | null,
): Promise<{ insteadOf: string | null }> {
  const asDeputy = approvers.waiting.find((person) => person.personId === caller.id)?.insteadOf ?? null
  const insteadOf = decision === 'taken-back' ? null : asDeputy
  await decideApproval(trx, approvalId, {
    decision,
    decided_by: caller.id,
    decided_at: varde.now(),
    instead_of: insteadOf,
    reason,
  })
  return { insteadOf }
}
