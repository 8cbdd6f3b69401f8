import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { insertVersion } from '../store/approvals.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type Proposal, writeProposal } from './write-proposal.ts'

/**
 * A version of words that somebody with the authority approved beforehand, frozen at once in the caller's transaction. The slice
 * that asks holds that approval. Throws `message.stopped` when the checks stop it all the same.
 */
export async function freezeApproved(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  proposal: Omit<Proposal, 'correctsId'>,
  approvedBy: string,
): Promise<{ messageId: string; versionId: string }> {
  const message = await writeProposal(trx, varde, caller, { ...proposal, correctsId: null })
  const now = varde.now()
  const question = proposal.question ?? null
  const content = {
    editions: Object.fromEntries(proposal.editions.map(({ language, title, body }) => [language, { title, body }])),
    question,
    confirm: false,
    byName: false,
    byNameReason: null,
  }
  const version = {
    id: newId('ver'),
    message_id: message.id,
    number: 1,
    fingerprint: fingerprintOf(content),
    editions: JSON.stringify(content.editions),
    question: question && JSON.stringify(question),
    confirm: false,
    by_name: false,
    by_name_reason: null,
    kind: message.kind,
    unit_id: message.unit_id,
    mode: message.mode,
    approved_by: approvedBy,
    approved_at: now,
    withdrawn_at: null,
    replaces_id: null,
  }
  await insertVersion(trx, version)
  await changeMessage(trx, message.id, { state: 'approved', updated_at: now })
  const { id: versionId, number, fingerprint } = version
  const told = { versionId, number, fingerprint, approvalId: null, insteadOf: null, beforehandBy: approvedBy }
  await announce(trx, varde, caller, message, 'message.approved', told)
  return { messageId: message.id, versionId }
}
