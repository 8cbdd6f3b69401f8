import { sql } from 'kysely'
import { type Connection, listen, type Trx } from '../../../kit/db/database.ts'

/** Tells every process, when the transaction holds, that what this person may do has changed; empty: of anybody. */
export async function notifyChanged(trx: Trx, personId: string): Promise<void> {
  await sql`select pg_notify('varde_access', ${personId})`.execute(trx)
}

/**
 * Calls `onTold` with an account or a person each time sessions or rights may have changed. It is a hint, and may be false: whoever hears it looks for
 * themselves. `lost` says when the connection is gone.
 */
export const hearChanged = (connection: Connection, onTold: (whose: string) => void) =>
  listen(connection, 'varde_access', onTold)
