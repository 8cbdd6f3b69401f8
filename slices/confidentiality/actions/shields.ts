import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import {
  type ConfidentialityLevel,
  DEFAULT_LEVEL,
  mayPass,
  NO_SHIELD,
  readerOf,
} from '../../../kit/kernel/confidentiality.ts'
import { findLevel, readHidden, readShields } from '../store/levels.ts'

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

/** Which of these are for named persons alone: what goes to many at once, as a report or a figure does, leaves them out. */
export const shieldedOf = (db: Database | Trx, ids: readonly string[]): Promise<Set<string>> => readHidden(db, ids, '')

export const levelOf = async (db: Database | Trx, id: string): Promise<ConfidentialityLevel> =>
  (await findLevel(db, id))?.level ?? DEFAULT_LEVEL
