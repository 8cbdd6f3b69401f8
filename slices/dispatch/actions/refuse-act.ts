import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { approvedVersion } from '../../message/index.ts'
import { type DispatchRight, dispatchRights } from '../rules/dispatch-right.ts'
import { type DispatchAct, isOfRoom } from '../rules/room-act.ts'
import { refuseShielded } from './refuse-shielded.ts'

const RIGHTS = {
  plan: 'plan',
  start: 'start',
  'open-wave': 'start',
  override: 'override',
  stop: 'pause',
  pause: 'pause',
  resume: 'pause',
  reply: 'answer',
} as const satisfies Record<DispatchAct, DispatchRight>

/**
 * The one guard that whoever does something with a dispatch passes: it is there for them, they may, and its words are held by no crisis room but
 * `room`, which asks. Throws `dispatch.not-found`, that they may not, and `dispatch.version-held-by-room`.
 */
export async function refuseAct(
  db: Database,
  caller: Caller,
  act: DispatchAct,
  of: { unit_id: string; message_id: string; version_id: string },
  room: string | null = null,
): Promise<void> {
  await refuseShielded(db, caller, of.message_id)
  // A person answers for it: the system holds every duty, and is no leader.
  const isLeaderless = act === 'override' && caller.kind === 'system'
  if (isLeaderless || !dispatchRights(caller, of.unit_id).includes(RIGHTS[act])) throw mayNot(act)
  const version = await approvedVersion(db, of.version_id)
  if (isOfRoom(act, version?.heldBy ?? null, room)) throw new Failure('conflict', 'dispatch.version-held-by-room')
}

function mayNot(act: DispatchAct): Failure {
  const right = RIGHTS[act]
  if (right === 'plan') return new Failure('not-allowed', 'dispatch.may-not-plan')
  if (right === 'start') return new Failure('not-allowed', 'dispatch.may-not-start')
  if (right === 'override') return new Failure('not-allowed', 'dispatch.override-needs-leader')
  if (right === 'answer') return new Failure('not-allowed', 'dispatch.may-not-answer')
  return new Failure('not-allowed', 'dispatch.may-not-pause')
}
