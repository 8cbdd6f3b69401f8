import { groupsAnew } from './at-stop.ts'
import { waitingAt } from './left-at-closing.ts'
import { groupsLacking } from './left-groups.ts'
import { type Group, holdingParts } from './statement.ts'
import type { GroupView, StatementsView, StatementView, WordsView } from './statement-view.ts'
import { outdatedAtStop } from './superseding.ts'

type Said = Pick<StatementView, 'number' | 'kind' | 'groups' | 'reaches' | 'atStop' | 'nextAt' | 'parts'>
/** Words that leave, and to whom. */
export type Leaving = { groups: Group[]; texts: StatementView['texts'] }
type AtStop = { statements: readonly Said[]; let: readonly Group[]; now: number }

type Beside = {
  waits: readonly Group[]
  groups: readonly Pick<GroupView, 'group' | 'statement' | 'next' | 'latest'>[]
}
/** What is so of own staff, whom the stop does not hold: they get these words now, they have them, or nothing is said to them. Null where it holds them too. */
export function staffBesideStop({
  waits,
  groups,
}: Beside): { is: 'now' | 'have' | 'none'; number: number | null } | null {
  const staff = groups.find(({ group }) => group === 'staff')
  if (!staff || waits.includes('staff')) return null
  if (staff.next && staff.next.of > 0 && !staff.next.isStopped) return { is: 'now', number: staff.next.statement }
  if (staff.statement === null) return { is: 'none', number: null }
  const { latest } = staff
  return { is: latest?.isGoing && latest.had === 0 && latest.of > 0 ? 'now' : 'have', number: staff.statement }
}

/** Its time has passed: it goes to nobody as it is. */
const isPast = ({ nextAt }: Pick<Said, 'nextAt'>, now: number) => nextAt !== null && Date.parse(nextAt) <= now

/** First words that wait at the stop for some of these groups after the time they promise: they leave anew, with a time that is given now. */
export const lateFirst = ({ statements, let: groups, now }: AtStop): Said[] =>
  waitingAt(statements).filter(
    (one) => one.kind === 'holding' && isPast(one, now) && one.atStop.some((group) => groups.includes(group)),
  )

/** Whom they leave anew to: when one group is let past, to that alone. */
export function anewTo(at: AtStop & { isLift: boolean }): Group[] {
  const late = lateFirst(at)
  if (!at.isLift) return late.length > 0 ? [...at.let] : []
  const isLate = (one: Said) => one.atStop.length > 0 && isPast(one, at.now)
  const first = late.map(({ number, groups, atStop }) => ({ number, groups, waited: atStop }))
  return groupsAnew(
    first,
    at.statements.filter((one) => !isLate(one)),
  )
}

/** The words that these groups get when they are let go, each group's own, and the newest alone: what is in time as it is, what leaves anew as it is filled for the new time. */
export function leavingAtStop(at: AtStop & { isLift: boolean; words: WordsView['words'] }): Leaving[] {
  const waiting = waitingAt(at.statements).filter((one) => !isPast(one, at.now))
  const outdated = outdatedAtStop(waiting.map((one) => ({ ...one, groups: one.atStop })))
  const inTime = waiting
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ number, parts, atStop }) => {
      const over = outdated.find((one) => one.number === number)?.groups ?? []
      const gets = (group: Group) => atStop.includes(group) && at.let.includes(group) && !over.includes(group)
      return parts.map(({ groups, texts }) => ({ groups: groups.filter(gets), texts }))
    })
  const anew = holdingParts(anewTo(at)).map(({ words: audience, groups }) => ({
    groups,
    texts: Object.fromEntries(
      at.words
        .filter((one) => one.audience === audience && one.readiness === 'ready')
        .map(({ language, title, paragraphs }) => [language, { title, paragraphs }]),
    ),
  }))
  return [...inTime, ...anew].filter(({ groups }) => groups.length > 0)
}

/** The groups that lack words, and get none when the stop is lifted either: not those to whom first words leave anew then. */
export function lackingWhenLifted(view: Pick<StatementsView, 'statements' | 'groups' | 'waits'>, now: number): Group[] {
  const anew = anewTo({ statements: view.statements, let: view.waits, now, isLift: true })
  return groupsLacking(view).filter((group) => !anew.includes(group))
}
