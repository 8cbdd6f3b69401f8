import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { heldBackFailure } from '../../organisation/index.ts'
import { APPROVAL_EVENTS, type ApprovalEvent } from '../events.ts'
import type { RequestKind, RequestState } from '../rules/request.ts'
import { decideRequest, type RequestRow } from '../store/requests.ts'
import { passWords } from './ask-approval.ts'
import { type LoadedRequest, loadRequest } from './load-request.ts'
import { type Stands, standingOf } from './standing.ts'

/**
 * What a yes does, in its transaction: the words leave as they were read. `caller` is who said yes; `request.asked_by` who asked. Throws
 * what makes them unfit meanwhile, and then nobody has said yes.
 */
export type Follows = (trx: Trx, varde: Varde, caller: Caller, request: ApprovedRequest) => Promise<void>
/** A yes holds while what it `stands` on is as it was when it was asked for; then this `follows`. */
export type Effect = { stands: Stands; follows: Follows }
export type ApprovedRequest = Pick<
  RequestRow,
  'id' | 'kind' | 'subject' | 'words' | 'content' | 'reason' | 'asked_by' | 'unit_id'
>
export type Effects = Record<RequestKind, Effect>

/**
 * Says yes to the words as they were frozen. They pass the door once more, since what is known changes. Throws `approval.not-found`,
 * `approval.decided`, `approval.own`, `approval.not-approver`, `approval.changed-meanwhile`, what the effect throws, and as `passDoor`.
 */
export async function approveWords(varde: Varde, caller: Caller, effects: Effects, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const loaded = await takeUp(trx, varde, caller, id)
    const { row, approvers } = loaded
    const { stands, follows } = effects[row.kind]
    const isAsRead = row.erased_at === null && (await standingOf(trx, stands, row)) === row.stood
    if (!isAsRead) throw new Failure('conflict', 'approval.changed-meanwhile')
    await passWords(trx, varde, caller, row)
    await follows(trx, varde, caller, row)
    const insteadOf = approvers.waiting.find(({ personId }) => personId === caller.id)?.insteadOf ?? null
    await close(trx, varde, caller, row, { state: 'approved', name: APPROVAL_EVENTS.given, insteadOf })
  })
}

/** Gives them back with what is to be changed. Throws as `approveWords`, and `approval.reason-missing`. */
export async function returnWords(
  varde: Varde,
  caller: Caller,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  const answer = reason.trim()
  if (!answer) throw new Failure('invalid', 'approval.reason-missing')
  await varde.db.transaction().execute(async (trx) => {
    const { row } = await takeUp(trx, varde, caller, id)
    await close(trx, varde, caller, row, { state: 'returned', name: APPROVAL_EVENTS.returned, answer })
  })
}

/** Whoever wrote them asks no more. Throws `approval.not-found`, `approval.decided` and `approval.not-yours`. */
export async function takeBackWords(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { row, verdict } = await loadRequest(trx, varde, caller, id, { forUpdate: true })
    refuseDecided(row)
    if (verdict !== 'own') throw new Failure('not-allowed', 'approval.not-yours')
    await close(trx, varde, caller, row, { state: 'taken-back', name: APPROVAL_EVENTS.takenBack })
  })
}

async function takeUp(trx: Trx, varde: Varde, caller: Caller, id: string): Promise<LoadedRequest> {
  const loaded = await loadRequest(trx, varde, caller, id, { forUpdate: true })
  refuseDecided(loaded.row)
  if (loaded.verdict === 'own') throw new Failure('not-allowed', 'approval.own')
  const names = loaded.approvers.waiting.map(({ displayName }) => displayName).join(', ')
  if (loaded.verdict !== 'yes')
    throw heldBackFailure(loaded.approvers, caller.id) ?? new Failure('not-allowed', 'approval.not-approver', { names })
  return loaded
}

function refuseDecided({ state }: RequestRow): void {
  if (state !== 'waiting') throw new Failure('conflict', 'approval.decided', { state })
}

type Close = { state: RequestState; name: ApprovalEvent; insteadOf?: string | null; answer?: string | null }

async function close(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  row: RequestRow,
  { state, name, insteadOf = null, answer = null }: Close,
): Promise<void> {
  const at = varde.now()
  await decideRequest(trx, row.id, { state, decided_by: caller.id, decided_at: at, instead_of: insteadOf, answer })
  const about = { approvalId: row.id, kind: row.kind, fingerprint: row.fingerprint }
  await publish(trx, {
    name,
    mode: row.mode,
    // Why it is given back is words about the message: whoever may see that reads it in the log.
    subject: answer === null ? row.subject : (row.belongs_to ?? row.subject),
    unitId: row.unit_id,
    actor: caller.id,
    at,
    content: { ...about, ...(insteadOf ? { insteadOf } : {}), ...(answer ? { reason: answer } : {}) },
  })
}
