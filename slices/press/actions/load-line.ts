import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type Approvers, approversFor, dayOf, heldBackFailure } from '../../organisation/index.ts'
import { type LineAbility, type LineStanding, lineAbilities, lineMatter, readsLines } from '../rules/line.ts'
import { findLine, type LineRow, lockLine } from '../store/lines.ts'

export function standingOf(row: LineRow, approvers: Approvers['waiting']): LineStanding {
  return {
    unitId: row.unit_id,
    ownerId: row.owner_id,
    writers: row.writers,
    approverIds: approvers.map(({ personId }) => personId),
    revision: row.revision,
    approvedRevision: row.approved_revision,
    expiresOn: row.expires_on,
    approvedUntil: row.approved_until,
    isRetired: row.retired_at !== null,
  }
}

/** Who may approve this line now, by the authority table, with names; nobody when nothing waits for approval. */
export const lineApprovers = async (db: Database, row: LineRow, now: Date): Promise<Approvers['waiting']> =>
  (await lineAuthority(db, row, now)).waiting

type Authority = Pick<Approvers, 'waiting' | 'heldBack'>

async function lineAuthority(db: Database, row: LineRow, now: Date): Promise<Authority> {
  if (row.approved_revision === row.revision || row.retired_at) return { waiting: [], heldBack: [] }
  const asked = { ...lineMatter(row.is_public), unitId: row.unit_id, now, except: row.writers }
  return approversFor(db, asked)
}

/** Throws `press.line-not-found`, also for those who may not read lines. */
export async function loadLine(varde: Varde, caller: Caller, id: string) {
  return readable(varde, varde.db, caller, await findLine(varde.db, varde.mode, id))
}

async function readable(varde: Varde, db: Database, caller: Caller, row: LineRow | null) {
  const { waiting: approvers, heldBack } = row
    ? await lineAuthority(db, row, varde.now())
    : { waiting: [], heldBack: [] }
  const mayRead = readsLines(caller) || approvers.some(({ personId }) => personId === caller.id)
  if (!row || !mayRead) throw new Failure('not-found', 'press.line-not-found')
  return { row, approvers, heldBack }
}

/**
 * The line held for a change. Throws `press.line-not-found`, `press.line-retired`, `press.own-line` or
 * `press.line-not-allowed`.
 */
export async function takeUpLine(trx: Trx, varde: Varde, caller: Caller, id: string, ability: LineAbility) {
  const { row, approvers, heldBack } = await readable(varde, trx, caller, await lockLine(trx, varde.mode, id))
  if (row.retired_at) throw new Failure('conflict', 'press.line-retired', { topic: row.topic })
  if (lineAbilities(caller, standingOf(row, approvers), dayOf(varde.now())).includes(ability)) return row
  const own = ability === 'approve' && row.writers.includes(caller.id) && row.approved_revision !== row.revision
  const held = ability === 'approve' && !own && heldBackFailure({ heldBack, waiting: approvers }, caller.id)
  if (held) throw held
  throw new Failure('not-allowed', own ? 'press.own-line' : 'press.line-not-allowed', { topic: row.topic })
}
