import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { PressEvent } from '../events.ts'
import { keepsOccasion } from '../rules/occasion-right.ts'
import { accreditationsOf, writeAccreditationLetters } from '../store/accreditations.ts'
import { isOccasionOut, lockOccasion, type OccasionRow } from '../store/occasions.ts'
import { announce } from './announce.ts'
import { isOccasionHidden } from './hidden-occasions.ts'

/** Loads one that the caller may change. */
export async function takeUpOccasion(trx: Trx, varde: Varde, caller: Caller, id: string): Promise<OccasionRow> {
  const row = await lockOccasion(trx, varde.mode, id)
  if (row && !keepsOccasion(caller, row.unit_id)) throw new Failure('not-allowed', 'press.occasion-not-yours')
  const isHidden = row && (await isOccasionHidden(trx, caller, { ...row, isPublic: await isOccasionOut(trx, id) }))
  if (!row || isHidden) throw new Failure('not-found', 'press.occasion-not-found')
  if (row.cancelled_at) throw new Failure('conflict', 'press.occasion-cancelled')
  return row
}

/** Those who have asked and have not been declined. */
export async function writeToAccredited(
  trx: Trx,
  id: string,
  about: { kind: 'moved' | 'cancelled'; at: Date },
): Promise<void> {
  const open = (await accreditationsOf(trx, id)).filter((one) => one.state !== 'declined')
  await writeAccreditationLetters(
    trx,
    open.map((one) => one.id),
    about,
  )
}

/** Says in the log what happened to an occasion. */
export function tellOccasion(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  about: { name: PressEvent; row: { id: string; unit_id: string }; content?: Record<string, unknown> },
): Promise<void> {
  const { name, row, content = {} } = about
  return announce(trx, varde, caller, { name, subject: row.id, unitId: row.unit_id, content })
}
