import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import type { CrisisView, PositionView, TaskView } from './crisis-view.ts'
import { saidStanding } from './said-standing.ts'
import { GROUPS, type Group } from './statement.ts'
import type { PromiseView, RefusingShown, StatementsView, StatementView } from './statement-view.ts'

/** Should have been done by now. */
export const isOverTime = ({ doneAt, dueAt }: Pick<TaskView, 'doneAt' | 'dueAt'>, now: Date): boolean =>
  doneAt === null && dueAt !== null && Date.parse(dueAt) < now.getTime()

/** What is left for one person, by the roles they have: what is due first on top, what has no time last. */
export function tasksOf({ tasks, positions }: Pick<CrisisView, 'tasks' | 'positions'>, personId: string): TaskView[] {
  const roles = new Set(positions.filter((one) => one.filledBy?.id === personId).map((one) => one.role))
  const due = ({ dueAt }: TaskView) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt))
  const left = tasks.filter((task) => task.doneAt === null && roles.has(task.role))
  return oldestFirst(left, due, (_, place) => place)
}

/** Places that nobody has and nobody is being called to: somebody must find somebody. */
export const unfilled = (positions: readonly PositionView[]): PositionView[] =>
  positions.filter(
    ({ isTold, filledBy, asked }) =>
      !isTold && filledBy === null && !asked.some((one) => one.isAsked && one.answer === null),
  )

/** What stands now: the newest that is out and that nothing has put right. Statements come newest first. */
export const newestOut = <One extends Pick<StatementView, 'standing'>>({ statements }: { statements: One[] }) =>
  statements.find(({ standing }) => standing === 'stands')

/** The groups that have heard nothing newer that stands: what they lack of these words they still wait for. */
export const isNewestFor = <One extends Pick<StatementView, 'standing' | 'groups' | 'kind'>>(
  { statements }: { statements: readonly One[] },
  one: One,
  group: Group,
): boolean =>
  one ===
  statements.find(({ standing, groups, kind }) => standing === 'stands' && kind !== 'page' && groups.includes(group))

/** How the newest words are said to have left: out, or sent while nobody has them, with how many units they lie with on paper. */
export const leftAs = ({
  number,
  outAt,
  sent,
}: Pick<StatementView, 'number' | 'outAt' | 'sent'>): [
  key: string,
  values: { number: number; at: string | null; count: number },
] => [
  sent === null ? 'said.number' : sent.units > 0 ? 'said.sent.paper' : 'said.sent',
  { number, at: outAt, count: sent?.units ?? 0 },
]

type Coming = Pick<StatementView, 'standing' | 'groups' | 'kind' | 'isLate' | 'lateFor' | 'lacks'>

/**
 * The languages that are asked for of these words: of those who have got, or are to get, nothing newer. What a group waits for is asked for once in a room.
 */
export const lacksNow = <One extends Coming>({ statements }: { statements: readonly One[] }, one: One): One['lacks'] =>
  one.lacks.filter(({ group }) => one === statements.find((other) => comesTo(other, group)))

const comesTo = ({ standing, groups, kind, isLate, lateFor }: Coming, group: Group): boolean =>
  kind !== 'page' &&
  groups.includes(group) &&
  !lateFor.includes(group) &&
  (standing === 'stands' || (standing === 'under-way' && !isLate))

/** What was said beside what stands now, and whether all of it was said before that: what was withdrawn since is no earlier statement. */
export function saidBeside<One extends Pick<StatementView, 'standing' | 'state' | 'number'>>(view: {
  statements: One[]
}) {
  const out = newestOut(view)
  const others = view.statements.filter((one) => one !== out && !isUnderWay(one))
  return { others, areEarlier: !out || others.every(({ number }) => number < out.number) }
}

/** The time that is promised now, when it is another than these words say; else null. */
export function timeInstead(
  { nextAt }: Pick<StatementView, 'nextAt'>,
  promises: readonly Pick<PromiseView, 'dueAt' | 'state'>[],
): string | null {
  const open = promises.find(({ state }) => state === 'open')
  const isHeld = nextAt !== null && promises.some(({ dueAt, state }) => dueAt === nextAt && state !== 'open')
  return open && isHeld && open.dueAt > nextAt ? open.dueAt : null
}

/** Did the time that these words promise pass before anything came? Another in its place is no move. */
export const timeBroken = (
  { nextAt }: Pick<StatementView, 'nextAt'>,
  promises: readonly Pick<PromiseView, 'dueAt' | 'state'>[],
): boolean => promises.some(({ dueAt, state }) => dueAt === nextAt && state === 'broken')

/**
 * Was the room closed before the time that these words promise, or that it was moved to? Everybody was told that no more comes; the words say it still, also
 * where more came in time and is gone.
 */
export const timeOver = (
  { nextAt }: Pick<StatementView, 'nextAt'>,
  promises: readonly (Pick<PromiseView, 'dueAt' | 'state'> & Partial<Pick<PromiseView, 'settledAt'>>)[],
): boolean => {
  const ended = promises.filter(({ state }) => state === 'ended')
  if (nextAt === null || ended.length === 0) return false
  const isAhead = ended.some(({ settledAt }) => settledAt && settledAt < nextAt)
  const own = promises.filter(({ dueAt }) => dueAt === nextAt)
  return own.some(({ state }) => state === 'ended' || state === 'moved' || (state === 'kept' && isAhead))
}

/** Has anybody had it? */
export const isLeft = ({ standing }: Pick<StatementView, 'standing'>): boolean =>
  standing !== 'under-way' && standing !== 'never-out'

/** What is said where nothing is out that stands: nothing yet, nothing of what was said, or what some have all the same and nobody has taken back. */
export function saidNone({
  statements,
}: {
  statements: readonly Pick<
    StatementView,
    'number' | 'standing' | 'had' | 'groups' | 'correctedBy' | 'isCorrectionLeaving' | 'changedFacts'
  >[]
}): { code: string; some: { numbers: number[]; groups: Group[] }[] } {
  const some = statements
    .filter((one) => one.had.length > 0 && ['stands', 'lapsed'].includes(saidStanding(one)))
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, had, groups }) => {
      const who = GROUPS.filter((one) => had.some(({ group }) => group === one))
      const meant = who.filter((one) => groups.includes(one))
      // A representative has as one of the staff what is for staff: what they are owed as a representative has not come.
      return { number, groups: meant.length > 0 ? meant : who }
    })
  // Each is said of those who have it; only what the same groups have is said together.
  const alike = [...Map.groupBy(some, ({ groups }) => groups.join()).values()].map((all) => ({
    numbers: all.map(({ number }) => number),
    groups: all[0]!.groups,
  }))
  if (alike.length > 0) return { code: 'said.none-whole', some: alike }
  return { code: statements.some(isLeft) ? 'said.none-stands' : 'said.none', some: [] }
}

/** Was it put away before anybody had it? What some had is what it is worth, corrected or not. */
export const isSetAside = ({ standing, state }: Pick<StatementView, 'standing' | 'state'>): boolean =>
  state === 'dropped' && standing === 'never-out'

/** To whom nobody says anything of it, on the telephone either: whoever speaks at all speaks to the public. Empty where no stop holds that. */
export const unspokenTo = ({ stop, waits }: Pick<StatementsView, 'stop' | 'waits'>): Group[] =>
  stop && waits.includes('public') ? waits : []

/**
 * What whoever answers the telephone speaks from once more has been said to everybody than the first words, or those do not hold any more:
 * the newest that is public and no answer, or what was out and is taken back. Null while the card of the first words holds.
 */
export function spokenNow<
  One extends Pick<
    StatementView,
    'standing' | 'correctedBy' | 'isCorrectionLeaving' | 'changedFacts' | 'kind' | 'outAt' | 'isForEverybody'
  >,
>({ statements }: { statements: One[] }): One | null {
  const said = statements.filter(({ outAt }) => outAt !== null)
  const since = said.filter(({ kind, isForEverybody }) => kind !== 'holding' && kind !== 'page' && isForEverybody)
  const first = said.find((one) => one.kind === 'holding' && saidStanding(one) !== 'stands')
  return since.find(({ standing }) => standing === 'stands') ?? since[0] ?? first ?? null
}

type Statement = Pick<
  StatementView,
  | 'state'
  | 'standing'
  | 'changedFacts'
  | 'correctedBy'
  | 'correctionUnderWay'
  | 'isCorrectionLeaving'
  | 'following'
  | 'heldUp'
  | 'held'
  | 'refusing'
  | 'stuck'
  | 'paused'
  | 'groups'
>

type Worth = Pick<Statement, 'standing' | 'isCorrectionLeaving'> & {
  changedFacts: readonly unknown[]
  correctedBy: unknown
}

/**
 * Have some of these words, which are wrong by now, with nothing that stands in their place? Something that they were made of says
 * another thing now, what puts them right is on its way, or it was withdrawn.
 */
export const isWrong = ({ changedFacts, correctedBy, standing, isCorrectionLeaving }: Worth): boolean =>
  correctedBy === null &&
  (standing === 'corrected' ||
    ((standing === 'stands' || standing === 'partly' || standing === 'lapsed') &&
      (changedFacts.length > 0 || isCorrectionLeaving)))

/** They are wrong, and nothing is on its way in their place. */
export const mustBeCorrected = (one: Worth & { correctionUnderWay: unknown }): boolean =>
  one.correctionUnderWay === null && isWrong(one)

/** How words that are not out are headed: what they are on their way as; those whose time has passed are on their way to nobody as they are. */
export const underWayAs = ({ kind, isLate }: Pick<StatementView, 'kind' | 'isLate'>) => (isLate ? 'late' : kind)

export const isUnderWay = ({ state }: Pick<StatementView, 'state'>): boolean => state === 'waiting' || state === 'going'

/** What is said of words on their way that no stop holds: who has them, and who waits for that; the public waits for what is for it alone. Null where nothing is. */
export function heldAs({
  hold,
  isForEverybody,
}: Pick<StatementView, 'hold' | 'isForEverybody' | 'groups'>): string | null {
  if (hold?.kind !== 'staff') return null
  if (isForEverybody) return hold.of > 0 ? 'under.staff' : 'under.staff.soon'
  return hold.of > 0 ? 'under.staff.alone' : 'under.going'
}

/** Words that ended before anybody had them, as what they were made of changed or what carried them ended: they are written anew, unless something has been said since. */
export const toWriteAnew = <One extends Pick<StatementView, 'standing' | 'droppedReason' | 'kind'>>(
  statements: One[],
): One | null => {
  const [newest] = statements
  if (newest?.standing !== 'never-out' || newest.kind === 'page') return null
  return newest.droppedReason === 'fact-changed' || newest.droppedReason === 'sending-ended' ? newest : null
}

/** Channels that take nothing, each once, with everybody who waits for it. */
export const refusingOnce = (all: readonly RefusingShown[]): RefusingShown[] =>
  [...Map.groupBy(all, ({ channel }) => channel).values()].map((same) => ({
    ...same[0]!,
    waiting: same.reduce((sum, { waiting }) => sum + waiting, 0),
    nextAt: same.some(({ nextAt }) => nextAt === null)
      ? null
      : (same.map(({ nextAt }) => nextAt).toSorted()[0] ?? null),
  }))

/** Is there something about this statement that somebody must do, or wait for? */
export const isUnsettled = (one: Statement, room: InRoom): boolean =>
  one.heldUp !== null ||
  one.held.length > 0 ||
  one.refusing.length > 0 ||
  one.stuck !== null ||
  one.paused.length > 0 ||
  mustBeCorrected(one) ||
  isUnderWay(one) ||
  isFollowed(one, room)

/** `waitsFor`: groups whose newest words these are; `lacks`: the languages that are asked for of them now. */
export type InRoom = { waitsFor: (group: Group) => boolean; lacks: StatementView['lacks'] }

/** Do some wait for these words in another language, and for no newer ones? */
export const isFollowed = (
  { following, groups }: Pick<Statement, 'following' | 'groups'>,
  { waitsFor, lacks }: InRoom,
): boolean => lacks.length > 0 || (groups.some(waitsFor) && following.some(({ state }) => state !== 'out'))
