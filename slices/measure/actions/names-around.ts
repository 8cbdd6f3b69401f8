import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { initiativeById, mayReadInitiative, type PublicInitiative } from '../../plan/index.ts'
import type { StrategyElement } from '../../strategy/index.ts'
import type { Names } from '../rules/indicator.ts'

/** What each element of the strategy is called, by key. */
export const namesInStrategy = (elements: readonly StrategyElement[]): Map<string, Names> =>
  new Map(elements.map(({ key, texts }) => [key, namesOf(texts)]))

export function namesOf({ nb, nn, en }: StrategyElement['texts']): Names {
  return { nb: nb.title, ...(nn ? { nn: nn.title } : {}), ...(en ? { en: en.title } : {}) }
}

/** Those initiatives that the caller may read, by id. */
export async function readableInitiatives(
  db: Database,
  caller: Caller,
  ids: readonly string[],
): Promise<Map<string, PublicInitiative>> {
  const found = await Promise.all([...new Set(ids)].map((id) => initiativeById(db, id)))
  return new Map(
    found.flatMap((one) => {
      if (!one) return []
      const standing = { state: one.state, unitId: one.unit_id, ownerId: one.owner_id, decides: false }
      return mayReadInitiative(caller, standing) ? [[one.id, one] as const] : []
    }),
  )
}

/** Their titles, by id. */
export async function initiativeTitles(
  db: Database,
  caller: Caller,
  ids: readonly string[],
): Promise<Map<string, string>> {
  return new Map([...(await readableInitiatives(db, caller, ids))].map(([id, { title }]) => [id, title]))
}
