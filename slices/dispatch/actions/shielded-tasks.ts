import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { hiddenFrom } from '../../confidentiality/index.ts'
import { hangsThere } from '../rules/task-right.ts'

type Task = { dispatch_id: string; unit_id: string }

/** To whoever is kept from the text and does not hang it up, its task does not exist. Throws `dispatch.no-such-task`. */
export async function refuseShieldedTask(db: Database, caller: Caller, task: Task): Promise<void> {
  if (hangsThere(caller, task.unit_id)) return
  if ((await hiddenFrom(db, caller, [task.dispatch_id])).size > 0)
    throw new Failure('not-found', 'dispatch.no-such-task')
}

/** Those of the tasks that the caller hangs up, or whose text they are not kept from. */
export async function withoutShielded<Line extends { dispatchId: string; unitId: string }>(
  db: Database,
  caller: Caller,
  tasks: readonly Line[],
): Promise<Line[]> {
  const hidden = await hiddenFrom(db, caller, [...new Set(tasks.map((one) => one.dispatchId))])
  return tasks.filter((one) => hangsThere(caller, one.unitId) || !hidden.has(one.dispatchId))
}
