import type { Trx } from '../../../kit/db/database.ts'
import { hasPassed, isLate } from '../rules/lateness.ts'
import type { Group } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { partsOf, type StatementRow, statementsOf } from '../store/statements.ts'
import { endAtStop } from './end-at-stop.ts'
import { endStatement } from './end-statement.ts'
import { roomTime } from './practice-time.ts'
import { waitingGroups } from './waiting-groups.ts'
import { wordsAtStop } from './words-at-stop.ts'

export type Late = { kind: StatementRow['kind']; groups: Group[] }
type Signed = { by: string; at: Date }

/**
 * Words that stand at a stop longer than the time they promise end: nobody is ever given a promise that has passed. Of what is out to others, as they
 * have it, the rest ends. Answers with their kind and those of their groups that waited. Whoever lifts a stop asks this first.
 */
export async function endLate(trx: Trx, file: CrisisRow, groups: readonly Group[], signed: Signed): Promise<Late[]> {
  const shows = await roomTime(trx, file, signed.at)
  const rows = (await statementsOf(trx, file.id)).filter((one) => one.state === 'going' && isLate(one, shows))
  const late: Late[] = []
  for (const row of rows) {
    const waited = (await partsOf(trx, [row.id])).flatMap((part) => part.groups).filter((one) => groups.includes(one))
    if (waited.length > 0 && (await endStatement(trx, file, row.id, { reason: 'time-passed', ...signed })))
      late.push({ kind: row.kind, groups: waited })
  }
  const { waits } = await waitingGroups(trx, file)
  return [...late, ...(await endLateAtStop(trx, file, waits, signed))]
}

/** The same of what is out to others alone. */
export async function endLateAtStop(
  trx: Trx,
  file: CrisisRow,
  waits: readonly Group[],
  signed: Signed,
): Promise<Late[]> {
  const shows = await roomTime(trx, file, signed.at)
  const found = await wordsAtStop(trx, file, waits)
  const late = found.filter(({ row }) => row.state === 'out' && hasPassed(row.next_at, shows))
  for (const one of late) await endAtStop(trx, file, one, { reason: 'time-passed', ...signed })
  return late.map(({ row: { kind }, groups }) => ({ kind, groups }))
}
