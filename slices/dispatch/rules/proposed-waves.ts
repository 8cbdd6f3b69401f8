import type { Channel, Gate, Publication } from './wave.ts'

/** A wave as a person plans it: who, how, when. `key` names it until it is saved. */
export type DraftWave = {
  key: string
  name: string
  groups: string[]
  unitIds: string[]
  channels: Channel[]
  publishes: Publication[]
  gate: Gate
  /** After how many minutes an unconfirmed recipient is tried on the next channel; null never. */
  secondChannelMinutes: number | null
}

/** The stakeholder groups that can be chosen, each with the audience kind that the rules know it by. */
export const GROUP_KINDS: Record<string, string> = {
  staff: 'staff',
  leaders: 'staff',
  'safety-delegates': 'staff',
  'union-representatives': 'staff',
  unions: 'unions',
  ministry: 'ministry',
  inmates: 'inmates',
  convicted: 'convicted',
  relatives: 'relatives',
  partners: 'partners',
  press: 'press',
  public: 'public',
}

export function audienceKindsOf(groups: readonly string[]): string[] {
  return [...new Set(groups.map((group) => GROUP_KINDS[group] ?? group))]
}

type Proposal = { key: string; kinds: string[]; groups: string[]; channels: Channel[]; publishes: Publication[] }

const PROPOSALS: Proposal[] = [
  {
    key: 'unions',
    kinds: ['unions'],
    groups: ['union-representatives', 'unions'],
    channels: ['email', 'sms'],
    publishes: [],
  },
  {
    key: 'staff',
    kinds: ['staff'],
    groups: ['staff', 'leaders', 'safety-delegates', 'union-representatives'],
    channels: ['email', 'sms', 'print'],
    publishes: [],
  },
  { key: 'ministry', kinds: ['ministry'], groups: ['ministry'], channels: ['email', 'sms'], publishes: [] },
  { key: 'inmates', kinds: ['inmates'], groups: ['inmates'], channels: ['print'], publishes: [] },
  { key: 'convicted', kinds: ['convicted'], groups: ['convicted'], channels: ['print'], publishes: [] },
  { key: 'relatives', kinds: ['relatives'], groups: ['relatives'], channels: ['email', 'sms'], publishes: [] },
  { key: 'partners', kinds: ['partners'], groups: ['partners'], channels: ['email'], publishes: [] },
  {
    key: 'press',
    kinds: ['press', 'public'],
    groups: ['press'],
    channels: ['email'],
    publishes: ['press-room', 'webhook'],
  },
]

/**
 * The waves we propose for a message to these audience kinds. One order binds: own staff before the public, and the engine
 * holds the public back by itself. Everybody else goes as early as they can: none of them waits for another.
 */
export function proposedWaves(audienceKinds: readonly string[], nameOf: (key: string) => string): DraftWave[] {
  const kinds = new Set(audienceKinds)
  if (kinds.has('press') || kinds.has('public')) kinds.add('staff')
  const chosen = PROPOSALS.filter((proposal) => proposal.kinds.some((kind) => kinds.has(kind)))
  return chosen.map(({ key, groups, channels, publishes }) => ({
    key,
    name: nameOf(key),
    groups,
    unitIds: [],
    channels,
    publishes,
    gate: { kind: 'with-start' },
    secondChannelMinutes: null,
  }))
}
