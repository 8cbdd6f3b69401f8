import { z } from 'zod'
import { ROLES } from '../rules/crisis.ts'
import { INJECT_HOWS, INJECT_STATES } from '../rules/inject.ts'
import { PACES, type PracticeClock } from '../rules/practice-clock.ts'
import { MARKS, PRACTICE_PARTS, type PracticeView, type ScriptLine } from '../rules/practice-view.ts'

/** Shapes of exercises on the wire. */
const key = z.string().min(1).max(80)
const named = z.object({ id: z.string(), name: z.string().nullable() })
const names = z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() })
const language = z.enum(['nb', 'nn', 'en'])
const minutes = z.number().int().min(1).max(1440)
const pace = z.literal([...PACES])

export const practiceStart = z.object({
  scriptKey: key.nullable().default(null),
  language: language.default('nb').describe('What the injects are in'),
  observerIds: z.array(key).max(50).default([]).describe('Those who watch: they see everything and are never called'),
  pace: pace.default(1).describe('How many times as fast as the real one the clock of the exercise goes'),
})
export const scriptChoice = z.object({ scriptKey: key, language })
export const paceInput = z.object({
  pace: z
    .union([pace, z.literal(0)])
    .nullable()
    .describe('0 stops the clock, null lets it go on as before'),
})
export const holdInput = z.object({ isHeld: z.boolean() })
export const observerInput = z.object({ personId: key })
export const observationInput = z.object({
  mark: z.enum(MARKS),
  text: z.string().trim().min(1).max(600),
  injectId: key.nullable().default(null),
  goal: z.number().int().min(1).max(20).nullable().default(null).describe('The number of a goal'),
})
export const findingOwner = z.object({ ownerId: key.nullable().default(null) })
export const injectInput = z.object({
  role: z.enum(ROLES).exclude(['told']),
  how: z.enum(INJECT_HOWS),
  sender: z.string().trim().min(1).max(120),
  text: z.string().trim().min(1).max(1000),
  expects: z.string().trim().max(500).default(''),
  expectMinutes: minutes.nullable().default(null),
  inMinutes: z.number().int().min(0).max(1440).default(0).describe("By the exercise's clock; 0: at once"),
})

const paces = z.array(z.object({ fromAt: z.string(), shows: z.string(), pace: z.number().int() }))
export const practiceClock = z.object({ paces }) satisfies z.ZodType<PracticeClock>

const inject = z.object({
  id: z.string(),
  number: z.number().int(),
  dueAt: z.string(),
  role: z.enum(ROLES),
  how: z.enum(INJECT_HOWS),
  sender: z.string(),
  text: z.string(),
  expects: z.string(),
  expectMinutes: z.number().int().nullable(),
  state: z.enum(INJECT_STATES),
  isScripted: z.boolean(),
  settledAt: z.string().nullable(),
  shows: z.string().nullable(),
  met: z.object({ at: z.string(), minutes: z.number().int(), isInTime: z.boolean(), by: named }).nullable(),
})
const observation = z.object({
  id: z.string(),
  mark: z.enum(MARKS),
  text: z.string(),
  inject: z.number().int().nullable(),
  goal: z.number().int().nullable(),
  by: named,
  at: z.string(),
  shows: z.string(),
  isFinding: z.boolean(),
})
export const practiceView = z.object({
  part: z.enum(PRACTICE_PARTS).nullable(),
  isOpen: z.boolean(),
  script: z.object({ key: z.string(), names, about: names }).nullable(),
  language: z.string(),
  goals: z.array(names),
  isHeld: z.boolean(),
  paces,
  directors: z.array(named),
  observers: z.array(named),
  injects: z.array(inject),
  observations: z.array(observation),
  roles: z.array(z.enum(ROLES)),
}) satisfies z.ZodType<PracticeView>

export const scriptList = z.object({
  items: z.array(
    z.object({
      key: z.string(),
      scenarioKey: z.string(),
      names,
      about: names,
      goals: z.array(names),
      injects: z.number().int(),
      minutes: z.number().int(),
    }) satisfies z.ZodType<ScriptLine>,
  ),
})
