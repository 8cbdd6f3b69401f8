import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { hiddenFrom } from '../../confidentiality/index.ts'

/** To whoever is kept from the text, its dispatch does not exist either. Throws `dispatch.not-found`. */
export async function refuseShielded(db: Database, caller: Caller, messageId: string): Promise<void> {
  if ((await hiddenFrom(db, caller, [messageId])).size > 0) throw new Failure('not-found', 'dispatch.not-found')
}
