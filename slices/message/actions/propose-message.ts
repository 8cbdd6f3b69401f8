import type { Trx } from '../../../kit/db/database.ts'
import type { Caller, Mode } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approversFor } from '../../organisation/index.ts'
import { askingObstacles } from '../rules/approval.ts'
import type { Block } from '../rules/body.ts'
import { insertApproval, insertVersion } from '../store/approvals.ts'
import { changeMessage, findCorrectionOf, findMessage, insertMessage, type MessageRow } from '../store/messages.ts'
import { announce } from './announce.ts'
import { fingerprintOf } from './fingerprint.ts'
import { weighMatter } from './weigh-matter.ts'
import { writeText } from './write-text.ts'

export type Proposal = {
  unitId: string
  mode: Mode
  audienceKinds: string[]
  /** Every edition says the same; the first one is the source. */
  editions: { language: string; title: string; body: Block[] }[]
  /** What is asked of those who get it, by language. */
  question?: Record<string, string> | null
  /** Whoever answers for it has weighed what may give security away: that alone does not stop it. */
  isSecurityWeighed?: boolean
  /** The message that this one puts right, or null. */
  correctsId: string | null
}

/**
 * A message that is written and put before those who may approve it, in the caller's transaction. The slice that asks has decided
 * that the caller may write it. Throws `message.not-ready`, `message.nobody-can-approve` and `message.correction-open`.
 */
export async function proposeMessage(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  proposal: Proposal,
): Promise<{ messageId: string; asked: string[] }> {
  const message = await written(trx, varde, caller, proposal)
  const now = varde.now()
  const approvers = await approversFor(trx, {
    messageKind: message.kind,
    audienceKinds: message.audience_kinds,
    unitId: message.unit_id,
    now,
    except: [caller.id],
  })
  if (approvers.personIds.length === 0) throw new Failure('conflict', 'message.nobody-can-approve')
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
  await announce(trx, varde, caller, message, 'message.review-asked', { approvalId, asked: approvers.personIds })
  return { messageId: message.id, asked: approvers.personIds }
}

/**
 * A version of words that somebody with the authority approved beforehand, frozen at once in the caller's transaction. The slice
 * that asks holds that approval. Throws `message.not-ready` when the checks stop it all the same.
 */
export async function freezeApproved(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  proposal: Omit<Proposal, 'correctsId'>,
  approvedBy: string,
): Promise<{ messageId: string; versionId: string }> {
  const message = await written(trx, varde, caller, { ...proposal, correctsId: null })
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

async function written(trx: Trx, varde: Varde, caller: Caller, proposal: Proposal): Promise<MessageRow> {
  const { editions, correctsId } = proposal
  if (correctsId !== null) {
    const other = await findCorrectionOf(trx, correctsId)
    if (other) throw new Failure('conflict', 'message.correction-open', { id: other.id })
  }
  const id = newId('msg')
  const now = varde.now()
  const source = editions[0]!
  await insertMessage(trx, {
    id,
    mode: proposal.mode,
    kind: correctsId === null ? 'crisis-first' : 'correction',
    unit_id: proposal.unitId,
    owner_id: caller.id,
    state: 'draft',
    working_title: source.title,
    audience_kinds: proposal.audienceKinds,
    source_language: source.language,
    question: proposal.question ? JSON.stringify(proposal.question) : null,
    by_name_reason: null,
    corrects_id: correctsId,
    withdrawn_reason: null,
    confirm: false,
    by_name: false,
    checks: '{}',
    settings_revision: 0,
    initiative_id: null,
    role_key: null,
    created_at: now,
    updated_at: now,
  })
  // They were written together: each says the same as the source's first revision.
  for (const { language, title, body } of editions)
    await writeText(trx, varde, caller, { messageId: id, language, title, body }, null, 1)
  const message = (await findMessage(trx, id))!
  await announce(trx, varde, caller, message, 'message.drafted', { kind: message.kind, language: source.language })
  const { matter, openStops } = await weighMatter(trx, message, now)
  const isWeighed = (check: string) => proposal.isSecurityWeighed === true && check.startsWith('security-')
  const standings = matter.editions.map((one) => ({
    ...one,
    openStops: (openStops.get(one.language) ?? []).filter((stop) => !isWeighed(stop.check)).length,
  }))
  const obstacles = askingObstacles({ ...matter, editions: standings })
  if (obstacles.length > 0) throw new Failure('conflict', 'message.not-ready', { obstacles })
  return message
}
