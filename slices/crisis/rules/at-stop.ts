import { GROUPS, type Group, groupOfKinds, isFollowing, type StatementKind, type StatementState } from './statement.ts'

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
  const waiting = waits.filter((group) => own.some((part) => part.groups.includes(group)))
  if (state === 'going') return waiting
  // Words of the page are out when they stand there.
  if (state !== 'out' || kind === 'page') return []
  const isCorrected = rows.some((one) => one.corrects === id && (one.state === 'going' || one.state === 'out'))
  if (isPlayed && isCorrected) return []
  const isLeft = (group: Group) =>
    isPlayed
      ? own.some((one) => one.groups.includes(group) && one.released_at !== null && !one.ended_groups.includes(group))
      : waves.some((one) => one.statementId === id && groupOfKinds(one.audienceKinds) === group && standsAtStop(one))
  return waiting.filter(isLeft)
}

type Said = { number: number; kind: StatementKind; state: StatementState; groups: readonly Group[] }
type LateFirst = { number: number; groups: readonly Group[]; waited: readonly Group[] }

/**
 * Whom first words leave anew to, when the stop is lifted after the time that they promise: those who waited, and those who have them and nothing
 * newer, as they were promised the same time. `others`: what is said here and is not late itself.
 */
export function groupsAnew(late: readonly LateFirst[], others: readonly Said[]): Group[] {
  const hasNewer = (group: Group, number: number) =>
    others.some(
      (one) =>
        one.number > number &&
        one.kind !== 'page' &&
        (one.state === 'going' || one.state === 'out') &&
        one.groups.includes(group),
    )
  return GROUPS.filter((group) =>
    late.some(
      ({ number, groups, waited }) => waited.includes(group) || (groups.includes(group) && !hasNewer(group, number)),
    ),
  )
}
