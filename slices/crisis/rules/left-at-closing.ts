import { isWrong } from './room-needs.ts'
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
  >[]
  groups: Pick<GroupView, 'group' | 'statement' | 'next' | 'latest' | 'reached' | 'of' | 'isRehearsed'>[]
}
type Left = {
  /** Wrong words that stay with those who have them, by their numbers. */
  wrong: number[]
  /** What waits for a yes, which ends: a correction leaves what it corrects as it is. */
  ends: { number: number; corrects: number | null }[]
  /** Those who have not got what was sent to them last, and still get it (`isGoing`), or have got nothing of what has ended. */
  unreached: { group: GroupView['group']; left: number; of: number; isGoing: boolean }[]
}

/** What a room that closes now leaves behind it. */
export function leftAtClosing({ statements, groups }: View): Left {
  const inOrder = statements.toSorted((a, b) => a.number - b.number)
  return {
    wrong: inOrder.filter(isWrong).map(({ number }) => number),
    ends: inOrder.filter(({ state }) => state === 'waiting').map(({ number, corrects }) => ({ number, corrects })),
    unreached: groups
      .filter((one) => !one.isRehearsed)
      // What is on its way to them is what was sent last.
      .map(({ group, next, latest, statement, reached, of }) => {
        const going = next && next.of > 0 ? next : latest?.isGoing && latest.of > latest.had ? latest : null
        if (going) return { group, of: going.of, left: going.of - going.had, isGoing: true }
        return { group, of, left: statement === null ? 0 : of - reached, isGoing: false }
      })
      .filter(({ left }) => left > 0),
  }
}
