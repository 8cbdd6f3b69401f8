import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { mayDecide, type Verdict } from '../../../kit/kernel/may-decide.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { shieldsFor } from '../../confidentiality/index.ts'
import type { Approvers } from '../../organisation/index.ts'
import { findRequest, type RequestRow } from '../store/requests.ts'
import { approversOf } from './ask-approval.ts'

export type LoadedRequest = { row: RequestRow; approvers: Approvers; verdict: Verdict }

/** How the caller stands to a request; null for one that is not for their eyes. What waits beside a text is working notes: that the text is open opens no more. */
export async function weighRequest(
  db: Database,
  varde: Varde,
  caller: Caller,
  row: RequestRow,
): Promise<LoadedRequest | null> {
  const approvers = await approversOf(db, row, varde.now())
  const verdict = mayDecide({ personId: caller.id, writerIds: row.writer_ids, approverIds: approvers.personIds })
  const byDuty = verdict !== 'not-approver' || row.decided_by === caller.id || may(caller, 'approval.read', row.unit_id)
  const passes = await shieldsFor(db, caller, row.belongs_to === null ? [] : [row.belongs_to])
  const isAsked = row.state === 'waiting' && verdict === 'yes'
  const isRead = byDuty && passes(row.belongs_to ?? row.subject, byDuty, isAsked)
  return isRead ? { row, approvers, verdict } : null
}

/** Throws `approval.not-found`, also to those who may not read it. */
export async function loadRequest(
  db: Database,
  varde: Varde,
  caller: Caller,
  id: string,
  held: { forUpdate?: boolean } = {},
): Promise<LoadedRequest> {
  const row = await findRequest(db, varde.mode, id, held)
  const loaded = row && (await weighRequest(db, varde, caller, row))
  if (!loaded) throw new Failure('not-found', 'approval.not-found')
  return loaded
}
