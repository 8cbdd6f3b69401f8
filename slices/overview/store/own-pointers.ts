import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Pointing } from '../rules/strategy-change.ts'

/** Initiatives and messages of this person that are not over, with every element that each points at. */
export async function ownPointers(db: Database, personId: string): Promise<Pointing[]> {
  const { rows } = await sql<Pointing>`
    select 'initiative' as kind, id, title, updated_at as at,
           array_remove(sub_goal_keys || gap_keys || audience_keys || channel_keys || block_keys || role_key, null) as keys
      from plan.public_initiative
     where owner_id = ${personId} and mode <> 'exercise' and state not in ('closed', 'stopped')
    union all
    select 'message', id, title, updated_at,
           array_remove(goal_keys || gap_keys || audience_keys || block_keys || role_key, null)
      from message.public_message
     where owner_id = ${personId} and mode <> 'exercise' and state in ('draft', 'in-review', 'approved')
     order by at, id`.execute(db)
  return rows
}
