import { z } from 'zod'
import { INITIATIVE_STATES } from '../rules/initiative-state.ts'
import type { DeskTarget, PlanOptions, SimilarInitiative, SimilarLesson } from '../rules/initiative-view.ts'
import { OUTCOMES } from '../rules/progress.ts'
import { document, named, target } from './initiative-shapes.ts'
import { lessonLine, measuredValue } from './records-shapes.ts'

/** Shapes on the wire of what is read across initiatives. */
const state = z.enum(INITIATIVE_STATES)
const words = z.array(z.string())

const similarInitiative = z.object({
  id: z.string(),
  title: z.string(),
  state,
  unit: named,
  keys: words,
  words,
  reached: z.object({ count: z.number().int(), of: z.number().int() }).nullable(),
}) satisfies z.ZodType<SimilarInitiative>
const similarLesson = z.object({ lesson: lessonLine, keys: words, words }) satisfies z.ZodType<SimilarLesson>
export const similarList = z.object({ initiatives: z.array(similarInitiative), lessons: z.array(similarLesson) })

const deskTarget = z.object({
  initiative: z.object({
    id: z.string(),
    title: z.string(),
    state,
    step: z.string().nullable(),
    endOn: z.string().nullable(),
    unit: named,
  }),
  target,
  values: z.array(measuredValue),
  outcome: z.enum(OUTCOMES).nullable(),
}) satisfies z.ZodType<DeskTarget>
export const desk = z.object({ items: z.array(deskTarget) })

export const lessonList = z.object({ items: z.array(lessonLine), abilities: z.array(z.literal('keep')) })
export const revisionView = z.object({
  number: z.number().int(),
  author: z.string().nullable(),
  savedAt: z.string(),
  document,
})

export const planOptions = z.object({
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  owners: z.array(z.object({ id: z.string(), name: z.string(), unitId: z.string().nullable() })),
}) satisfies z.ZodType<PlanOptions>
