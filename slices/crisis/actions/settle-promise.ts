import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { stateOfKept } from '../rules/promise.ts'
import type { Group } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { admitBroken, insertPromise, type PromiseRow, promisesIn, promisesOf } from '../store/promises.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { roomTime } from './practice-time.ts'
import { isUnsettled, settleGiven } from './settle-given.ts'
import { settleTogether } from './settle-together.ts'
import { toGroups } from './tell-promise.ts'

const ACTOR = 'system:crisis'

type SaidMore = { outAt: Date; nextAt: Date | null; statementId: string | null; by: string }

/** Something has been said to everybody: what was promised is kept or broken, and what is promised now begins to run. */
export async function settlePromise(trx: Trx, file: CrisisRow, said: SaidMore): Promise<void> {
  const { outAt, nextAt, statementId } = said
  const last = (await promisesOf(trx, file.id)).find((one) => one.state === 'open' || one.state === 'broken')
  if (last && last.kept_by === null) {
    const state = stateOfKept(last.due_at, await roomTime(trx, file, outAt))
    const become = () => ({ state, settled_at: outAt, kept_by: statementId })
    await settleTogether(trx, file, [last], { at: outAt, become })
  }
  if (nextAt) await makePromise(trx, file, { ...said, nextAt })
  await settleGiven(trx, file, outAt)
}

/** What is promised from now on begins to run. */
export async function makePromise(trx: Trx, file: CrisisRow, said: SaidMore & { nextAt: Date }): Promise<void> {
  const { outAt, nextAt, statementId, by } = said
  await insertPromise(trx, {
    id: newId('prm'),
    crisis_id: file.id,
    statement_id: statementId,
    due_at: nextAt,
    made_by: by,
    made_at: outAt,
    state: 'open',
  })
  await noteInRoom(trx, { crisisId: file.id, code: 'promise-made', params: { due: nextAt }, by: ACTOR, at: outAt })
  const content = { statementId, dueAt: nextAt.toISOString() }
  await announceCrisis(trx, { id: ACTOR }, file, CRISIS_EVENTS.promiseMade, outAt, content)
}

type Moved = { nextAt: Date; by: string; at: Date; reason: string; groups?: readonly Group[] }

/**
 * The time is another, and nothing more has been said: what was promised them is moved, or broken when it has passed, and never kept. False when
 * nothing is promised them.
 */
export async function moveTime(
  trx: Trx,
  file: CrisisRow,
  { nextAt, by, at, reason, groups = ['public'] }: Moved,
): Promise<boolean> {
  const all = await promisesIn(trx, file.id)
  const newest = groups.flatMap((group) => all.find((one) => one.to_group === group) ?? [])
  const moves = newest.filter(isUnsettled)
  const shows = await roomTime(trx, file, at)
  const said = { admitted_at: at, admitted_by: by, reason: reason || null }
  const become = ({ state, due_at: due }: PromiseRow) => ({
    state: state === 'open' && due > shows ? ('moved' as const) : ('broken' as const),
    ...said,
  })
  for (const { rows, dueAt, state, groups: own } of await settleTogether(trx, file, moves, { at, become })) {
    for (const one of rows)
      await insertPromise(trx, {
        ...{ id: newId('prm'), crisis_id: file.id, statement_id: one.statement_id, to_group: one.to_group },
        ...{ due_at: nextAt, made_by: by, made_at: at, state: 'open' },
      })
    const to = toGroups(own)
    const params = { from: dueAt, to: nextAt, reason, ...to }
    await noteInRoom(trx, { crisisId: file.id, code: 'promise-moved', params, by, at })
    const content = { dueAt: dueAt.toISOString(), toAt: nextAt.toISOString(), state, reason, ...to }
    await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.promiseSettled, at, content)
  }
  return moves.length > 0
}

/** What was promised is taken back, and what has passed is broken and said to be so: of everybody, and of each group too when the room is closed. */
export async function endPromise(
  trx: Trx,
  file: CrisisRow,
  { by, at, isClosing = false }: { by: string; at: Date; isClosing?: boolean },
): Promise<void> {
  if (isClosing) await settleGiven(trx, file, at)
  const all = isClosing ? await promisesIn(trx, file.id) : (await promisesOf(trx, file.id)).slice(0, 1)
  const open = all.filter((one) => one.state === 'open')
  const shows = await roomTime(trx, file, at)
  const become = ({ due_at: due }: PromiseRow) => ({ state: due <= shows ? ('broken' as const) : ('ended' as const) })
  await settleTogether(trx, file, open, { at, become })
  await admitBroken(trx, file.id, { by, at })
}
