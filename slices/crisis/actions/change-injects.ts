import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { Role } from '../rules/crisis.ts'
import type { InjectHow } from '../rules/inject.ts'
import { changeCrisis } from '../store/crises.ts'
import { findInject, insertInjects, meetInject, settleInject } from '../store/injects.ts'
import { announceCrisis } from './announce-crisis.ts'
import { giveInject } from './give-inject.ts'
import { inPractice } from './in-practice.ts'
import { inWatchedRoom } from './in-watched-room.ts'

/** Sends one that waits now, before its time. Throws what `inPractice` does, and `crisis.no-such-inject`. */
export async function sendInject(varde: Varde, caller: Caller, crisisId: string, id: string): Promise<void> {
  await inPractice(varde, caller, crisisId, async (trx, file, moment) => {
    const found = await findInject(trx, crisisId, id)
    if (!found || !(await giveInject(trx, file, id, { ...moment, by: caller.id })))
      throw new Failure('conflict', 'crisis.no-such-inject')
  })
}

/** One that waits does not come. Throws what `inPractice` does, and `crisis.no-such-inject`. */
export async function skipInject(varde: Varde, caller: Caller, crisisId: string, id: string): Promise<void> {
  await inPractice(varde, caller, crisisId, async (trx, file, { now, shows }) => {
    const found = await findInject(trx, crisisId, id)
    const skipped = found && (await settleInject(trx, id, { state: 'skipped', at: now, shows, by: caller.id }))
    if (!skipped) throw new Failure('conflict', 'crisis.no-such-inject')
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.injectSkipped, now, { injectId: id, inject: skipped.number })
  })
}

export type NewInject = {
  role: Role
  how: InjectHow
  sender: string
  text: string
  expects: string
  expectMinutes: number | null
  /** Minutes of the exercise's clock from now; 0: it comes at once. */
  inMinutes: number
}

/** Writes one on the way. Throws what `inPractice` does. */
export async function writeInject(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { inMinutes, expectMinutes, ...said }: NewInject,
): Promise<{ id: string }> {
  return inPractice(varde, caller, crisisId, async (trx, file, moment) => {
    const id = newId('inj')
    const due_at = new Date(moment.shows.getTime() + inMinutes * 60_000)
    await insertInjects(trx, crisisId, [
      { id, due_at, ...said, expect_minutes: said.expects === '' ? null : expectMinutes, made_by: caller.id },
    ])
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.injectWritten, moment.now, { injectId: id, role: said.role })
    if (inMinutes === 0) await giveInject(trx, file, id, { ...moment, by: caller.id })
    return { id }
  })
}

/**
 * What was expected of an inject has been done; whoever leads or watches the exercise says so. Throws `crisis.not-found`,
 * `crisis.watch-not-allowed` and `crisis.no-such-inject`.
 */
export async function sayMet(varde: Varde, caller: Caller, crisisId: string, id: string): Promise<void> {
  await inWatchedRoom(varde, caller, crisisId, async (trx, file, { now, shows }) => {
    const found = await findInject(trx, crisisId, id)
    if (!found || !(await meetInject(trx, id, { at: now, shows, by: caller.id })))
      throw new Failure('conflict', 'crisis.no-such-inject')
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.injectMet, now, { injectId: id, inject: found.number })
    await changeCrisis(trx, crisisId)
  })
}
