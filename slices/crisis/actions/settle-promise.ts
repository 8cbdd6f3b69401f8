import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { stateOfKept } from '../rules/promise.ts'
import type { CrisisRow } from '../store/crises.ts'
import { changePromise, insertPromise, promisesOf } from '../store/promises.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { roomTime } from './practice-time.ts'

const ACTOR = 'system:crisis'

type SaidMore = { outAt: Date; nextAt: Date | null; statementId: string | null; by: string }

/** Something has been said to everybody: what was promised is kept or broken, and what is promised now begins to run. */
export async function settlePromise(trx: Trx, file: CrisisRow, said: SaidMore): Promise<void> {
  const { outAt, nextAt, statementId, by } = said
  const last = (await promisesOf(trx, file.id)).find((one) => one.state === 'open' || one.state === 'broken')
  if (last && last.kept_by === null) {
    const state = stateOfKept(last.due_at, await roomTime(trx, file, outAt))
    await changePromise(trx, last, { state, settled_at: outAt, kept_by: statementId })
    if (state !== last.state)
      await tellPromise(trx, file, state === 'kept' ? 'promise-kept' : 'promise-broken', last.due_at, outAt)
  }
  if (!nextAt) return
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

/** Says in the room and in the chained log what became of a promise. */
export async function tellPromise(
  trx: Trx,
  file: CrisisRow,
  code: 'promise-kept' | 'promise-broken',
  dueAt: Date,
  at: Date,
): Promise<void> {
  await noteInRoom(trx, { crisisId: file.id, code, params: { due: dueAt }, by: ACTOR, at })
  const content = { dueAt: dueAt.toISOString(), state: code === 'promise-kept' ? 'kept' : 'broken' }
  await announceCrisis(trx, { id: ACTOR }, file, CRISIS_EVENTS.promiseSettled, at, content)
}
