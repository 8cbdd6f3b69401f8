import type { Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './tables.ts'

/** Keeps why it does not get any further. Gives the statement's number when that is new; null when it is known, whatever is behind it by now. */
export async function markHeldUp(
  trx: Trx,
  id: string,
  { code, details, at }: { code: string; details: Record<string, unknown>; at: Date },
): Promise<number | null> {
  const statement = tablesOf(trx).updateTable('crisis.statement').where('id', '=', id)
  const tried = { held_up_details: JSON.stringify(details), held_up_tried_at: at }
  const known = await statement.set(tried).where('held_up_code', '=', code).executeTakeFirst()
  if (known.numUpdatedRows > 0n) return null
  const why = { ...tried, held_up_code: code, held_up_since: at }
  const row = await statement.set(why).where('state', 'in', ['going', 'out']).returning('number').executeTakeFirst()
  return row?.number ?? null
}

/** It gets further again. Gives the statement's number; null when nothing held it up. */
export async function clearHeldUp(trx: Trx, id: string): Promise<number | null> {
  const open = { held_up_code: null, held_up_details: null, held_up_since: null, held_up_tried_at: null }
  const row = await tablesOf(trx)
    .updateTable('crisis.statement')
    .set(open)
    .where('id', '=', id)
    .where('held_up_code', 'is not', null)
    .returning('number')
    .executeTakeFirst()
  return row?.number ?? null
}

/** The same of one part: what another room holds of it; null when nothing does any more. Says whether that is new. */
export async function keepPartHold(
  trx: Trx,
  id: string,
  hold: { code: string; details: Record<string, unknown>; at: Date } | null,
): Promise<boolean> {
  const part = tablesOf(trx).updateTable('crisis.statement_part').where('id', '=', id)
  if (!hold) {
    const open = { held_up_code: null, held_up_details: null, held_up_since: null, held_up_tried_at: null }
    const freed = await part.set(open).where('held_up_code', 'is not', null).executeTakeFirst()
    return freed.numUpdatedRows > 0n
  }
  const tried = { held_up_code: hold.code, held_up_details: JSON.stringify(hold.details), held_up_tried_at: hold.at }
  const known = await part.set(tried).where('held_up_code', 'is not', null).executeTakeFirst()
  if (known.numUpdatedRows > 0n) return false
  await part.set({ ...tried, held_up_since: hold.at }).execute()
  return true
}
