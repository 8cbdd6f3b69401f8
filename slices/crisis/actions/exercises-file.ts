import { z } from 'zod'
import { ROLES } from '../rules/crisis.ts'
import { INJECT_HOWS } from '../rules/inject.ts'

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const said = (most: number) => {
  const text = z.string().trim().min(1).max(most)
  return z.strictObject({ nb: text, nn: text, en: text })
}

const inject = z.strictObject({
  key,
  afterMinutes: z.number().int().min(0).max(1440).describe("Minutes of the exercise's clock after the start"),
  role: z.enum(ROLES).exclude(['told']).describe('Who it comes to; when nobody has the role, it comes to the room'),
  how: z
    .enum(INJECT_HOWS)
    .describe('journalist and call: asked; unit and police: a fact not confirmed; rumour: a rumour'),
  from: said(120).describe('Who it comes from: an office or a kind of person, never a name'),
  texts: said(1000),
  expects: z
    .strictObject({ texts: said(500), minutes: z.number().int().min(1).max(1440).optional() })
    .optional()
    .describe('What is looked for, and within how many minutes'),
})

/** `packs/<agency>/exercises.yaml`: scripts that an exercise can be played by. All of it is invented, and marked as exercise. */
export const exercisesFile = z.strictObject({
  version: z.literal(1),
  scripts: z.array(
    z.strictObject({
      key,
      scenario: key.describe('The kind of crisis, a key of crisis.yaml'),
      names: said(80),
      about: said(600),
      goals: z.array(said(300)).min(1).max(8).describe('What is practised; what those who watch look for'),
      injects: z.array(inject).min(1).max(100),
    }),
  ),
})
