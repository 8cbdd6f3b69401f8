import type { Database } from '../../../kit/db/database.ts'
import { isCalledFirst } from '../rules/call-list.ts'
import type { Calling } from '../rules/escalation.ts'
import { isStopped, isUnreached, type Sent, sentTo } from '../rules/untold.ts'
import type { CallList } from '../store/calls.ts'
import type { CrisisRow } from '../store/crises.ts'
import { type Reach, reachOf } from '../store/line.ts'

/** Where everyone in a call list can be reached now. */
export async function reachIn(db: Database, { candidates }: CallList): Promise<Map<string, Reach>> {
  const found = await reachOf(db, [...new Set(candidates.map((one) => one.person_id))])
  return new Map(found.map((one) => [one.personId, one]))
}

/** A place stays filled until the one who has it says that they cannot: by an answer, a hand-over or taking over. */
export const isTaken = ({ filled_by }: CallList['positions'][number], { calls }: CallList): boolean =>
  filled_by !== null && calls.find((one) => one.person_id === filled_by)?.answer !== 'cannot'

/** Where those of the list can be reached, and what has been sent to them. */
export type Reached = { reach: ReadonlyMap<string, Reach>; attempts: readonly Sent[] }

/** What the escalation decides from. */
export function callingOf(
  file: Pick<CrisisRow, 'declared_at' | 'is_narrow'>,
  list: CallList,
  { reach, attempts }: Reached,
): Calling {
  const { positions, candidates, calls } = list
  return {
    startedAt: file.declared_at,
    positions: positions
      .filter((one) => !isTaken(one, list) && (!file.is_narrow || isCalledFirst(one)))
      .map(({ id, is_told, listed_at }) => ({
        id,
        isTold: is_told,
        ...(listed_at ? { startedAt: listed_at } : {}),
        candidates: candidates
          .filter((one) => one.position_id === id)
          .map((one) => ({ personId: one.person_id, isReserve: one.is_reserve })),
      })),
    busy: new Set(positions.flatMap((one) => (isTaken(one, list) ? [one.filled_by!] : []))),
    calls: new Map(
      calls.map((one) => [
        one.person_id,
        { times: one.times, lastAt: one.last_at, isTold: one.told_at !== null, answer: one.answer },
      ]),
    ),
    unreachable: new Set(
      candidates.map((one) => one.person_id).filter((id) => !reach.get(id)?.email && !reach.get(id)?.mobile),
    ),
    refused: new Set(candidates.map((one) => one.person_id).filter((id) => isUnreached(id, list, attempts))),
    stopped: new Set(candidates.map((one) => one.person_id).filter((id) => isStopped(sentTo(id, attempts)))),
  }
}
