import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { mayPass, NO_SHIELD } from '../../../kit/kernel/confidentiality.ts'
import { readHidden, readShields } from '../store/levels.ts'

/** Who asks, as `confidentiality.public_reads` takes it: null for the system, empty for a token, which is nobody that can be named. */
export function readerOf(caller: Caller): string | null {
  if (caller.kind === 'system') return null
  return caller.kind === 'token' ? '' : caller.id
}

/** Asks for each of these whether the caller may see it, given what the rules of duty say; `mustAct` as in `mayPass`. */
export async function shieldsFor(
  db: Database,
  caller: Caller,
  ids: readonly string[],
): Promise<(id: string, byDuty: boolean, mustAct?: boolean) => boolean> {
  const shields = await readShields(db, ids, readerOf(caller))
  return (id, byDuty, mustAct = false) =>
    mayPass(shields.get(id) ?? NO_SHIELD, byDuty, mustAct && caller.kind !== 'token')
}

/** Which of these the caller is kept from by their level, whatever duties they hold. */
export const hiddenFrom = (db: Database | Trx, caller: Caller, ids: readonly string[]): Promise<Set<string>> =>
  readHidden(db, ids, readerOf(caller))
