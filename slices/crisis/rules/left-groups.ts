import { passedOver } from './passed-time.ts'
import { mustBeCorrected, toWriteAnew } from './room-needs.ts'
import { GROUPS, type Group } from './statement.ts'
import type { GroupView, StatementsView, StatementView } from './statement-view.ts'

/** What is read of a group to say whether it lacks words. */
export type Line = Pick<
  GroupView,
  | 'group'
  | 'statement'
  | 'standing'
  | 'at'
  | 'next'
  | 'latest'
  | 'older'
  | 'reached'
  | 'unread'
  | 'unsure'
  | 'of'
  | 'isRehearsed'
>
type Meant = Pick<
  StatementView,
  'number' | 'kind' | 'state' | 'nextAt' | 'atStop' | 'groups' | 'isForEverybody' | 'outAt'
>
/**
 * Those of a group who have not got what was sent to them last, and still get it (`isGoing`) or not; or, `isLast` false, who have got nothing, with nothing on
 * its way to them. `unread`: have what was sent to them last, and not in a language that they are known to read. `of` 0: nothing has come so far that anybody of them was counted. `isPaper`: notices that promise more, which nobody hangs when the room
 * is closed. `isUnsure`: some of them may have something on paper, and no unit has said so.
 */
export type LeftGroup = {
  group: Group
  left: number
  unread: number
  of: number
  isLast: boolean
  isGoing: boolean
  isPaper: boolean
  isUnsure: boolean
}

/** Where each group stands that words were meant for and that lacks them: the one reading of the room while it is open, and of closing it. */
export function leftGroups(groups: readonly Line[], statements: readonly Meant[]): LeftGroup[] {
  const ending = statements.filter(({ atStop, nextAt }) => atStop.length > 0 && nextAt !== null)
  return (
    groups
      .filter((one) => !one.isRehearsed)
      // What is on its way to them is what was sent last.
      .map(({ group, next, latest, older, statement, standing, reached, unread: inOther, unsure, of }) => {
        const going =
          next && next.of > 0
            ? { ...next, number: next.statement }
            : latest?.isGoing && latest.of > latest.had + latest.unread
              ? { ...latest, number: statement, isStopped: false }
              : older && { ...older, number: older.statement, isStopped: false }
        const isUnsure = unsure > 0
        const unread = latest && standing === 'stands' && (!going || going.number === statement) ? latest.unread : 0
        if (!going) {
          // Whom words were for, and who never got any: they ended, or were stopped. Who has them in a language that they may not read, has got something.
          const left = statement !== null || isMeant(group, statements) ? of - reached - inOther : 0
          return { group, of, left, unread, isLast: false, isGoing: false, isPaper: false, isUnsure }
        }
        const isAside = ending.some(
          ({ number, state, atStop }) => number === going.number && (state === 'going' || atStop.includes(group)),
        )
        const isPaper = going.endsAtClosing && !isAside
        const isGoing = !going.isStopped && !isAside && !isPaper
        return {
          group,
          of: going.of,
          left: going.of - going.had - going.unread,
          unread,
          isLast: true,
          isGoing,
          isPaper,
          isUnsure,
        }
      })
      .filter(
        ({ left, unread, of, isLast, group }) =>
          left > 0 || unread > 0 || (!isLast && of === 0 && hasNothing(group, groups, statements)),
      )
  )
}

/** Words were for them; an answer on the status page is for whoever asks. */
const isMeant = (group: Group, statements: readonly Meant[]): boolean =>
  statements.some(({ kind, groups }) => kind !== 'page' && groups.includes(group))

/** Words were for them that ended before anybody of them was counted, and they have heard nothing, nor can read it. */
function hasNothing(group: Group, groups: readonly Line[], statements: readonly Meant[]): boolean {
  const line = groups.find((one) => one.group === group)!
  const isOpen = group === 'public' && statements.some(({ isForEverybody, outAt }) => isForEverybody && outAt !== null)
  return line.statement === null && line.next === null && !isOpen && isMeant(group, statements)
}

type Room = Pick<StatementsView, 'statements' | 'groups'>

/**
 * The groups of an open room that words were meant for, that have got nothing, and that nothing is on its way to: somebody must write to them. Not those for whom
 * words wait at a stop or for a yes, or go out now, nor those that the room asks about already: for the words that they never got, or as a correction that it
 * asks for is for them too.
 */
export function groupsToTell({ statements, groups }: Room): LeftGroup[] {
  const isComing = (group: Group) =>
    statements.some(
      (one) =>
        one.atStop.includes(group) ||
        (one.kind !== 'page' &&
          (one.state === 'waiting' || (one.state === 'going' && !one.isLate)) &&
          one.groups.includes(group)),
    )
  const anew = toWriteAnew(statements)?.groups ?? []
  const toCorrect = statements
    .filter((one) => one.kind !== 'page' && mustBeCorrected(one))
    .flatMap((one) => one.concerned)
  const asked = [...passedOver(statements).flatMap((one) => one.groups), ...anew, ...toCorrect]
  const lineOf = (group: Group) => groups.find((one) => one.group === group)!
  // What the public can read has been said to it, whoever of the press has not had it.
  const isSaid = (group: Group) => lineOf(group).next !== null || (group === 'public' && lineOf(group).at !== null)
  return leftGroups(groups, statements).filter(
    ({ group, isLast, left, unread }) =>
      // Whoever has it in a language that they may not read has got something: the language is asked for by itself.
      !isLast && (left > 0 || unread === 0) && !asked.includes(group) && !isSaid(group) && !isComing(group),
  )
}

/**
 * The groups that words were meant for and that lack them, with nothing on its way to them, for whatever reason: the one answer of the room, which says it
 * reason by reason, of the dialog that lifts its stop, and of I dag. What waits at the stop is on its way, also where it leaves anew. A group that words went out to
 * and of which nobody is known lacks nothing that more words would give: the room says so, and nobody is asked for it.
 */
export function groupsLacking(room: Room): Group[] {
  const passed = passedOver(room.statements).filter(({ asks }) => asks === 'words')
  const anew = toWriteAnew(room.statements)?.groups ?? []
  const untold = groupsToTell(room).map(({ group }) => group)
  const found = [...passed.flatMap(({ groups }) => groups), ...anew, ...untold]
  const isUnknown = (group: Group) =>
    group !== 'public' &&
    room.groups.find((one) => one.group === group)?.of === 0 &&
    room.statements.some((one) => one.state === 'out' && one.groups.includes(group) && !one.atStop.includes(group))
  return GROUPS.filter((group) => found.includes(group) && !isUnknown(group))
}
