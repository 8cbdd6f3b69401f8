import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { dayOf, holdsOn } from '../rules/day.ts'
import { isAdministrator, mayEditPerson } from '../rules/permission.ts'

import { dutiesOf, findPerson, insertAbsences } from '../store/people.ts'
import { refuse, requireAbility } from './refuse.ts'

/** `to` left out: no known end. Never why: nobody here needs it. */
export type NewAbsence = { personId: string; from: Date; to?: Date | null; deputyId?: string | null }

/**
 * Registers that somebody is away, and who stands in. Everyone may do it for themselves; leaders and advisers for their
 * line, but never with themselves as the deputy. Throws `no-such-person`, `not-your-unit`, `absence-backwards`,
 * `own-deputy`, `no-such-deputy` (all `organisation.…`). Returns the id.
 */
export async function registerAbsence(varde: Varde, caller: Caller, absence: NewAbsence): Promise<string> {
  const now = varde.now()
  const person = await findPerson(varde.db, absence.personId)
  if (!person) return refuse('not-found', 'no-such-person')
  const isOwn = caller.id === person.id
  if (!isOwn) requireAbility(caller, 'register-absence', person.unitId)
  if (absence.to && absence.to <= absence.from) refuse('invalid', 'absence-backwards')
  const deputyId = absence.deputyId ?? null
  if (deputyId === person.id) refuse('invalid', 'own-deputy')
  // Whoever stands in gets the absent person's duties, so nobody can hand them to themselves.
  if (deputyId === caller.id && !isAdministrator(caller)) refuse('not-allowed', 'own-deputy')
  // Nor to a friend: who hands duties on for somebody else must be one who could give them.
  if (deputyId && !isOwn && !mayEditPerson(caller, person.unitId, await dutiesOf(varde.db, [person.id], now)))
    refuse('not-allowed', 'more-power-than-you')
  const deputy = deputyId ? await findPerson(varde.db, deputyId) : null
  if (deputyId && (!deputy || !holdsOn(deputy, dayOf(now)))) refuse('not-found', 'no-such-deputy')
  const id = newId('abs')
  await varde.db.transaction().execute(async (trx) => {
    await insertAbsences(trx, [
      { id, person_id: person.id, from_at: absence.from, to_at: absence.to ?? null, deputy_id: deputyId },
    ])
    await publish(trx, {
      name: ORGANISATION_EVENTS.absenceRegistered,
      mode: varde.mode,
      subject: person.id,
      unitId: person.unitId,
      actor: caller.id,
      at: now,
      content: { change: 'registered', absenceId: id, deputyId },
    })
  })
  return id
}
