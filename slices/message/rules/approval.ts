import type { ByNameFault } from './by-name.ts'

/** What a matter may require to be settled with others before a leader approves. */
export const MATTER_CHECKS = ['unions', 'police', 'relatives'] as const
export type MatterCheck = (typeof MATTER_CHECKS)[number]
/** A discussion with the unions has a day, and was with these offices; never a name. */
export type Settled = { required: boolean; done: boolean; on?: string; with?: Office[] }
export type MatterChecks = Partial<Record<MatterCheck, Settled>>

/** The discussion that arbeidsmiljøloven asks for has a day, and was with somebody. */
const isDiscussed = (settled: Settled | undefined): boolean =>
  settled?.done === true && Boolean(settled.on) && (settled.with?.length ?? 0) > 0

/** Who speaks for the staff, by office. */
export const OFFICES = [
  'local-representative',
  'chief-representative',
  'safety-delegate',
  'chief-safety-delegate',
  'working-environment-committee',
] as const
export type Office = (typeof OFFICES)[number]

/** What a matter may concern of the staff's own conditions. One of them, and it must be discussed with their representatives. */
export const CONCERNS = ['working-conditions', 'reorganisation', 'staffing'] as const
export type Concern = (typeof CONCERNS)[number]

/** What must be settled: what the writer asks for, and what follows from what the matter concerns. */
export const requiredBy = (
  asked: readonly MatterCheck[],
  concerns: readonly Concern[],
  byName = false,
): MatterCheck[] =>
  MATTER_CHECKS.filter((check) => asked.includes(check) || (check === 'unions' && (concerns.length > 0 || byName)))

export type EditionStanding = {
  language: string
  isSource: boolean
  /** Title or text is missing. */
  isEmpty: boolean
  /** Says the same as the source's newest text, by a person's word. The source itself always does. */
  isCurrent: boolean
  /** Whoever wrote it says that it follows the source's newest text; nobody else has read it yet. */
  isUnchecked: boolean
  /** Stops of the confidentiality and security check that nobody has lifted. */
  openStops: number
}

export type Obstacle =
  | { code: 'edition-empty' | 'edition-outdated' | 'edition-unchecked' | 'question-missing'; language: string }
  | { code: 'stop-open'; language: string; count: number }
  | { code: 'check-open'; check: MatterCheck }
  | { code: `by-name-${ByNameFault}` | 'role-missing' }

export type ApprovalMatter = {
  editions: EditionStanding[]
  checks: MatterChecks
  question: Record<string, string> | null
  byName: boolean
  /** What is wrong with asking for names; null when nothing is. */
  byNameFault: ByNameFault | null
  /** It must say which role of the role map we take, and does not. */
  lacksRole: boolean
}

/** Everything that stands in the way of approval, in the order a person would deal with it. Empty: go ahead. */
export function approvalObstacles(matter: ApprovalMatter): Obstacle[] {
  const role: Obstacle[] = matter.lacksRole ? [{ code: 'role-missing' }] : []
  return [...editionObstacles(matter.editions), ...role, ...settingObstacles(matter), ...checkObstacles(matter)]
}

function editionObstacles(editions: EditionStanding[]): Obstacle[] {
  const stopped = editions.filter(({ openStops }) => openStops > 0)
  const empty = editions.filter(({ isEmpty }) => isEmpty)
  const behind = editions.filter(({ isEmpty, isCurrent }) => !isEmpty && !isCurrent)
  const codeOf = ({ isUnchecked }: EditionStanding) => (isUnchecked ? 'edition-unchecked' : 'edition-outdated')
  return [
    ...stopped.map(({ language, openStops }): Obstacle => ({ code: 'stop-open', language, count: openStops })),
    ...empty.map(({ language }): Obstacle => ({ code: 'edition-empty', language })),
    ...behind.map((edition): Obstacle => ({ code: codeOf(edition), language: edition.language })),
  ]
}

function settingObstacles({ editions, question, byNameFault }: ApprovalMatter): Obstacle[] {
  const unasked = question ? editions.filter(({ language }) => !question[language]?.trim()) : []
  const obstacles = unasked.map(({ language }): Obstacle => ({ code: 'question-missing', language }))
  return byNameFault ? [...obstacles, { code: `by-name-${byNameFault}` }] : obstacles
}

function checkObstacles({ checks, byName }: ApprovalMatter): Obstacle[] {
  const isOpen = (check: MatterCheck) =>
    check === 'unions' && byName ? !isDiscussed(checks.unions) : checks[check]?.required && !checks[check].done
  const open = MATTER_CHECKS.filter(isOpen)
  return open.map((check) => ({ code: 'check-open', check }))
}

/**
 * What keeps a text from being shown to a leader at all. A check with others may be settled while it waits, and a translation read by
 * somebody who did not write it, the leader too.
 */
export const askingObstacles = (matter: ApprovalMatter): Obstacle[] => beforeAsking(approvalObstacles(matter))

export const beforeAsking = (obstacles: readonly Obstacle[]): Obstacle[] =>
  obstacles.filter(({ code }) => code !== 'check-open' && code !== 'edition-unchecked')
