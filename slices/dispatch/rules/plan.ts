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
