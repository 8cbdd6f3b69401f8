import { groupsAnew } from './at-stop.ts'
import { waitingAt } from './left-at-closing.ts'
import { groupsLacking } from './left-groups.ts'
import { GROUPS, type Group, holdingParts } from './statement.ts'
import type { GroupView, StatementsView, StatementView, WordsView } from './statement-view.ts'
import { outdatedAtStop } from './superseding.ts'

type Said = Pick<StatementView, 'number' | 'kind' | 'groups' | 'reaches' | 'atStop' | 'nextAt' | 'parts'>
/** Words that leave, and to whom. */
export type Leaving = { groups: Group[]; texts: StatementView['texts'] }
/** `isLift`: for all who wait; else one group is let past. */
type AtStop = { statements: readonly Said[]; let: readonly Group[]; now: number; isLift: boolean }

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

/** Whom first words that wait after the time they promise leave anew to, with a time that is given now: when one group is let past, to that alone. */
export function anewTo({ statements, let: groups, now, isLift }: AtStop): Group[] {
  const isLate = (one: Said) => one.atStop.length > 0 && isPast(one, now)
  const late = waitingAt(statements)
    .filter((one) => one.kind === 'holding' && isLate(one) && one.atStop.some((group) => groups.includes(group)))
    .map((one) => ({ number: one.number, groups: one.groups, waited: one.atStop }))
  const anew = groupsAnew(
    late,
    statements.filter((one) => !isLate(one)),
  )
  return isLift ? anew : anew.filter((group) => groups.includes(group))
}

/** What leaves as it is, the oldest first, and the groups that it leaves to: to each the newest alone. */
function leavingInTime({ statements, let: groups, now }: AtStop): { one: Said; to: Group[] }[] {
  const waiting = waitingAt(statements).filter((one) => !isPast(one, now))
  const outdated = outdatedAtStop(waiting.map((one) => ({ ...one, groups: one.atStop })))
  return waiting
    .toSorted((a, b) => a.number - b.number)
    .map((one) => {
      const over = outdated.find(({ number }) => number === one.number)?.groups ?? []
      return { one, to: one.atStop.filter((group) => groups.includes(group) && !over.includes(group)) }
    })
}

/** Whom first words leave to, as they are or anew: what the room knows is read beside those, and beside no others. */
export function firstLeavingTo(at: AtStop): Group[] {
  const first = leavingInTime(at).filter(({ one }) => one.kind === 'holding')
  const to = [...anewTo(at), ...first.flatMap((one) => one.to)]
  return GROUPS.filter((group) => to.includes(group))
}

/** The words that these groups get when they are let go, each group's own, and the newest alone: what is in time as it is, what leaves anew as it is filled for the new time. */
export function leavingAtStop(at: AtStop & { words: WordsView['words'] }): Leaving[] {
  const inTime = leavingInTime(at).flatMap(({ one, to }) =>
    one.parts.map(({ groups, texts }) => ({ groups: groups.filter((group) => to.includes(group)), texts })),
  )
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
