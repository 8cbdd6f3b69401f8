import type { Trx } from '../../../kit/db/database.ts'
import type { PromiseState } from '../rules/promise.ts'
import type { Group } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { changePromise, type PromiseRow } from '../store/promises.ts'
import { tellPromise } from './tell-promise.ts'

/** Promises that became the same, of those who were promised the same. */
export type Alike<Row = PromiseRow> = { rows: Row[]; dueAt: Date; state: PromiseState; groups: Group[] }
type Became = { state: PromiseState } & Partial<
  Pick<PromiseRow, 'settled_at' | 'kept_by' | 'admitted_at' | 'admitted_by' | 'reason'>
>
export type Settled = { row: PromiseRow; state: PromiseState }

/**
 * Settles a set of promises of a room: each becomes what `become` says of it, and what is kept, broken or ended by that is told once for all who were promised
 * the same. Answers with them, as they were told of. One that somebody else has changed meanwhile is left.
 */
export async function settleTogether(
  trx: Trx,
  file: CrisisRow,
  rows: readonly PromiseRow[],
  { at, become }: { at: Date; become: (row: PromiseRow) => Became },
): Promise<Alike[]> {
  const settled: Settled[] = []
  for (const row of rows) {
    const became = become(row)
    if (await changePromise(trx, row, { settled_at: row.settled_at ?? at, ...became }))
      settled.push({ row, state: became.state })
  }
  return tellSettled(trx, file, settled, at)
}

/** The same of what is settled already. What was broken before is not told again, and a time that is moved is told by whoever moves it. */
export async function tellSettled(trx: Trx, file: CrisisRow, settled: readonly Settled[], at: Date): Promise<Alike[]> {
  const all = [...Map.groupBy(settled, ({ row, state }) => `${alikeOf(row)} ${state}`).values()].map((alike) => ({
    ...together(alike.map(({ row }) => row)),
    was: alike[0]!.row.state,
    state: alike[0]!.state,
  }))
  for (const { was, state, dueAt, groups } of all)
    if (state !== was && (state === 'kept' || state === 'broken' || state === 'ended'))
      await tellPromise(trx, file, `promise-${state}`, { dueAt, at, groups })
  return all
}

/** Promises that stand alike, set by set: of one room, by one time; what everybody was promised is a set of its own. */
export const setsOf = <Row extends PromiseRow>(rows: readonly Row[]): Alike<Row>[] =>
  [...Map.groupBy(rows, (one) => `${alikeOf(one)} ${one.warned}`).values()].map(together)

const together = <Row extends PromiseRow>(rows: Row[]): Alike<Row> => {
  const [{ due_at: dueAt, state }] = rows as [Row]
  return { rows, dueAt, state, groups: rows.map(({ to_group }) => to_group) }
}

const alikeOf = ({ crisis_id, due_at, state, to_group }: PromiseRow): string =>
  `${crisis_id} ${due_at.getTime()} ${state} ${to_group === 'public'}`
