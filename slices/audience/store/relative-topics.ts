import type { Database } from '../../../kit/db/database.ts'
import { audienceDb } from './handle.ts'

/** The topics that relatives may register for: the groups below theirs, in the order of the tree. */
export async function relativeTopics(handle: Database): Promise<{ key: string; names: Record<string, string> }[]> {
  return audienceDb(handle)
    .selectFrom('audience.stakeholder_group')
    .select(['key', 'names'])
    .where('audience_kind', '=', 'relatives')
    .where('reach', '=', 'subscribers')
    .where('parent_id', 'is not', null)
    .orderBy('sort')
    .orderBy('key')
    .execute()
}
