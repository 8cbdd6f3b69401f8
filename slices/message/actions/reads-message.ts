import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { readMessage } from './load-message.ts'

/** Is this a text that is there for the caller? For slices above that tie something of theirs to it. */
export async function readsMessage(db: Database, varde: Varde, caller: Caller, id: string): Promise<boolean> {
  try {
    await readMessage(db, varde, caller, id)
    return true
  } catch (error) {
    if (error instanceof Failure && error.kind === 'not-found') return false
    throw error
  }
}
