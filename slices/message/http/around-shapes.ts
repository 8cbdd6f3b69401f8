import { z } from 'zod'
import type { HistoryLine, MessageOptions, PlatformView } from '../rules/message-view.ts'
import { body, moment, named, words } from './part-shapes.ts'

/** What is read around a message: choices, platform, principles and history. */
export const messageOptions = z.object({
  units: z.array(z.object({ id: z.string(), name: z.string(), language: z.string() })),
  byNameGrounds: z.array(
    z.object({ key: z.string(), names: z.object({ nb: z.string(), nn: z.string(), en: z.string() }) }),
  ),
  legalBases: z.array(
    z.object({
      key: z.string(),
      names: words,
      about: words,
      kind: z.enum(['ground', 'consent', 'law']),
      lifts: z.array(z.string()),
      isVerified: z.boolean(),
    }),
  ),
  initiatives: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      goalKeys: z.array(z.string()),
      gapKeys: z.array(z.string()),
      audienceKeys: z.array(z.string()),
      blockKeys: z.array(z.string()),
      roleKey: z.string().nullable(),
    }),
  ),
  known: z.object({ telephones: z.array(z.string()), emails: z.array(z.string()) }),
}) satisfies z.ZodType<MessageOptions>
export const platformView = z.object({
  everyone: z.array(z.string()),
  audiences: z.array(z.object({ key: z.string(), blocks: z.array(z.string()) })),
  others: z.array(z.string()),
  elements: z.array(
    z.object({
      key: z.string(),
      texts: z.record(z.string(), z.object({ title: z.string(), text: z.string().nullable() })),
    }),
  ),
}) satisfies z.ZodType<PlatformView>
export const history = z.object({
  revisions: z.array(
    z.object({
      language: z.string(),
      number: z.number().int(),
      ordinal: z.number().int(),
      title: z.string(),
      author: named,
      startedAt: moment,
      savedAt: moment,
    }) satisfies z.ZodType<HistoryLine>,
  ),
})
export const revisionText = z.object({ number: z.number().int(), title: z.string(), body })
