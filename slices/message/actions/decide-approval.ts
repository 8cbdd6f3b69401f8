import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { PrincipleAnswer } from '../rules/principles.ts'
import { type ApprovalRow, approvalsOf, decideApproval } from '../store/approvals.ts'
import type { LoadedMessage } from './load-message.ts'

/** The open request with this id. Throws `message.asked-anew` when the caller looked at an earlier one. */
export async function openApproval(trx: Trx, messageId: string, approvalId: string): Promise<ApprovalRow> {
  const open = (await approvalsOf(trx, messageId)).find((approval) => approval.decision === null)
  if (!open || open.id !== approvalId) throw new Failure('conflict', 'message.asked-anew')
  return open
}

/** Closes the request, with the name of the absent person whose approval a deputy gives. */
export async function closeApproval(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { approvers }: LoadedMessage,
  approvalId: string,
  decision: NonNullable<ApprovalRow['decision']>,
  reason: string | null,
  principles: { editionId: string; answers: PrincipleAnswer[] } | null = null,
): Promise<{ insteadOf: string | null }> {
  const insteadOf = approvers.waiting.find((person) => person.personId === caller.id)?.insteadOf ?? null
  await decideApproval(trx, approvalId, {
    decision,
    decided_by: caller.id,
    decided_at: varde.now(),
    instead_of: decision === 'taken-back' ? null : insteadOf,
    reason,
    strategy_edition_id: principles?.editionId ?? null,
    principles: principles && JSON.stringify(principles.answers),
  })
  return { insteadOf }
}
