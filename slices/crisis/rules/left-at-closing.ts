import { type LeftGroup, type Line, leftGroups } from './left-groups.ts'
import { isWrong } from './room-needs.ts'
import type { GroupView, StatementsView, StatementView } from './statement-view.ts'

type View = {
  statements: Pick<
    StatementView,
    | 'number'
    | 'kind'
    | 'standing'
    | 'state'
    | 'corrects'
    | 'correctedBy'
    | 'uncorrected'
    | 'correctionUnderWay'
    | 'isCorrectionLeaving'
    | 'changedFacts'
    | 'paused'
    | 'atStop'
    | 'nextAt'
    | 'groups'
    | 'following'
    | 'isForEverybody'
    | 'outAt'
  >[]
  groups: (Line & Pick<GroupView, 'standing' | 'unsure'>)[]
} & Pick<StatementsView, 'stop' | 'waits'>
type Left = {
  /** The stop that stands, and stands on: of those who wait at it, whom something goes to when it is lifted afterwards, and whom nothing does. */
  stop: { stop: NonNullable<View['stop']>; gets: View['waits']; nothing: View['waits'] } | null
  /** Wrong words that stay with those who have them, by their numbers; and those whose correction is approved and goes also afterwards. */
  wrong: number[]
  righted: { number: number; correction: number }[]
  /** Those that are corrected, while some who have them do not have the correction: how many. */
  uncorrected: { number: number; correction: number; left: number }[]
  /** What waits for a yes, which ends: a correction leaves what it corrects as it is. */
  ends: { number: number; corrects: number | null }[]
  /** Of what has left or is leaving, the languages that wait for a yes, which end too. */
  languages: { number: number; languages: string[] }[]
  /**
   * What waits at a stop: `aside` promises more, and is set aside; `rest` does, and others have it: those who wait never get it; `behind` goes when the
   * stop is lifted, also afterwards.
   */
  aside: number[]
  rest: number[]
  behind: number[]
  /** The groups that lack what was meant for them. `isFirst`: nothing was said to them before. */
  unreached: (LeftGroup & { isFirst: boolean })[]
  /** Those who have what was said last in a language that they may not read: a closed room writes no more languages. */
  unread: { group: LeftGroup['group']; unread: number; of: number }[]
}

/** What is approved and waits at a stop for some of those whom it is for. */
export const waitingAt = <One extends Pick<StatementView, 'atStop'>>(statements: readonly One[]): One[] =>
  statements.filter(({ atStop }) => atStop.length > 0)

/** The stop of the room, which closing does not lift: whoever leads lifts it there afterwards too. `gets`, `nothing`: of those who wait, whom something waits for, and whom nothing does. */
export function standingStop({ stop, waits, statements }: Stopped): Left['stop'] {
  const gets = waitingAt(statements).flatMap(({ nextAt, atStop }) => (nextAt === null ? atStop : []))
  const [some, nothing] = [
    waits.filter((group) => gets.includes(group)),
    waits.filter((group) => !gets.includes(group)),
  ]
  return stop && { stop, gets: some, nothing }
}
type Stopped = Pick<View, 'stop' | 'waits'> & { statements: readonly Pick<StatementView, 'atStop' | 'nextAt'>[] }

/** What a room that closes now leaves behind it. */
export function leftAtClosing({ statements, groups, stop, waits }: View): Left {
  const inOrder = statements.toSorted((a, b) => a.number - b.number)
  const stopped = waitingAt(inOrder)
  const ending = stopped.filter(({ nextAt }) => nextAt !== null)
  const behind = stopped.filter(({ nextAt }) => nextAt === null)
  const aside = ending.filter(({ state }) => state === 'going').map(({ number }) => number)
  const wrong = inOrder.filter(isWrong).map((one) => ({ number: one.number, correction: leavingFor(one) }))
  function leavingFor({ correctionUnderWay, isCorrectionLeaving }: View['statements'][number]): number | null {
    if (!isCorrectionLeaving || correctionUnderWay === null || aside.includes(correctionUnderWay)) return null
    const correction = statements.find(({ number }) => number === correctionUnderWay)
    return correction && correction.paused.length === 0 && correction.state !== 'waiting' ? correctionUnderWay : null
  }
  const lacking = leftGroups(groups, statements)
  return {
    aside,
    rest: ending.filter(({ state }) => state === 'out').map(({ number }) => number),
    behind: behind.map(({ number }) => number),
    stop: standingStop({ stop, waits, statements }),
    wrong: wrong.filter(({ correction }) => correction === null).map(({ number }) => number),
    righted: wrong.flatMap(({ number, correction }) => (correction === null ? [] : [{ number, correction }])),
    uncorrected: inOrder.flatMap(({ number, correctedBy, uncorrected: left }) =>
      correctedBy !== null && left > 0 ? [{ number, correction: correctedBy, left }] : [],
    ),
    ends: inOrder.filter(({ state }) => state === 'waiting').map(({ number, corrects }) => ({ number, corrects })),
    languages: inOrder
      .filter(({ state, number }) => (state === 'going' || state === 'out') && !aside.includes(number))
      .map(({ number, following }) => ({
        number,
        languages: following.filter(({ state }) => state === 'waiting').flatMap(({ languages }) => languages),
      }))
      .filter(({ languages }) => languages.length > 0),
    unread: lacking.flatMap(({ group, unread }) =>
      unread > 0 ? { group, unread, of: groups.find((one) => one.group === group)!.latest!.of } : [],
    ),
    unreached: lacking
      .filter(({ left }) => left > 0)
      .map((one) => ({ ...one, isFirst: isFirstTo(groups.find(({ group }) => group === one.group)!) })),
  }
}

const isFirstTo = ({ statement, reached }: View['groups'][number]) => statement === null && reached === 0
