import { z } from 'zod'
import { ACTORS } from '../rules/media/actors.ts'
import type { MediaView, MentionView } from '../rules/media/media-view.ts'
import { ORIGIN_KINDS } from '../rules/media/story-origin.ts'
import type { ClusteredShare } from '../rules/statistics/clustered-share.ts'
import { storyRule } from './measure-shapes.ts'

const whole = z.number().int()

export const clusteredShareShape = z.object({
  share: z.number(),
  low: z.number(),
  high: z.number(),
  ours: whole,
  all: whole,
  clusters: whole,
  effective: z.number(),
}) satisfies z.ZodType<ClusteredShare>

export const mediaView = z.object({
  held: whole,
  waiting: whole,
  firstOn: z.string().nullable(),
  lastOn: z.string().nullable(),
  panels: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      outlets: z.array(z.string()),
      coverage: z.string(),
      lockedAt: z.string(),
    }),
  ),
  panelId: z.string().nullable(),
  fromOn: z.string(),
  toOn: z.string(),
  shares: z.array(clusteredShareShape.extend({ actor: z.enum(ACTORS) })),
  storyRule,
  chosenRule: storyRule,
  mayKeep: z.boolean(),
  maySetRule: z.boolean(),
}) satisfies z.ZodType<MediaView>

export const originShape = z.object({ kind: z.enum(ORIGIN_KINDS), id: z.string() })

export const mentionShape = z.object({
  id: whole,
  story: z.string(),
  outlet: z.string(),
  publishedOn: z.string(),
  title: z.string(),
  lead: z.string(),
  url: z.string(),
  actors: z.array(z.enum(ACTORS)),
  isKey: z.boolean(),
  origins: z.array(originShape),
}) satisfies z.ZodType<MentionView>
