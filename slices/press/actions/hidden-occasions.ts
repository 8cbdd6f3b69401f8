import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { hiddenFrom } from '../../confidentiality/index.ts'

type Waits = { message_id: string | null; isPublic: boolean }

/** Which of these are not public yet, and wait for a text that is not for the caller's eyes. */
export async function hiddenOccasions<Row extends Waits>(
  db: Database,
  caller: Caller,
  rows: readonly Row[],
): Promise<(row: Row) => boolean> {
  const messageIds = rows.flatMap(({ message_id, isPublic }) => (isPublic ? [] : (message_id ?? [])))
  const hidden = await hiddenFrom(db, caller, messageIds)
  return ({ message_id, isPublic }) => !isPublic && message_id !== null && hidden.has(message_id)
}

export const isOccasionHidden = async (db: Database, caller: Caller, row: Waits): Promise<boolean> =>
  (await hiddenOccasions(db, caller, [row]))(row)
