import { isWrong } from './room-needs.ts'
import type { GroupView, StatementView } from './statement-view.ts'

type View = {
  statements: Pick<
    StatementView,
    'number' | 'standing' | 'state' | 'corrects' | 'correctedBy' | 'correctionUnderWay' | 'changedFacts'
  >[]
  groups: Pick<GroupView, 'group' | 'statement' | 'reached' | 'of' | 'isRehearsed'>[]
}
type Left = {
  /** Wrong words that stay with those who have them, by their numbers. */
  wrong: number[]
  /** What waits for a yes, which ends: a correction leaves what it corrects as it is. */
  ends: { number: number; corrects: number | null }[]
  /** Those who have not got what was sent to them last. */
  unreached: { group: GroupView['group']; left: number; of: number }[]
}

/** What a room that closes now leaves behind it. */
export function leftAtClosing({ statements, groups }: View): Left {
  const inOrder = statements.toSorted((a, b) => a.number - b.number)
  return {
    wrong: inOrder.filter(isWrong).map(({ number }) => number),
    ends: inOrder.filter(({ state }) => state === 'waiting').map(({ number, corrects }) => ({ number, corrects })),
    unreached: groups
      .filter((one) => one.statement !== null && !one.isRehearsed && one.reached < one.of)
      .map(({ group, reached, of }) => ({ group, of, left: of - reached })),
  }
}
