import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { type LineAbility, type LineStanding, lineAbilities, readsLines } from '../rules/line.ts'
import { findLine, type LineRow, lockLine } from '../store/lines.ts'

export function standingOf(row: LineRow): LineStanding {
  return {
    unitId: row.unit_id,
    ownerId: row.owner_id,
    writtenBy: row.written_by,
    revision: row.revision,
    approvedRevision: row.approved_revision,
    expiresOn: row.expires_on,
    isRetired: row.retired_at !== null,
  }
}

/** Throws `press.line-not-found`, also for those who may not read lines. */
export async function loadLine(varde: Varde, caller: Caller, id: string): Promise<LineRow> {
  const row = readsLines(caller) ? await findLine(varde.db, varde.mode, id) : null
  if (!row) throw new Failure('not-found', 'press.line-not-found')
  return row
}

/**
 * The line held for a change. Throws `press.line-not-found`, `press.line-retired`, `press.own-line` or
 * `press.line-not-allowed`.
 */
export async function takeUpLine(trx: Trx, varde: Varde, caller: Caller, id: string, ability: LineAbility) {
  const row = readsLines(caller) ? await lockLine(trx, varde.mode, id) : null
  if (!row) throw new Failure('not-found', 'press.line-not-found')
  if (row.retired_at) throw new Failure('conflict', 'press.line-retired', { topic: row.topic })
  if (lineAbilities(caller, standingOf(row), dayOf(varde.now())).includes(ability)) return row
  const own = ability === 'approve' && row.written_by === caller.id && row.approved_revision !== row.revision
  throw new Failure('not-allowed', own ? 'press.own-line' : 'press.line-not-allowed', { topic: row.topic })
}
