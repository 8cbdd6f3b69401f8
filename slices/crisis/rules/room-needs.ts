import type { CrisisView, PositionView, TaskView } from './crisis-view.ts'
import type { PromiseView, StatementView } from './statement-view.ts'

/** Should have been done by now. */
export const isOverTime = ({ doneAt, dueAt }: Pick<TaskView, 'doneAt' | 'dueAt'>, now: Date): boolean =>
  doneAt === null && dueAt !== null && Date.parse(dueAt) < now.getTime()

/** What is left for one person, by the roles they have: what is due first on top, what has no time last. */
export function tasksOf({ tasks, positions }: Pick<CrisisView, 'tasks' | 'positions'>, personId: string): TaskView[] {
  const roles = new Set(positions.filter((one) => one.filledBy?.id === personId).map((one) => one.role))
  const due = ({ dueAt }: TaskView) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt))
  return tasks
    .filter((task) => task.doneAt === null && roles.has(task.role))
    .toSorted((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)))
}

/** Places that nobody has and nobody is being called to: somebody must find somebody. */
export const unfilled = (positions: readonly PositionView[]): PositionView[] =>
  positions.filter(
    ({ isTold, filledBy, asked }) =>
      !isTold && filledBy === null && !asked.some((one) => one.isAsked && one.answer === null),
  )

/** What stands now: the newest that is out. Statements come newest first. */
export const newestOut = <One extends Pick<StatementView, 'state'>>({ statements }: { statements: One[] }) =>
  statements.find(({ state }) => state === 'out')

type Statement = Pick<
  StatementView,
  'state' | 'isTold' | 'changedFacts' | 'correctedBy' | 'following' | 'lacks' | 'heldUp' | 'stuck' | 'isPaused'
>

/** Does something that it was made of say another thing now, with nobody having put it right? What nobody has had, misleads nobody. */
export const mustBeCorrected = ({ isTold, changedFacts, correctedBy, state }: Statement): boolean =>
  isTold && changedFacts.length > 0 && correctedBy === null && state !== 'withdrawn'

export const isUnderWay = ({ state }: Pick<StatementView, 'state'>): boolean => state === 'waiting' || state === 'going'

/** Words that nobody gets, as the time they promised has passed: they are sent anew, unless something has been said since. */
export const passedOver = <One extends Pick<StatementView, 'isLate' | 'droppedReason'>>(
  statements: One[],
): One | null => {
  const [newest] = statements
  return newest && (newest.isLate || newest.droppedReason === 'time-passed') ? newest : null
}

/** Is there something about this statement that somebody must do, or wait for? */
export const isUnsettled = (one: Statement, isNewestOut: boolean): boolean =>
  one.heldUp !== null ||
  one.stuck !== null ||
  one.isPaused ||
  mustBeCorrected(one) ||
  isUnderWay(one) ||
  (isNewestOut && (one.lacks.length > 0 || one.following.some(({ state }) => state !== 'out')))

/**
 * Until when the public is promised more by a room that is closed; null when nothing is owed. Calling it off takes no promise back: somebody
 * says the last on the status page.
 */
export function promisedStill(
  { state, mode }: Pick<CrisisView, 'state' | 'mode'>,
  { promises, statements }: { promises: Promised[]; statements: Pick<StatementView, 'outAt'>[] },
): string | null {
  const [last] = promises
  if (state !== 'closed' || mode === 'exercise' || !last) return null
  const isSaid = statements.some(({ outAt }) => outAt !== null && Date.parse(outAt) >= Date.parse(last.dueAt))
  return last.state === 'open' || (last.state === 'broken' && !isSaid) ? last.dueAt : null
}
type Promised = Pick<PromiseView, 'state' | 'dueAt'>
