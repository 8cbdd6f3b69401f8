import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Trx } from '../../../../kit/db/database.ts'
import { DUTIES, type Mode } from '../../../../kit/kernel/caller.ts'
import { packPath } from '../../../../kit/settings/pack-file.ts'
import { dayOf } from '../../../organisation/index.ts'
import { AMBASSADOR_LANGUAGES } from '../../rules/ambassador/ambassador.ts'
import { allAmbassadors, putAmbassador } from '../../store/ambassadors.ts'
import { nearestHolder } from '../../store/holders.ts'

/** The invented ambassadors of the demo; demo installations alone read them. */
const FILE = packPath('demo', 'ambassadors.yaml')

const text = z.string().trim().min(1)
const ambassador = z.strictObject({
  unit: text,
  /** Whoever holds this duty in the unit, or in the nearest unit above. */
  duty: z.enum(DUTIES),
  topics: z.array(text).min(1),
  languages: z.array(z.enum(AMBASSADOR_LANGUAGES)).min(1),
  note: z.string().default(''),
})
const ambassadorPackFile = z.strictObject({ version: z.literal(1), ambassadors: z.array(ambassador) })

/** Writes the demo's ambassadors; what is there already stays as it is. Returns how many were new. */
export async function importAmbassadors(trx: Trx, now: Date, mode: Mode): Promise<number> {
  const { ambassadors } = ambassadorPackFile.parse(parse(await readFile(FILE, 'utf8')))
  const known = new Set((await allAmbassadors(trx, mode)).map(({ personId }) => personId))
  let added = 0
  for (const { unit, duty, topics, languages, note } of ambassadors) {
    const personId = await nearestHolder(trx, `unt_${unit}`, duty)
    if (!personId || known.has(personId)) continue
    known.add(personId)
    await putAmbassador(trx, { person_id: personId, mode, topics, languages, note, confirmed_on: dayOf(now) })
    added++
  }
  return added
}
