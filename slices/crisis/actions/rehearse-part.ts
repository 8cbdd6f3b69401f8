import type { Trx } from '../../../kit/db/database.ts'
import { kindsOfGroups, recipientFilter } from '../../audience/index.ts'
import { keptGroups, wavesOf } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { keepRehearsal, wouldReach } from '../store/rehearsals.ts'
import type { PartRow } from '../store/statements.ts'
import { unitsOfCrisis } from './units-of-crisis.ts'

/**
 * A part of a statement in an exercise: nothing is handed over, and how many it would have reached is counted, by the same waves that
 * the engine would get.
 */
export async function rehearsePart(trx: Trx, file: CrisisRow, part: PartRow): Promise<void> {
  const [known, unitIds] = [await kindsOfGroups(trx), await unitsOfCrisis(trx, file)]
  const waves = wavesOf(keptGroups(part), {
    ...{ unitIds, stop: null, waits: [], known: new Set(known.keys()) },
    languages: part.languages,
  })
  const asked = waves.map(({ group, audiences, channels }) => ({ group, channels, filter: recipientFilter(audiences) }))
  await keepRehearsal(trx, part.id, await wouldReach(trx, asked))
}
