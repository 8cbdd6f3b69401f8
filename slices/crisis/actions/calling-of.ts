import type { Database } from '../../../kit/db/database.ts'
import type { Calling } from '../rules/escalation.ts'
import type { CallList } from '../store/calls.ts'
import type { CrisisRow } from '../store/crises.ts'
import { type Reach, reachOf } from '../store/line.ts'

/** Where everyone in a call list can be reached now. */
export async function reachIn(db: Database, { candidates }: CallList): Promise<Map<string, Reach>> {
  const found = await reachOf(db, [...new Set(candidates.map((one) => one.person_id))])
  return new Map(found.map((one) => [one.personId, one]))
}

const isTaken = ({ filled_by }: CallList['positions'][number], calls: CallList['calls']) =>
  filled_by !== null && calls.find((one) => one.person_id === filled_by)?.answer !== 'coming'

/** What the escalation decides from. */
export function callingOf(
  file: Pick<CrisisRow, 'declared_at'>,
  { positions, candidates, calls }: CallList,
  reach: ReadonlyMap<string, Reach>,
): Calling {
  return {
    startedAt: file.declared_at,
    // A place that somebody has taken by other means than an answer (support, taking over) asks nobody.
    positions: positions
      .filter((one) => !isTaken(one, calls))
      .map(({ id, is_told }) => ({
        id,
        isTold: is_told,
        candidates: candidates
          .filter((one) => one.position_id === id)
          .map((one) => ({ personId: one.person_id, isReserve: one.is_reserve })),
      })),
    calls: new Map(
      calls.map((one) => [
        one.person_id,
        { times: one.times, lastAt: one.last_at, isTold: one.told_at !== null, answer: one.answer },
      ]),
    ),
    unreachable: new Set(
      candidates.map((one) => one.person_id).filter((id) => !reach.get(id)?.email && !reach.get(id)?.mobile),
    ),
  }
}
