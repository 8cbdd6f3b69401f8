import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Trx } from '../../../../kit/db/database.ts'
import { DUTIES, type Mode } from '../../../../kit/kernel/caller.ts'
import { shiftDays } from '../../../../kit/kernel/local-time.ts'
import { packPath } from '../../../../kit/settings/pack-file.ts'
import { dayOf } from '../../../organisation/index.ts'
import { answerBy, USUAL_ANSWER_DAYS } from '../../rules/idea/idea.ts'
import { nearestHolder } from '../../store/holders.ts'
import { insertIdea } from '../../store/ideas.ts'
import { days } from '../read-pack.ts'

/** The invented ideas of the demo; demo installations alone read them. */
const FILE = packPath('demo', 'ideas.yaml')
const DIRECTORATE = 'unt_kdi'

const text = z.string().trim().min(1)
const idea = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  title: text,
  text: z.string().default(''),
  unit: z.string().optional(),
  /** A duty in the unit, or in the nearest unit above; left out for an idea without a name. */
  givenBy: z.enum(DUTIES).optional(),
  given: days,
  answer: z.strictObject({ text, by: z.enum(DUTIES), day: days }).optional(),
})
const ideaPackFile = z.strictObject({ version: z.literal(1), ideas: z.array(idea) })

/** Writes the demo's ideas; what is there already stays as it is. Returns how many were new. */
export async function importIdeas(trx: Trx, now: Date, mode: Mode): Promise<number> {
  const { ideas } = ideaPackFile.parse(parse(await readFile(FILE, 'utf8')))
  const today = dayOf(now)
  let added = 0
  for (const { key, title, text: more, unit, givenBy, given, answer } of ideas) {
    const unitId = unit ? `unt_${unit}` : null
    const by = givenBy ? await nearestHolder(trx, unitId ?? DIRECTORATE, givenBy) : null
    const answeredBy = answer ? await nearestHolder(trx, unitId ?? DIRECTORATE, answer.by) : null
    const givenOn = shiftDays(today, given)
    const isNew = await insertIdea(trx, {
      id: `ida_${key}`,
      mode,
      title,
      text: more,
      unit_id: unitId,
      by,
      is_unnamed: by === null,
      code_hash: by === null ? createHash('sha256').update(`demo ${key}`).digest('hex') : null,
      given_on: givenOn,
      answer_by: answerBy(givenOn, USUAL_ANSWER_DAYS),
      state: answer ? 'answered' : 'new',
      taken_by: null,
      answer: answer?.text ?? '',
      answered_by: answeredBy,
      answered_on: answer ? shiftDays(today, answer.day) : null,
      initiative_id: null,
    })
    if (isNew) added++
  }
  return added
}
