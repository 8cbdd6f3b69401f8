import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { Role } from '../rules/crisis.ts'
import { followUpDone, insertFollowUps } from '../store/afterwards.ts'
import { callListOf } from '../store/calls.ts'
import { type CrisisRow, changeCrisis } from '../store/crises.ts'
import { allCards } from '../store/tasks.ts'
import { announceCrisis } from './announce-crisis.ts'
import { inRoom } from './in-room.ts'

const MINUTE_MS = 60_000

/** When it is over: peer support and follow-up for the roles that were called in, as tasks with a time. */
export async function dealFollowUps(trx: Trx, file: CrisisRow, now: Date): Promise<void> {
  const { positions } = await callListOf(trx, [file.id])
  const roles = new Set(positions.map((one) => one.role))
  const cards = await allCards(trx, 'after')
  await insertFollowUps(
    trx,
    cards
      .filter((card) => roles.has(card.role))
      .map((card) => ({
        ...{ id: newId('cfu'), crisis_id: file.id, role: card.role, texts: JSON.stringify(card.texts) },
        due_at: card.due_minutes === null ? null : new Date(now.getTime() + card.due_minutes * MINUTE_MS),
        ...{ made_by: 'system:crisis', made_at: now },
      })),
  )
}

/** Adds something to follow up, for a role; never about a named person. Throws `crisis.not-found`. */
export async function addFollowUp(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { role, text, dueInDays }: { role: Role; text: string; dueInDays: number | null },
): Promise<void> {
  await inRoom(varde, caller, crisisId, async (trx, file, now) => {
    const id = newId('cfu')
    await insertFollowUps(trx, [
      {
        ...{ id, crisis_id: crisisId, role, texts: JSON.stringify({ nb: text }) },
        due_at: dueInDays === null ? null : new Date(now.getTime() + dueInDays * 1440 * MINUTE_MS),
        ...{ made_by: caller.id, made_at: now },
      },
    ])
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.followUpAdded, now, { followUpId: id, role })
    await changeCrisis(trx, crisisId)
  })
}

/** Somebody has done it; the first who says so stands there. Throws `crisis.not-found` and `crisis.no-such-follow-up`. */
export async function finishFollowUp(varde: Varde, caller: Caller, crisisId: string, id: string): Promise<void> {
  await inRoom(varde, caller, crisisId, async (trx, file, now) => {
    if (!(await followUpDone(trx, { crisisId, id, by: caller.id, at: now })))
      throw new Failure('not-found', 'crisis.no-such-follow-up')
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.followUpDone, now, { followUpId: id })
    await changeCrisis(trx, crisisId)
  })
}
