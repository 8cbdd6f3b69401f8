import type { Trx } from '../../../kit/db/database.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { DoneWhen } from '../rules/crisis.ts'
import type { CrisisRow } from '../store/crises.ts'
import { markDoneWhen } from '../store/tasks.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteDone } from './room-tasks.ts'

const ACTOR = 'system:crisis'

/** What Varde has done itself is ticked by itself, at the moment that it was done. */
export async function tickCards(trx: Trx, file: CrisisRow, done: readonly DoneWhen[], at: Date): Promise<void> {
  for (const task of await markDoneWhen(trx, file.id, done, ACTOR, at)) {
    const { id, role } = task
    await noteDone(trx, task, { by: ACTOR, at })
    await announceCrisis(trx, { id: ACTOR }, file, CRISIS_EVENTS.taskDone, at, { taskId: id, role })
  }
}
