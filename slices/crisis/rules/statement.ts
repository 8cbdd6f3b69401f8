import type { HardStop } from './crisis.ts'
import type { FirstAudience } from './first-message.ts'

/** The six groups that have priority in a crisis, as they are listed. Press and citizens are one: equal. */
export const GROUPS = ['staff', 'unions', 'inmates', 'ministry', 'relatives', 'public'] as const
export type Group = (typeof GROUPS)[number]

export const STATEMENT_KINDS = ['holding', 'update', 'correction', 'page'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]
export const STATEMENT_STATES = ['waiting', 'going', 'out', 'dropped', 'withdrawn'] as const
export type StatementState = (typeof STATEMENT_STATES)[number]
export const STOP_GROUNDS = ['told', 'not-required', 'duty-to-inform'] as const
export type StopGround = (typeof STOP_GROUNDS)[number]

/** Whom a part is for still: not those for whom it has ended. */
export const keptGroups = ({
  groups,
  ended_groups: ended,
}: {
  groups: readonly Group[]
  ended_groups: readonly Group[]
}): Group[] => groups.filter((group) => !ended.includes(group))

/** A text to some of the groups; `words` says whose first message it is. */
export type PlannedPart = { words: FirstAudience; groups: Group[] }

/** Does this part follow, in more languages, what left at once? */
export const isFollowing = (part: { languages: readonly string[] }): boolean => part.languages.length > 0

/**
 * First words to the chosen groups. What is public goes to own staff in the same words, before; inmates, relatives and the
 * ministry have words of their own; and so have union representatives and safety delegates, who are told at once.
 */
export function holdingParts(chosen: readonly Group[]): PlannedPart[] {
  const isPublic = chosen.includes('public')
  const own = GROUPS.filter((group) => ABOUT[group].hasOwnWords && chosen.includes(group))
  const parts: PlannedPart[] = own.map((group) => ({ words: group, groups: [group] }))
  if (isPublic) return [...parts, { words: 'public', groups: ['staff', 'public'] }]
  return chosen.includes('staff') ? [...parts, { words: 'staff', groups: ['staff'] }] : parts
}

/** A text that goes to the public goes to own staff too. */
export function withStaff(chosen: readonly Group[]): Group[] {
  const all = chosen.includes('public') ? new Set<Group>([...chosen, 'staff']) : new Set(chosen)
  return GROUPS.filter((group) => all.has(group))
}

/** Whom a wave of the engine is for, by its audience kinds. */
export const groupOfKinds = (kinds: readonly string[]): Group | null => {
  // Safety delegates are staff too, so their wave has both kinds.
  if (kinds.includes('unions')) return 'unions'
  return GROUPS.find((group) => kinds.some((kind) => ABOUT[group].kinds.includes(kind))) ?? null
}

export const kindsOf = (groups: readonly Group[]): string[] => [
  ...new Set(groups.flatMap((group) => ABOUT[group].kinds)),
]

type Gate = { kind: 'with-start' } | { kind: 'stop'; stop: string; liftedAt: string | null }
export type StatementWave = {
  group: Group
  audiences: { groups: string[]; unitIds?: string[]; languages?: string[] }
  channels: ('email' | 'sms' | 'print')[]
  publishes: ('press-room' | 'webhook')[]
  gate: Gate
}

type AboutGroup = {
  /** Whose wave comes first: each person is in one, so the narrower group stands before the wider. */
  place: number
  /** Kinds of the authority table. */
  kinds: readonly string[]
  /** Groups of receivers. */
  stakeholders: readonly string[]
  /** Those of the units that the crisis is about; the others have no such place. */
  isOfUnits: boolean
  /** First words of its own; the others have those of the public or of staff. */
  hasOwnWords: boolean
  /** Those who work in a unit can be told by their unit, when nothing else works. */
  channels: StatementWave['channels']
  publishes: StatementWave['publishes']
}

/** All that differs between the groups, once: whoever adds one is told what it needs. */
const ABOUT: Record<Group, AboutGroup> = {
  unions: {
    ...{ place: 1, kinds: ['unions'], stakeholders: ['safety-delegates', 'union-representatives', 'unions'] },
    ...{ isOfUnits: true, hasOwnWords: true, channels: ['email', 'sms', 'print'], publishes: [] },
  },
  staff: {
    ...{ place: 2, kinds: ['staff', 'unions'], stakeholders: ['staff', 'leaders'] },
    ...{ isOfUnits: true, hasOwnWords: false, channels: ['email', 'sms', 'print'], publishes: [] },
  },
  inmates: {
    ...{ place: 3, kinds: ['inmates', 'convicted'], stakeholders: ['inmates', 'convicted'] },
    ...{ isOfUnits: true, hasOwnWords: true, channels: ['print'], publishes: [] },
  },
  ministry: {
    ...{ place: 4, kinds: ['ministry'], stakeholders: ['ministry'] },
    ...{ isOfUnits: false, hasOwnWords: true, channels: ['email', 'sms'], publishes: [] },
  },
  relatives: {
    ...{ place: 5, kinds: ['relatives'], stakeholders: ['relatives'] },
    ...{ isOfUnits: true, hasOwnWords: true, channels: ['email', 'sms'], publishes: [] },
  },
  public: {
    ...{ place: 6, kinds: ['press', 'public'], stakeholders: ['press'] },
    ...{ isOfUnits: false, hasOwnWords: false, channels: ['email'], publishes: ['press-room', 'webhook'] },
  },
}

type WaveBounds = {
  unitIds: string[] | null
  stop: HardStop | null
  /** The groups that wait at the stop. */
  waits: readonly Group[]
  known: ReadonlySet<string>
  languages?: readonly string[]
}

/**
 * The waves of a part. None waits for another, but for what the engine itself holds back until own staff have it, and for a stop
 * that is not lifted. `unitIds` null: the whole agency. `languages`: only those who read one of them; empty for everybody. Groups
 * that the agency does not have are left out.
 */
export function wavesOf(
  groups: readonly Group[],
  { unitIds, stop, waits, known, languages = [] }: WaveBounds,
): StatementWave[] {
  const inOrder = groups.toSorted((a, b) => ABOUT[a].place - ABOUT[b].place)
  return inOrder.map((group) => {
    const { stakeholders, isOfUnits, channels, publishes } = ABOUT[group]
    return {
      group,
      audiences: {
        groups: stakeholders.filter((key) => known.has(key)),
        ...(unitIds && isOfUnits ? { unitIds } : {}),
        ...(languages.length > 0 ? { languages: [...languages] } : {}),
      },
      ...{ channels, publishes },
      gate: stop && waits.includes(group) ? { kind: 'stop', stop, liftedAt: null } : { kind: 'with-start' },
    }
  })
}

/** A fact that a statement uses, as it was and as it is. */
export type UsedFact = { revision: number; now: { wordedRevision: number; maySay: boolean } | null }
/** May what the statement says of it be said no longer, or says it something else since? Who says it is no part of that, nor that it fell and is confirmed again. */
export const isChanged = ({ revision, now }: UsedFact): boolean =>
  now === null || now.wordedRevision > revision || !now.maySay

/** Has anybody had the words? They are out or were withdrawn after that, or a wave of them has been opened. */
export const isTold = (
  { id, state }: { id: string; state: StatementState },
  waves: readonly { statementId: string; openedAt: Date | null }[],
): boolean =>
  state === 'out' || state === 'withdrawn' || waves.some((wave) => wave.statementId === id && wave.openedAt !== null)
