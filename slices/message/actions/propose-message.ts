import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approversFor, onlyHeldBack } from '../../organisation/index.ts'
import { insertApproval } from '../store/approvals.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { type Proposal, writeProposal } from './write-proposal.ts'

/**
 * A message that is written and put before those who may approve it, in the caller's transaction. The slice that asks has decided
 * that the caller may write it. Throws `message.stopped`, `message.not-ready`, `message.nobody-can-approve`, `organisation.only-power-of-writer` and `message.correction-open`.
 */
export async function proposeMessage(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  proposal: Proposal,
): Promise<{ messageId: string; asked: string[] }> {
  const message = await writeProposal(trx, varde, caller, proposal)
  const now = varde.now()
  const approvers = await approversFor(trx, {
    messageKind: message.kind,
    audienceKinds: message.audience_kinds,
    unitId: message.unit_id,
    now,
    except: [caller.id],
    inCrisis: message.held_by !== null,
  })
  if (approvers.personIds.length === 0)
    throw onlyHeldBack(approvers) ?? new Failure('conflict', 'message.nobody-can-approve')
  const approvalId = newId('apr')
  const open = { decision: null, decided_by: null, decided_at: null, instead_of: null, reason: null }
  const unanswered = { strategy_edition_id: null, principles: null }
  await insertApproval(trx, {
    id: approvalId,
    message_id: message.id,
    asked_by: caller.id,
    asked_at: now,
    ...open,
    ...unanswered,
  })
  await changeMessage(trx, message.id, { state: 'in-review', updated_at: now })
  await announce(trx, varde, caller, message, 'message.review-asked', {
    ...{ approvalId, asked: approvers.personIds },
    ...(approvers.byChain && { byChain: true }),
  })
  return { messageId: message.id, asked: approvers.personIds }
}
