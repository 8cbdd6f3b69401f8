import type { Database, Trx } from '../../../kit/db/database.ts'
import { PACK_RULES, type PackRules } from '../rules/pack-rule.ts'
import { tablesOf } from './tables.ts'

/** What the agency has settled; where it has not, what we propose. */
export async function packRule<Key extends keyof PackRules>(db: Database, key: Key): Promise<PackRules[Key]> {
  const row = await tablesOf(db)
    .selectFrom('crisis.pack_rule')
    .select('content')
    .where('key', '=', key)
    .executeTakeFirst()
  return (row?.content as PackRules[Key] | undefined) ?? PACK_RULES[key]
}

/** Writes what a pack says; what is there already stays as it is. */
export async function addPackRules(trx: Trx, rules: Partial<PackRules>): Promise<void> {
  const rows = Object.entries(rules).map(([key, content]) => ({ key, content: JSON.stringify(content) }))
  if (rows.length === 0) return
  const added = tablesOf(trx).insertInto('crisis.pack_rule').values(rows)
  await added.onConflict((conflict) => conflict.doNothing()).execute()
}
