import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Trx } from '../../../kit/db/database.ts'
import { putScripts } from '../store/practices.ts'
import { exercisesFile } from './exercises-file.ts'

const PACKS = join(import.meta.dirname, '..', '..', '..', 'packs')

/** Writes the scripts of a pack that has some. Throws (zod) when `exercises.yaml` has another shape. */
export async function importScripts(trx: Trx, pack: string): Promise<void> {
  const text = await readFile(join(PACKS, pack, 'exercises.yaml'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return
  const { scripts } = exercisesFile.parse(parse(text))
  await putScripts(
    trx,
    scripts.map(({ key, scenario, ...content }, position) => ({
      key,
      scenario_key: scenario,
      position,
      content: JSON.stringify(content),
      is_active: true,
    })),
  )
}
