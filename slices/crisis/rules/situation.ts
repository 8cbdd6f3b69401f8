import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import { type LeftBeside, publicBeside } from './beside.ts'
import type { Level } from './crisis.ts'
import type { Emptied, Named, ScenarioNames } from './crisis-view.ts'
import { type FactContent, maySay } from './fact.ts'
import type { SaidStanding } from './said-standing.ts'
import { GROUPS, type Group } from './statement.ts'
import type { Phase } from './status.ts'
import type { WithdrawnWords, WrongWords } from './wrong-words.ts'

/** How it left: as a statement of the room, on the status page alone, or by another way than the room. */
export const SAID_WAYS = ['room', 'page', 'other'] as const
export type SaidWay = (typeof SAID_WAYS)[number]
/** What left, and when. Older reports have neither how, to whom nor how it stands. */
export type SaidLine = {
  number: number
  title: string
  at: string
  way?: SaidWay | undefined
  to?: Group[] | undefined
  standing?: SaidStanding | undefined
}

/** How it stood when it was made. Times are ISO. What the room writes for itself is no part of it. */
export type SituationContent = {
  number: string
  scenario: ScenarioNames | null
  unitName: string
  ownerName: string
  level: Level
  declaredAt: string
  closedAt: string | null
  /** As the open page says it; null when nothing has been said. */
  phase: Phase | null
  /** Confirmed at that moment, and cleared with the police where it is theirs; older reports do not say which they were. */
  facts: { id?: string | undefined; revision?: number | undefined; text: string; source: string; at: string }[]
  /** How many things are being looked into: the number alone. */
  unconfirmed: number
  said: SaidLine[]
  /** What left beside the room, the oldest first, and how much more that only named people read; older reports lack it. */
  beside?: { lines: LeftBeside[]; named: number } | undefined
  /** What stands wrong with those who have it, and the correction that waits; older reports lack it. */
  wrong?: WrongWords[] | undefined
  /** What is taken back and that somebody has all the same; older reports lack it. */
  withdrawn?: WithdrawnWords[] | undefined
  /** When the page says that more comes; what older reports say is promised. */
  nextAt: string | null
  isLate: boolean
  /** What is promised, to whom, the first to come first; older reports lack it. */
  owed?: { groups: Group[]; dueAt: string; isLate: boolean }[] | undefined
  /** Each person once, by group; older reports have kinds of audience. */
  reach: { kind: string; total: number; reached: number; unread?: number | undefined }[]
  /** What they may be asked about: what we have answered in public. `isUnsure`: its fact has fallen; older reports lack it. */
  asked: { question: string; answer: string; isUnsure?: boolean | undefined }[]
}
export type SituationReport = {
  number: number
  content: SituationContent
  /** Of the content as it was when it was made. */
  digest: string
  by: Named
  at: string
  emptied: Emptied[]
}

type Say = (key: string, values?: Record<string, unknown>) => string

/** How it stands as the open page says it; where that says nothing, whether anything listed has gone to the press or the public all the same. */
export function publicPhrase(
  { phase, said, beside }: Pick<SituationContent, 'phase' | 'said' | 'beside'>,
  say: Say,
): string {
  if (phase !== null) return say(`crisis:status.phase.${phase}`)
  if (said.some(({ to }) => to?.includes('public'))) return say('crisis:situation.said-off-page')
  return say(`crisis:situation.${publicBeside(beside?.lines ?? []) === null ? 'nothing-said' : 'said-beside'}`)
}

/** What is promised, and to whom, in one line; an older report says what its page did. */
export function nextPhrase(
  { nextAt, isLate, owed }: Pick<SituationContent, 'nextAt' | 'isLate' | 'owed'>,
  say: Say,
): string {
  const when = (isLate: boolean) => `crisis:situation.next.${isLate ? 'late' : 'at'}`
  if (!owed) return nextAt === null ? say('crisis:situation.next.none') : say(when(isLate), { at: nextAt })
  if (owed.length === 0) return say('crisis:situation.next.none')
  const lines = owed.map((one) => {
    const isToAll = one.groups.includes('public')
    const whom = isToAll ? (owed.length > 1 ? '.all' : '') : '.to'
    const groups = one.groups.map((group) => say(`crisis:group.${group}`).toLowerCase()).join(', ')
    return say(when(one.isLate) + whom, { at: one.dueAt, groups })
  })
  return lines.join('; ')
}

type Fact = FactContent & { id: string; revision: number; at: Date }

/** The facts that may be told to others now, the oldest first, and how many are not confirmed. */
export function toldFacts(facts: readonly Fact[]): Pick<SituationContent, 'facts' | 'unconfirmed'> {
  const told = oldestFirst(
    facts.filter(maySay),
    ({ at }) => at,
    ({ id }) => id,
  )
  return {
    facts: told.map(({ id, revision, text, source, at }) => ({ id, revision, text, source, at: at.toISOString() })),
    unconfirmed: facts.filter((fact) => fact.state === 'unconfirmed').length,
  }
}

type Left = { statementId: string; group: Group; at: Date; isOwn: boolean }
type SaidStatement = {
  id: string
  number: number
  standing: SaidStanding
  outAt: Date | null
  title: string
  groups: Group[]
  /** New words of the status page, which own staff have had first. */
  isPage: boolean
}
type SaidPage = { number: number; title: string; at: Date; standing: SaidStanding }

/**
 * Everything that left, the oldest first: what the room said, what went by another way, and what stood on the status page alone.
 * `left`: each wave that has opened, each group at its own time. Where nothing is handed over, what is out has gone to those it was for.
 */
export function saidLines(
  statements: readonly SaidStatement[],
  left: readonly Left[],
  pages: readonly SaidPage[],
): SaidLine[] {
  const lines = (one: SaidStatement, way: SaidWay): (SaidLine & { since: number })[] => {
    const { number, title, isPage, groups, standing } = one
    const own = left.filter(({ statementId, isOwn }) => statementId === one.id && isOwn === (way === 'room'))
    const line = (since: number, to: Group[]) => ({
      ...{ number, title, at: new Date(since).toISOString(), to, since },
      way: isPage && way === 'room' ? ('page' as const) : way,
      standing,
    })
    if (own.length === 0) return way === 'room' && one.outAt ? [line(one.outAt.getTime(), groups)] : []
    // Who had it first is told by when, not only by whom: each minute that something left in is a line.
    const minutes = [...new Set(own.map(({ at }) => minuteOf(at)))]
    return minutes.map((minute) => {
      const then = own.filter(({ at }) => minuteOf(at) === minute)
      const to = GROUPS.filter((group) => then.some((wave) => wave.group === group))
      return line(Math.min(...then.map(({ at }) => at.getTime())), to)
    })
  }
  const said = statements.flatMap((one) => [...lines(one, 'room'), ...lines(one, 'other')])
  const shown = pages.map(({ at, ...page }) => ({
    ...{ ...page, at: at.toISOString(), way: 'page' as const, since: at.getTime() },
  }))
  return [...said, ...shown]
    .toSorted((a, b) => a.since - b.since || a.number - b.number)
    .map(({ since: _, ...one }) => one)
}

const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000)
