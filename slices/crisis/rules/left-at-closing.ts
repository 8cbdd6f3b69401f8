import { isWrong } from './room-needs.ts'
import type { Group } from './statement.ts'
import type { GroupView, StatementView } from './statement-view.ts'

type View = {
  statements: Pick<
    StatementView,
    | 'number'
    | 'standing'
    | 'state'
    | 'corrects'
    | 'correctedBy'
    | 'correctionUnderWay'
    | 'isCorrectionLeaving'
    | 'changedFacts'
    | 'groups'
    | 'nextAt'
  >[]
  /** Groups that wait at a stop. */
  waits: readonly Group[]
  groups: Pick<GroupView, 'group' | 'statement' | 'next' | 'latest' | 'reached' | 'of' | 'isRehearsed'>[]
}
type Left = {
  /** Wrong words that stay with those who have them, by their numbers. */
  wrong: number[]
  /** What waits for a yes, which ends: a correction leaves what it corrects as it is. */
  ends: { number: number; corrects: number | null }[]
  /** What waits at a stop: `aside` promises more, and is set aside; `behind` goes when the stop is lifted, also afterwards. */
  aside: number[]
  behind: number[]
  /**
   * Those who have not got what was sent to them last, and still get it (`isGoing`) or not, or have got nothing of what has ended (`isLast` false).
   * `isPaper`: notices that promise more, and are hung by nobody when no more comes.
   */
  unreached: {
    group: GroupView['group']
    left: number
    of: number
    isLast: boolean
    isGoing: boolean
    isPaper: boolean
  }[]
}

/** What is approved and waits at a stop for some of those whom it is for. */
export const waitingAt = <One extends Pick<StatementView, 'state' | 'groups'>>(
  statements: readonly One[],
  waits: readonly Group[],
): One[] => statements.filter(({ state, groups }) => state === 'going' && groups.some((one) => waits.includes(one)))

/** What a room that closes now leaves behind it. */
export function leftAtClosing({ statements, waits, groups }: View): Left {
  const inOrder = statements.toSorted((a, b) => a.number - b.number)
  const stopped = waitingAt(inOrder, waits)
  const aside = stopped.filter(({ nextAt }) => nextAt !== null).map(({ number }) => number)
  return {
    aside,
    behind: stopped.filter(({ nextAt }) => nextAt === null).map(({ number }) => number),
    wrong: inOrder.filter(isWrong).map(({ number }) => number),
    ends: inOrder.filter(({ state }) => state === 'waiting').map(({ number, corrects }) => ({ number, corrects })),
    unreached: groups
      .filter((one) => !one.isRehearsed)
      // What is on its way to them is what was sent last.
      .map(({ group, next, latest, statement, reached, of }) => {
        const going =
          next && next.of > 0
            ? { ...next, number: next.statement }
            : latest?.isGoing && latest.of > latest.had
              ? { ...latest, number: statement, isStopped: false }
              : null
        if (!going) {
          const left = statement === null ? 0 : of - reached
          return { group, of, left, isLast: false, isGoing: false, isPaper: false }
        }
        const isAside = going.number !== null && aside.includes(going.number)
        const isPaper = going.endsAtClosing && !isAside
        const isGoing = !going.isStopped && !isAside && !isPaper
        return { group, of: going.of, left: going.of - going.had, isLast: true, isGoing, isPaper }
      })
      .filter(({ left }) => left > 0),
  }
}
