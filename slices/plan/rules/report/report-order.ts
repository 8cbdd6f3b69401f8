import type { Outcome } from '../progress.ts'
import type { Status } from '../status.ts'

type Told = { status: Status | null; title: string }

/** What nobody has said anything about stands before what goes well. */
const ORDER: readonly (Status | null)[] = ['off-track', 'at-risk', null, 'on-track']

/** Orders initiatives as a leader reads them: the worst first, then by title. */
export const worstFirst = (a: Told, b: Told): number =>
  ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || a.title.localeCompare(b.title, 'nb')

/** How many targets ended in each way; a way that none ended in is not there. */
export function countOutcomes(results: readonly { outcome: Outcome }[]): Partial<Record<Outcome, number>> {
  const counts: Partial<Record<Outcome, number>> = {}
  for (const { outcome } of results) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}
