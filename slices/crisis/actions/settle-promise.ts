import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { stateOfKept } from '../rules/promise.ts'
import type { CrisisRow } from '../store/crises.ts'
import { admitBroken, changePromise, insertPromise, promisesOf } from '../store/promises.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { roomTime } from './practice-time.ts'

const ACTOR = 'system:crisis'

type SaidMore = { outAt: Date; nextAt: Date | null; statementId: string | null; by: string }

/** Something has been said to everybody: what was promised is kept or broken, and what is promised now begins to run. */
export async function settlePromise(trx: Trx, file: CrisisRow, said: SaidMore): Promise<void> {
  const { outAt, nextAt, statementId } = said
  const last = (await promisesOf(trx, file.id)).find((one) => one.state === 'open' || one.state === 'broken')
  if (last && last.kept_by === null) {
    const state = stateOfKept(last.due_at, await roomTime(trx, file, outAt))
    await changePromise(trx, last, { state, settled_at: outAt, kept_by: statementId })
    if (state !== last.state)
      await tellPromise(trx, file, state === 'kept' ? 'promise-kept' : 'promise-broken', last.due_at, outAt)
  }
  if (nextAt) await makePromise(trx, file, { ...said, nextAt })
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

/**
 * The time is another, and nothing more has been said: what was promised is moved, or broken when it has passed, and never kept. False when
 * nothing is promised.
 */
export async function moveTime(
  trx: Trx,
  file: CrisisRow,
  { nextAt, by, at, reason }: { nextAt: Date; by: string; at: Date; reason: string },
): Promise<boolean> {
  const last = (await promisesOf(trx, file.id))[0]
  const isOpen = last?.state === 'open'
  if (!last || (!isOpen && !(last.state === 'broken' && last.kept_by === null))) return false
  const state = isOpen && last.due_at > (await roomTime(trx, file, at)) ? 'moved' : 'broken'
  const said = { admitted_at: at, admitted_by: by, reason: reason || null }
  if (isOpen && state === 'broken') await tellPromise(trx, file, 'promise-broken', last.due_at, at)
  await changePromise(trx, last, { state, settled_at: last.settled_at ?? at, ...said })
  const promise = { id: newId('prm'), crisis_id: file.id, statement_id: null, due_at: nextAt }
  await insertPromise(trx, { ...promise, made_by: by, made_at: at, state: 'open' })
  const params = { from: last.due_at, to: nextAt, reason }
  await noteInRoom(trx, { crisisId: file.id, code: 'promise-moved', params, by, at })
  const content = { dueAt: last.due_at.toISOString(), toAt: nextAt.toISOString(), state, reason }
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.promiseSettled, at, content)
  return true
}

/** The room is closed: what is promised is taken back, and what has passed is broken and said to be so. */
export async function endPromise(trx: Trx, file: CrisisRow, { by, at }: { by: string; at: Date }): Promise<void> {
  const last = (await promisesOf(trx, file.id))[0]
  if (last?.state === 'open') {
    const isPassed = last.due_at <= (await roomTime(trx, file, at))
    const state = isPassed ? 'broken' : 'ended'
    await changePromise(trx, last, { state, settled_at: at })
    await tellPromise(trx, file, `promise-${state}`, last.due_at, at)
  }
  await admitBroken(trx, file.id, { by, at })
}

/** Says in the room and in the chained log what became of a promise. */
export async function tellPromise(
  trx: Trx,
  file: CrisisRow,
  code: 'promise-kept' | 'promise-broken' | 'promise-ended',
  dueAt: Date,
  at: Date,
): Promise<void> {
  await noteInRoom(trx, { crisisId: file.id, code, params: { due: dueAt }, by: ACTOR, at })
  const content = { dueAt: dueAt.toISOString(), state: code.slice('promise-'.length) }
  await announceCrisis(trx, { id: ACTOR }, file, CRISIS_EVENTS.promiseSettled, at, content)
}
