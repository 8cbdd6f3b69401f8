import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { enqueueLetters } from '../../outbox/index.ts'
import { CONFIDENTIALITY_EVENTS } from '../events.ts'
import { addNamed, holdSubject } from '../store/levels.ts'
import { insertNotice } from '../store/notices.ts'
import { announceLevel } from './announce-level.ts'
import type { ConfidentialDoors } from './confidential-door.ts'
import { OPENED } from './opened-notice.ts'
import { standingFor } from './standing.ts'

/**
 * A leader in the line who is not among the named opens it for themselves: with a reason, in the log, and those whose it is are told. The only
 * way past the named. Throws `confidentiality.not-allowed` and `confidentiality.reason-missing`.
 */
export async function openShielded(
  varde: Varde,
  caller: Caller,
  doors: ConfidentialDoors,
  asked: string,
  reason: string,
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    await holdSubject(trx, asked)
    const { id, thing, mayOpen, reads } = await standingFor(varde, trx, caller, doors, asked)
    if (reads) return
    if (!mayOpen) throw new Failure('not-allowed', 'confidentiality.not-allowed')
    if (reason.trim() === '') throw new Failure('invalid', 'confidentiality.reason-missing')
    const now = varde.now()
    await addNamed(trx, id, [caller.id], { why: 'opened', reason: reason.trim(), by: caller.id, at: now })
    const about = { id, mode: thing.mode, unitId: thing.unitId }
    await announceLevel(trx, caller, about, CONFIDENTIALITY_EVENTS.opened, now, { reason: reason.trim() })
    for (const personId of new Set(thing.ownerIds)) {
      if (personId === caller.id) continue
      const noticeId = newId('cfn')
      await insertNotice(trx, { id: noticeId, subject_id: id, person_id: personId, made_at: now })
      await enqueueLetters(trx, OPENED, [{ subject: noticeId, channel: 'email' }], { now })
      await announceLevel(trx, caller, about, CONFIDENTIALITY_EVENTS.told, now, { noticeId, personId })
    }
  })
}
