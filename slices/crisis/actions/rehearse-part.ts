import type { RawBuilder } from 'kysely'
import type { Trx } from '../../../kit/db/database.ts'
import { kindsOfGroups, recipientFilter } from '../../audience/index.ts'
import { wavesOf } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { type Counted, keepRehearsal, wouldReach } from '../store/rehearsals.ts'
import type { PartRow } from '../store/statements.ts'
import { unitsOfCrisis } from './units-of-crisis.ts'

/**
 * A part of a statement in an exercise: nothing is handed over, and how many it would have reached is counted, by the same waves that
 * the engine would get, each person in the first that has them.
 */
export async function rehearsePart(trx: Trx, file: CrisisRow, part: PartRow): Promise<void> {
  const [known, unitIds] = [await kindsOfGroups(trx), await unitsOfCrisis(trx, file)]
  const waves = wavesOf(part.groups, {
    ...{ unitIds, stop: null, known: new Set(known.keys()) },
    languages: part.languages,
  })
  const counted: (Counted & { group: string })[] = []
  const before: RawBuilder<boolean>[] = []
  for (const { group, audiences, channels } of waves) {
    const filter = recipientFilter(audiences)
    counted.push({ group, ...(await wouldReach(trx, filter, channels, before)) })
    before.push(filter)
  }
  await keepRehearsal(trx, part.id, counted)
}
