import type { Trx } from '../../../kit/db/database.ts'
import { packPath, readPackFile } from '../../../kit/settings/pack-file.ts'
import { putScripts } from '../store/practices.ts'
import { exercisesFile } from './exercises-file.ts'

/** Writes the scripts of a pack that has some. Throws (zod) when `exercises.yaml` has another shape. */
export async function importScripts(trx: Trx, pack: string): Promise<void> {
  const content = await readPackFile(packPath(pack, 'exercises.yaml'))
  if (content === null) return
  const { scripts } = exercisesFile.parse(content)
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
