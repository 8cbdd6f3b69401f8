import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { kindsOfGroups, type SegmentDefinition } from '../../audience/index.ts'

/**
 * The kinds of audience that each choice of recipients reaches, as the groups are at this moment. A key that is no group would be one
 * that nobody has approved, and may become any group later: `dispatch.plan.no-such-group`.
 */
export async function kindsOfWaves(db: Database, definitions: readonly SegmentDefinition[]): Promise<string[][]> {
  const kinds = await kindsOfGroups(db)
  return definitions.map(({ groups }, index) => {
    const found = groups.map((group) => {
      const kind = kinds.get(group)
      if (!kind) throw new Failure('invalid', 'dispatch.plan.no-such-group', { position: index + 1, group })
      return kind
    })
    return [...new Set(found)]
  })
}
