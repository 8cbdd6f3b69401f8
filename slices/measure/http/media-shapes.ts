import { z } from 'zod'
import { ACTORS } from '../rules/media/actors.ts'
import type { MediaView, MentionView } from '../rules/media/media-view.ts'
import type { ClusteredShare } from '../rules/statistics/clustered-share.ts'

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
  storyDays: whole.nullable(),
  mayKeep: z.boolean(),
}) satisfies z.ZodType<MediaView>

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
}) satisfies z.ZodType<MentionView>
