import { actingCaller } from '../../../kit/bus/acting.ts'
import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { maySeeName, shieldedName } from '../rules/permission.ts'
import { namedPeople } from '../store/names.ts'

/**
 * Names of people by id, as whoever asks may see them: that somebody owns a thing does not tell the agency who is protected. Someone who has
 * left has none; the interface says so in words. A job and the system itself see every name
 * (`reader` null).
 */
export async function personNames(
  db: Database,
  ids: readonly string[],
  reader: Caller | null = actingCaller(),
): Promise<Map<string, string>> {
  const people = await namedPeople(db, ids)
  return new Map(people.map((one) => [one.id, reader && !maySeeName(reader, one) ? shieldedName(reader) : one.name]))
}
