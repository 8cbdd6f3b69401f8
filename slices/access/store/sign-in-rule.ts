import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { tablesOf } from './handle.ts'

type Chosen = { strongDuties: Duty[]; twoForEmergency: boolean; idleMinutes: number }
export type StoredRule = Chosen & { changedAt: Date }

/** What an administrator has chosen; null where nobody has. */
export async function findSignInRule(db: Database): Promise<StoredRule | null> {
  const row = await tablesOf(db)
    .selectFrom('access.sign_in_rule')
    .select([
      'strong_duties as strongDuties',
      'two_for_emergency as twoForEmergency',
      'idle_minutes as idleMinutes',
      'changed_at as changedAt',
    ])
    .executeTakeFirst()
  return row ?? null
}

export async function saveSignInRule(trx: Trx, rule: Chosen, by: { id: string; at: Date }): Promise<void> {
  const row = {
    strong_duties: rule.strongDuties,
    two_for_emergency: rule.twoForEmergency,
    idle_minutes: rule.idleMinutes,
    changed_by: by.id,
    changed_at: by.at,
  }
  await tablesOf(trx)
    .insertInto('access.sign_in_rule')
    .values({ id: true, ...row })
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}
