import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { dayOf, holdsOn } from '../rules/day.ts'
import { isPowerOfYes } from '../rules/own-power.ts'
import { isAdministrator, mayEditPerson } from '../rules/permission.ts'

import { lockAbsences } from '../store/absences.ts'
import { dutiesOf, findPerson, insertAbsences } from '../store/people.ts'
import { recordGiving } from './giving/record-giving.ts'
import { refuse, requireAbility } from './refuse.ts'

/** What would stand empty with this absence: asked of the slice to the right that knows who answers, and given by the server. */
export type AbsencePort = (
  trx: Trx,
  absence: { personId: string; from: Date; to: Date | null; deputyId: string | null },
  now: Date,
) => Promise<{ duty: Duty; unitName: string; from: number; what: 'duty' | 'authority' } | null>

/** `to` left out: no known end. Never why: nobody here needs it. */
export type NewAbsence = { personId: string; from: Date; to?: Date | null; deputyId?: string | null }

/**
 * Registers that somebody is away, and who stands in. Everyone may do it for themselves; leaders and advisers for their
 * line, but never with themselves as the deputy; and nobody leaves a duty or an approval empty. Throws `no-such-person`, `not-your-unit`,
 * `absence-backwards`, `own-deputy`, `no-such-deputy`, `absence-empties-duty`, `absence-empties-authority` (all `organisation.…`). Returns
 * the id.
 */
export async function registerAbsence(
  varde: Varde,
  caller: Caller,
  absence: NewAbsence,
  emptiedBy: AbsencePort,
): Promise<string> {
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
  const held = await dutiesOf(varde.db, [person.id], now)
  if (deputyId && !isOwn && !mayEditPerson(caller, person.unitId, held)) refuse('not-allowed', 'more-power-than-you')
  const deputy = deputyId ? await findPerson(varde.db, deputyId) : null
  if (deputyId && (!deputy || !holdsOn(deputy, dayOf(now)))) refuse('not-found', 'no-such-deputy')
  const id = newId('abs')
  const span = { from: absence.from, to: absence.to ?? null }
  await varde.db.transaction().execute(async (trx) => {
    // Two who go away at the same moment would each see the other at work.
    await lockAbsences(trx)
    const empty = await emptiedBy(trx, { personId: person.id, ...span, deputyId }, now)
    if (empty) {
      const { duty, unitName: unit, from, what } = empty
      const name = translator(caller.language)(`organisation:duty.${duty}`).toLowerCase()
      refuse('conflict', `absence-empties-${what}`, { duty: name, unit, day: dayOf(new Date(from)) })
    }
    await insertAbsences(trx, [{ id, person_id: person.id, from_at: span.from, to_at: span.to, deputy_id: deputyId }])
    // What one does with one's own duties is told by the absence alone.
    if (!isOwn && held.some(({ duty }) => isPowerOfYes(duty))) {
      const given = deputyId
        ? ({ kind: 'deputy', personId: deputyId } as const)
        : ({ kind: 'taken', personId: person.id } as const)
      await recordGiving(trx, varde, caller, { ...given, unitId: person.unitId })
    }
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
