import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { abilitiesIn, mayEditPerson } from '../rules/permission.ts'
import { dutiesOf, findPerson, findPersonByEmail, updatePerson } from '../store/people.ts'
import type { NewPerson } from './add-person.ts'
import { recordWaysIn } from './giving/record-giving.ts'
import { refuse, requireAbility } from './refuse.ts'

/**
 * Changes a person; what is left out stays, and the unit is changed by `movePerson`. Throws `no-such-person`,
 * `not-your-unit`, `more-power-than-you`, `email-taken` (all `organisation.…`).
 */
export async function changePerson(
  varde: Varde,
  caller: Caller,
  id: string,
  change: Partial<Omit<NewPerson, 'unitId'>>,
): Promise<void> {
  const now = varde.now()
  const person = await findPerson(varde.db, id)
  if (!person) return refuse('not-found', 'no-such-person')
  requireAbility(caller, 'edit-people', person.unitId)
  if (!mayEditPerson(caller, person.unitId, await dutiesOf(varde.db, [id], now)))
    refuse('not-allowed', 'more-power-than-you')
  if (person.protected && !abilitiesIn(caller, person.unitId).includes('see-protected'))
    refuse('not-found', 'no-such-person')
  const email = change.email?.trim()
  const holder = email ? await findPersonByEmail(varde.db, email) : null
  if (holder && holder.id !== id) refuse('conflict', 'email-taken', { email })
  await varde.db.transaction().execute(async (trx) => {
    await updatePerson(trx, id, {
      display_name: change.displayName?.trim(),
      title: change.title?.trim(),
      email: change.email === undefined ? undefined : email || null,
      mobile: change.mobile === undefined ? undefined : change.mobile?.replaceAll(' ', '') || null,
      language: change.language,
      protected: change.protected,
    })
    // Single sign-on goes by the address.
    if (email && email.toLowerCase() !== person.email?.toLowerCase())
      await recordWaysIn(trx, varde, caller, [{ personId: id, unitId: person.unitId }])
    await publish(trx, {
      name: ORGANISATION_EVENTS.personChanged,
      mode: varde.mode,
      subject: id,
      unitId: person.unitId,
      actor: caller.id,
      at: now,
      content: { change: 'changed', fields: Object.keys(change) },
    })
  })
}
