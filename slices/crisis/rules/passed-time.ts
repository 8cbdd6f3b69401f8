import { GROUPS, type Group } from './statement.ts'
import type { StatementView } from './statement-view.ts'

type Said = Pick<
  StatementView,
  | 'number'
  | 'kind'
  | 'state'
  | 'standing'
  | 'groups'
  | 'reaches'
  | 'had'
  | 'isPublic'
  | 'isLate'
  | 'lateFor'
  | 'atStop'
  | 'droppedReason'
>
/**
 * Words whose time passed before these groups had them: they go to nobody of them as they are. `asks`: what is to be done. First words that wait at a stop
 * leave anew with a time that is given when they are let go (`time`); else new words are written (`words`).
 */
export type Passed<One = Said> = {
  statement: One
  groups: Group[]
  /** They waited at a stop when it passed; `isRest`: others have the words. */
  wasStopped: boolean
  isRest: boolean
  asks: 'time' | 'words'
}

/** What is asked of words that wait at a stop when the time they promise has passed: the one answer of the room, its board and I dag. */
export const asksAtStop = ({ kind }: Pick<Said, 'kind'>): Passed['asks'] => (kind === 'holding' ? 'time' : 'words')

/**
 * The words of a room whose time passed, and those who never get them as they are: unless something newer has been said to a group, or is on its way to it.
 * A group is named once, for the newest. Statements come newest first.
 */
export function passedOver<One extends Said>(statements: readonly One[]): Passed<One>[] {
  return statements.flatMap((statement, place) => {
    const newer = statements.slice(0, place)
    const never = neverFor(statement)
    const groups = never.filter((group) => !newer.some((one) => isNewsFor(one, group)))
    if (groups.length === 0) return []
    const isAtStop = groups.some((group) => statement.atStop.includes(group))
    return {
      statement,
      groups,
      wasStopped: isAtStop || statement.lateFor.length > 0,
      isRest: never.length < statement.groups.length,
      asks: isAtStop ? asksAtStop(statement) : 'words',
    }
  })
}

/** Those who never get words whose time has passed; of what nobody knows more of, everybody whom they were for. */
function neverFor(one: Said): Group[] {
  if (one.lateFor.length > 0) return one.lateFor
  if (!one.isLate && one.droppedReason !== 'time-passed') return []
  const has = (group: Group) =>
    one.reaches.includes(group) || one.had.some((own) => own.group === group) || (group === 'public' && one.isPublic)
  const left = GROUPS.filter((group) => one.groups.includes(group) && (one.atStop.includes(group) || !has(group)))
  return left.length > 0 ? left : one.groups
}

/** Has this been said to the group, or is it to be, or does it say itself that its time has passed? What ended before anybody had it is no news. */
function isNewsFor(one: Said, group: Group): boolean {
  if (one.kind === 'page' || !one.groups.includes(group)) return false
  if (one.state === 'waiting' || one.state === 'going' || neverFor(one).includes(group)) return true
  return one.state === 'out' ? one.reaches.includes(group) : one.standing !== 'never-out'
}
