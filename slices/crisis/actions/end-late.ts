import type { Trx } from '../../../kit/db/database.ts'
import { groupsAnew } from '../rules/at-stop.ts'
import { hasPassed, isLate } from '../rules/lateness.ts'
import type { Group } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { partsOf, type StatementRow, statementsOf } from '../store/statements.ts'
import { endAtStop } from './end-at-stop.ts'
import { endStatement } from './end-statement.ts'
import { roomTime } from './practice-time.ts'
import { saidReaching } from './said-reaching.ts'
import { waitingGroups } from './waiting-groups.ts'
import { wordsAtStop } from './words-at-stop.ts'

/** `groups`: all whom it was for; `waited`: those of them who waited. */
export type Late = { id: string; number: number; kind: StatementRow['kind']; groups: Group[]; waited: Group[] }
type Signed = { by: string; at: Date }

/**
 * Words that stand at a stop longer than the time they promise end for these groups: nobody is ever given a promise that has passed. Others who wait there
 * wait on, and what is out to others is kept by them. Answers with what they were, whom for and who waited. Whoever lifts a stop asks this first.
 */
export async function endLate(trx: Trx, file: CrisisRow, groups: readonly Group[], signed: Signed): Promise<Late[]> {
  const shows = await roomTime(trx, file, signed.at)
  const { waits } = await waitingGroups(trx, file)
  const found = await wordsAtStop(trx, file, waits)
  const rows = (await statementsOf(trx, file.id)).filter((one) => one.state === 'going' && isLate(one, shows))
  const late: Late[] = []
  for (const row of rows) {
    const all = await groupsOf(trx, row)
    const atStop = found.find((one) => one.row.id === row.id)?.groups ?? []
    const waited = (atStop.length > 0 ? atStop : all).filter((one) => groups.includes(one))
    if (waited.length === 0) continue
    if (atStop.some((one) => !groups.includes(one)))
      await endAtStop(trx, file, { row, groups: waited }, { reason: 'time-passed', ...signed })
    else if (!(await endStatement(trx, file, row.id, { reason: 'time-passed', ...signed }))) continue
    late.push({ id: row.id, number: row.number, kind: row.kind, groups: all, waited })
  }
  const left = waits.filter((group) => groups.includes(group))
  return [...late, ...(await endLateAtStop(trx, file, left, signed))]
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
  return Promise.all(
    late.map(async ({ row, groups: waited }) => {
      const { id, number, kind } = row
      return { id, number, kind, groups: await groupsOf(trx, row), waited }
    }),
  )
}

const groupsOf = async (trx: Trx, { id }: Pick<StatementRow, 'id'>): Promise<Group[]> =>
  (await partsOf(trx, [id])).flatMap((part) => part.groups)

/** Whom the first words among these leave anew to. */
export async function firstAnew(trx: Trx, file: CrisisRow, late: readonly Late[], at: Date): Promise<Group[]> {
  const first = late.filter((one) => one.kind === 'holding')
  if (first.length === 0) return []
  const rest = (await saidReaching(trx, file, at)).filter((row) => !late.some((one) => one.id === row.id))
  return groupsAnew(first, rest)
}
