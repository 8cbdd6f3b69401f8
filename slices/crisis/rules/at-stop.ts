import { hasPassed } from './lateness.ts'
import {
  GROUPS,
  type Group,
  groupOfKinds,
  isFollowing,
  keptGroups,
  type StatementKind,
  type StatementState,
} from './statement.ts'

type Row = { id: string; kind: StatementKind; state: StatementState; corrects: string | null }
type Part = {
  statement_id: string
  groups: readonly Group[]
  languages: readonly string[]
  released_at: Date | null
  ended_groups: readonly Group[]
}
type Wave = {
  statementId: string
  audienceKinds: readonly string[]
  openedAt: Date | null
  isStopped: boolean
  isEnded: boolean
  dispatchState: string
}
export type StopRead = {
  rows: readonly Row[]
  parts: readonly Part[]
  waves: readonly Wave[]
  /** The groups that wait at the stop of the room. */
  waits: readonly Group[]
  /** In an exercise nothing is handed over. */
  isPlayed: boolean
}

/** Does this wave stand at a stop, and may it still open? */
const standsAtStop = ({ openedAt, isStopped, isEnded, dispatchState }: Wave): boolean =>
  openedAt === null && isStopped && !isEnded && ['running', 'paused'].includes(dispatchState)

/**
 * The groups that wait at the stop for these words: of what is on its way, those it is for; of what is out, as others have it, those whose wave has
 * not opened. Whatever looks after the stop asks this, and not how far the words have come.
 */
export function groupsAtStop({ id, kind, state }: Row, { rows, parts, waves, waits, isPlayed }: StopRead): Group[] {
  const own = parts.filter((part) => part.statement_id === id && !isFollowing(part))
  const isFor = (part: Part, group: Group) => keptGroups(part).includes(group)
  const waiting = waits.filter((group) => own.some((part) => isFor(part, group)))
  if (state === 'going') return waiting
  // Words of the page are out when they stand there.
  if (state !== 'out' || kind === 'page') return []
  const isCorrected = rows.some((one) => one.corrects === id && (one.state === 'going' || one.state === 'out'))
  if (isPlayed && isCorrected) return []
  const isLeft = (group: Group) =>
    isPlayed
      ? own.some((one) => isFor(one, group) && one.released_at !== null)
      : waves.some((one) => one.statementId === id && groupOfKinds(one.audienceKinds) === group && standsAtStop(one))
  return waiting.filter(isLeft)
}

type ReachRead = Pick<StopRead, 'parts' | 'isPlayed'> & {
  waves: readonly (Wave & { toldAt: Date | null; waiting: number; beside: number })[]
  shows: Date
}

/**
 * The groups that these words reach: somebody of them has them, or is to get them yet. What lies with a unit, or waits for a channel, when the time that it
 * promises passes goes to nobody more.
 */
export function groupsReached(
  { id, state, next_at: nextAt }: Pick<Row, 'id' | 'state'> & { next_at: Date | null },
  { parts, waves, isPlayed, shows }: ReachRead,
): Group[] {
  if (state !== 'going' && state !== 'out') return []
  const isPast = hasPassed(nextAt, shows)
  const own = parts.filter((part) => part.statement_id === id && !isFollowing(part))
  const carries = (wave: ReachRead['waves'][number]) => {
    if (wave.toldAt !== null) return true
    const isLeft = wave.openedAt === null || wave.waiting > 0 || wave.beside > 0
    return !isPast && isLeft && !wave.isEnded && wave.dispatchState !== 'stopped'
  }
  const isKept = (group: Group) => own.some((one) => keptGroups(one).includes(group))
  // On its way everybody is to get it; in an exercise nothing is handed over.
  if (isPlayed || (state === 'going' && !isPast)) return GROUPS.filter(isKept)
  return GROUPS.filter((group) =>
    waves.some((one) => one.statementId === id && groupOfKinds(one.audienceKinds) === group && carries(one)),
  )
}

/** `reaches`: who have it, or are to get it yet. */
type Said = { number: number; kind: StatementKind; reaches: readonly Group[] }
/** Do newer words than these reach the group? An answer on the page takes the place of none. */
export const hasNewer = (group: Group, number: number, others: readonly Said[]): boolean =>
  others.some((one) => one.number > number && one.kind !== 'page' && one.reaches.includes(group))

type LateFirst = { number: number; groups: readonly Group[]; waited: readonly Group[] }

/**
 * Whom first words leave anew to, when the stop is lifted after the time that they promise: those who waited and those who have them, as they were promised
 * the same time, and not those who have or wait for newer words. `others`: what is said here and is not late itself.
 */
export function groupsAnew(late: readonly LateFirst[], others: readonly Said[]): Group[] {
  return GROUPS.filter((group) =>
    late.some(
      ({ number, groups, waited }) =>
        (waited.includes(group) || groups.includes(group)) && !hasNewer(group, number, others),
    ),
  )
}
