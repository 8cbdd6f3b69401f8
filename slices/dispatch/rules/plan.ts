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
  /** In a hurry: seconds that a channel has before the next one is tried too; null or absent when each is waited for. */
  fallBackSeconds?: number | null
  /** Of a correction: the waves whose people it is for, the newest words first. */
  correctsWaveIds?: string[]
}
