import { type Approver, approversOn, type Without } from './authority.ts'
import type { Line } from './line.ts'
import type { ApproverDuty, Level, MessageKind } from './words.ts'

/** Who approves next in a crisis when those before are away. `fromLevels`: from which levels it holds; empty: all. */
export type ChainLink = { duty: ApproverDuty; level: Level; fromLevels: Level[] }

/** What a crisis says: its messages, and what puts them right. */
const CHAINED: readonly MessageKind[] = ['crisis-first', 'correction']

/** Where the agency has settled nothing: the duty at the top, then whoever leads, the nearest to the top first. */
export const CRISIS_CHAIN: readonly ChainLink[] = [
  { duty: 'communication-leader', level: 'directorate', fromLevels: [] },
  { duty: 'press-contact', level: 'directorate', fromLevels: [] },
  { duty: 'communication-adviser', level: 'directorate', fromLevels: [] },
  { duty: 'leader', level: 'region', fromLevels: [] },
  { duty: 'press-contact', level: 'region', fromLevels: [] },
  { duty: 'leader', level: 'unit', fromLevels: [] },
  { duty: 'press-contact', level: 'unit', fromLevels: [] },
]

export const isChained = (messageKind: MessageKind): boolean => CHAINED.includes(messageKind)

/** The first of the chain who is there and may; nobody for what is no crisis. */
export function chainApprovers(
  line: Line,
  chain: readonly ChainLink[],
  asked: { messageKind: MessageKind; fromLevel: Level },
  without?: Without,
): Approver[] {
  if (!isChained(asked.messageKind)) return []
  for (const { duty, level, fromLevels } of chain) {
    if (fromLevels.length > 0 && !fromLevels.includes(asked.fromLevel)) continue
    const found = approversOn(line, { duty, level }, without)
    if (found.length > 0) return found
  }
  return []
}
