import { headsIn, type ReachState } from '../../../kit/kernel/reach-states.ts'

/** The words of a dispatch. Shared by browser and server. */
export const CHANNELS = ['email', 'sms', 'print'] as const
export type Channel = (typeof CHANNELS)[number]

export const RECIPIENT_STATES = [
  'waiting',
  'submitted',
  'delivered',
  'confirmed',
  'on-paper',
  'unreachable',
  'failed',
  'excluded',
] as const satisfies readonly ReachState[]
/** Every recipient stands in exactly one. */
export type RecipientState = (typeof RECIPIENT_STATES)[number]
export type Counts = Record<RecipientState, number>

export type Measure = 'submitted' | 'delivered' | 'confirmed'

/**
 * What must be true before a wave opens. `wave` is the position of an earlier wave; `at` is an ISO time in UTC. `stop` names what
 * must be done first whatever anybody wants: it is lifted where it was set, never opened by hand and never overridden.
 */
export type Gate =
  | { kind: 'with-start' }
  | { kind: 'after'; wave: number; measure: Measure; percent: number }
  | { kind: 'at'; at: string }
  | { kind: 'minutes-after'; wave: number; minutes: number }
  | { kind: 'by-hand' }
  | { kind: 'stop'; stop: string; liftedAt: string | null }

/** Where a wave makes the text public, besides the people it reaches. */
export const PUBLICATIONS = ['press-room', 'webhook'] as const
export type Publication = (typeof PUBLICATIONS)[number]

export type PlannedWave = {
  position: number
  name: string
  audienceKinds: string[]
  channels: Channel[]
  publishes: Publication[]
  gate: Gate
  /** Minutes after which a recipient who has not confirmed is tried on the next channel; null for never. */
  secondChannelMinutes?: number | null
}

/** A wave as the ledger has it now. Counts are heads and sum to `total`. */
export type WaveNow = PlannedWave & {
  state: 'waiting' | 'open' | 'done'
  openedAt: Date | null
  total: number
  counts: Counts
  atUnits: AtUnits
}

/**
 * Heads that count as submitted as their notice lies with a unit, which has not said that it has reached them. `awaited`: an e-mail or SMS may
 * have reached them, or may still; `coming`: of these, one is to leave. For the others no channel works.
 */
export type AtUnits = { heads: number; awaited: number; coming: number }
export const NONE_AT_UNITS: AtUnits = { heads: 0, awaited: 0, coming: 0 }

/**
 * Own staff of a dispatch: how many have the words, of how many who are to, how many of these what is public waits for, and whether each of
 * their waves has opened. Counted in one place, `dispatch.public_staff_had`.
 */
export type StaffHad = { reached: number; of: number; missing: number; isOpened: boolean }

/**
 * Own staff, as the register of staff has them: leaders, safety delegates and union representatives are among them. The unions
 * themselves are contacts, whose addresses anybody who keeps contacts writes.
 */
export const isOwnStaff = (kind: string): boolean => kind === 'staff'
const PUBLIC_KINDS = ['press', 'public']

/** Does the wave carry the text to the public or the press? */
export function reachesPublic(wave: Pick<PlannedWave, 'audienceKinds' | 'publishes'>): boolean {
  return wave.publishes.includes('press-room') || wave.audienceKinds.some((kind) => PUBLIC_KINDS.includes(kind))
}

/** Does the wave carry the text to the ministry? */
export const reachesMinistry = (wave: Pick<PlannedWave, 'audienceKinds'>): boolean =>
  wave.audienceKinds.includes('ministry')

/** Does the wave carry the text to anybody but own staff: the ministry, the press, relatives, a receiver of webhooks? */
export function leavesAgency(wave: Pick<PlannedWave, 'audienceKinds' | 'publishes'>): boolean {
  return wave.publishes.length > 0 || !wave.audienceKinds.every(isOwnStaff)
}

/** The kinds of audience that waves reach, with whoever reads what they make public. */
export const kindsReached = (waves: readonly Pick<PlannedWave, 'audienceKinds' | 'publishes'>[]): string[] => [
  ...new Set(
    waves.flatMap((wave) => (wave.publishes.length > 0 ? [...wave.audienceKinds, 'public'] : wave.audienceKinds)),
  ),
]

export function reachesStaff(wave: Pick<PlannedWave, 'audienceKinds'>): boolean {
  return wave.audienceKinds.some(isOwnStaff)
}

export function emptyCounts(): Counts {
  return { waiting: 0, submitted: 0, delivered: 0, confirmed: 0, 'on-paper': 0, unreachable: 0, failed: 0, excluded: 0 }
}

/** How many of the wave's reachable heads a channel has brought at least this far, and of how many. A unit that has a notice on paper is a channel that took it. */
export function reached(counts: Counts, measure: Measure): { reached: number; of: number } {
  const confirmed = headsIn('confirmed', counts)
  const submitted = confirmed + headsIn('reached', counts)
  const value = { confirmed, delivered: confirmed + counts.delivered, submitted }[measure]
  return { reached: value, of: submitted + headsIn('waiting', counts) }
}
