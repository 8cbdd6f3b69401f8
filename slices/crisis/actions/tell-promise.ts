import type { Trx } from '../../../kit/db/database.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { Group } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'

const ACTOR = 'system:crisis'

/** Whom a line of the log names: nobody where everybody was promised it. */
export const toGroups = (groups: readonly Group[]): { groups?: Group[] } =>
  groups.includes('public') ? {} : { groups: [...groups] }

/** Says in the room and in the chained log what became of a promise, once for all who were promised the same. */
export async function tellPromise(
  trx: Trx,
  file: CrisisRow,
  code: 'promise-kept' | 'promise-broken' | 'promise-ended',
  { dueAt, at, groups }: { dueAt: Date; at: Date; groups: readonly Group[] },
): Promise<void> {
  const to = toGroups(groups)
  await noteInRoom(trx, { crisisId: file.id, code, params: { due: dueAt, ...to }, by: ACTOR, at })
  const content = { dueAt: dueAt.toISOString(), state: code.slice('promise-'.length), ...to }
  await announceCrisis(trx, { id: ACTOR }, file, CRISIS_EVENTS.promiseSettled, at, content)
}
