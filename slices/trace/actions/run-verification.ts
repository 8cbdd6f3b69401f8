import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { logAbilities } from '../rules/log-right.ts'
import { beginVerification, finishVerification, moveVerification } from '../store/verifications.ts'
import { verifyLog } from './verify-log.ts'

/**
 * Begins a check of the whole log and gives back at once; its course stands in `trace.verification`. `done` ends with
 * the check. Throws `trace.may-not-read` and `trace.check-under-way`.
 */
export async function startVerification(varde: Varde, caller: Caller): Promise<{ id: string; done: Promise<void> }> {
  if (!logAbilities(caller).includes('verify')) throw new Failure('not-allowed', 'trace.may-not-read')
  const id = newId('vfy')
  if (!(await beginVerification(varde.db, { id, askedBy: caller.id, at: varde.now() })))
    throw new Failure('conflict', 'trace.check-under-way')
  const done = run(varde, id).catch((error) => varde.log.error({ err: error }, 'the check of the log broke off'))
  return { id, done }
}

async function run(varde: Varde, id: string): Promise<void> {
  let told = Promise.resolve()
  const onProgress = (checked: number, total: number) => {
    told = told.then(() => moveVerification(varde.db, id, checked, total)).catch(() => undefined)
  }
  const { checked, entries, fault } = await verifyLog(varde, { onProgress })
  await told
  await finishVerification(varde.db, id, { checked, total: entries, fault, at: varde.now() })
}
