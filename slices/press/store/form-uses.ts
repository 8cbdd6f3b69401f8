import type { Database, Trx } from '../../../kit/db/database.ts'
import { pressTables } from './tables.ts'

const KEPT_MS = 2 * 24 * 3_600_000

/** The inquiry that a form with this number became, or null when it has not been sent. */
export async function inquiryOfForm(handle: Database, nonce: string): Promise<string | null> {
  const row = await pressTables(handle)
    .selectFrom('press.form_use')
    .select('inquiry_id')
    .where('nonce', '=', nonce)
    .executeTakeFirst()
  return row?.inquiry_id ?? null
}

/** Notes that a form was sent, and forgets those from the day before yesterday. A form sent twice at once fails here. */
export async function noteFormUse(trx: Trx, use: { nonce: string; inquiry_id: string; used_at: Date }): Promise<void> {
  const db = pressTables(trx)
  await db
    .deleteFrom('press.form_use')
    .where('used_at', '<', new Date(use.used_at.getTime() - KEPT_MS))
    .execute()
  await db.insertInto('press.form_use').values(use).execute()
}
