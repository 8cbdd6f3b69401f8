import { z } from 'zod'
import { LEVELS } from '../rules/crisis.ts'
import { EXERCISE_LANGUAGES, type ExercisePlan, type PlannedList } from '../rules/planned-exercise.ts'
import { PACES } from '../rules/practice-clock.ts'

/** Shapes of planned exercises on the wire. */
const key = z.string().min(1).max(80)
const named = z.object({ id: z.string(), name: z.string().nullable() })
const names = z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() })
export const plannedParams = z.object({ id: key })
export const exercisePlan = z.object({
  unitId: key,
  on: z.iso.date(),
  scenarioKey: key.nullable(),
  goal: z.string().trim().min(1).max(200),
  level: z.enum(LEVELS),
  scriptKey: key.nullable().default(null),
  language: z.enum(EXERCISE_LANGUAGES).default('nb'),
  pace: z.literal([...PACES]).default(1),
  participantIds: z.array(key).max(100),
  observerIds: z.array(key).max(50).default([]),
}) satisfies z.ZodType<ExercisePlan>
export const plannedList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      unit: named,
      on: z.string(),
      isOverdue: z.boolean(),
      scenario: names.nullable(),
      goal: z.string(),
      script: names.nullable(),
      participants: z.array(named),
      observers: z.array(named),
      mayHold: z.boolean(),
    }),
  ),
  units: z.array(z.object({ id: z.string(), name: z.string() })),
}) satisfies z.ZodType<PlannedList>
