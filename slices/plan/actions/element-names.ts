import type { Database } from '../../../kit/db/database.ts'
import { elementsInForce } from '../../strategy/index.ts'
import type { Names } from '../store/tables.ts'

/**
 * What these keys are called in the strategy in force, and which of them it no longer has. Where no strategy is in force,
 * nothing can be said to be gone.
 */
export async function elementNames(
  db: Database,
  keys: readonly string[],
): Promise<{ names: Record<string, Names>; goneKeys: string[] }> {
  if (keys.length === 0) return { names: {}, goneKeys: [] }
  const found = await elementsInForce(db, { keys: [...keys] })
  const names = Object.fromEntries(
    found.map(({ key, texts }) => [key, { nb: texts.nb.title, nn: texts.nn?.title, en: texts.en?.title }]),
  )
  const gone = keys.filter((key) => !(key in names))
  if (gone.length === 0 || found.length > 0) return { names, goneKeys: gone }
  return { names, goneKeys: (await elementsInForce(db, { kinds: ['goal', 'sub-goal'] })).length > 0 ? gone : [] }
}
