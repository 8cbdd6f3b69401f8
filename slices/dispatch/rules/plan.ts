import type { Channel, Gate, Publication } from './wave.ts'

/** A wave as it is planned, with its audience still a definition (the audience slice's `SegmentDefinition`). */
export type WavePlan<Definition = unknown> = {
  name: string
  audiences: Definition
  audienceKinds: string[]
  channels: Channel[]
  publishes: Publication[]
  gate: Gate
  secondChannelMinutes: number | null
}

type Template = {
  name: string
  groups: string[]
  audienceKinds: string[]
  channels: Channel[]
  publishes: Publication[]
  gate: Gate
}

/** The order the source sets, as a first proposal. Names are keys of the catalogue (`dispatch:proposal.<name>`). */
const TEMPLATES: Template[] = [
  {
    name: 'staff',
    groups: ['staff', 'leaders', 'safety-delegates', 'union-representatives'],
    audienceKinds: ['staff', 'unions'],
    channels: ['email', 'sms', 'print'],
    publishes: [],
    gate: { kind: 'with-start' },
  },
  {
    name: 'ministry',
    groups: ['ministry'],
    audienceKinds: ['ministry'],
    channels: ['email', 'sms'],
    publishes: [],
    gate: { kind: 'with-start' },
  },
  {
    name: 'inmates',
    groups: ['inmates'],
    audienceKinds: ['inmates'],
    channels: ['print'],
    publishes: [],
    gate: { kind: 'with-start' },
  },
  {
    name: 'convicted',
    groups: ['convicted'],
    audienceKinds: ['convicted'],
    channels: ['print'],
    publishes: [],
    gate: { kind: 'with-start' },
  },
  {
    name: 'relatives',
    groups: ['relatives'],
    audienceKinds: ['relatives'],
    channels: ['email', 'sms'],
    publishes: [],
    gate: { kind: 'with-start' },
  },
  {
    name: 'public',
    groups: ['press'],
    audienceKinds: ['press', 'public'],
    channels: ['email'],
    publishes: ['press-room', 'webhook'],
    gate: { kind: 'with-start' },
  },
]

/** Waves to begin with for a message to these kinds of audience. Staff always come along when the public does. */
export function proposedWaves(audienceKinds: string[]): Template[] {
  const isPublic = audienceKinds.some((kind) => kind === 'press' || kind === 'public')
  const wanted = new Set([...audienceKinds, ...(isPublic ? ['staff'] : [])])
  const found = TEMPLATES.filter((template) => template.audienceKinds.some((kind) => wanted.has(kind)))
  return found.length > 0 ? found : TEMPLATES
}
