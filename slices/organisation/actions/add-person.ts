import { publish } from '../../../kit/bus/publish.ts'
import type { Caller, Language } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { dayOf } from '../rules/day.ts'
import { findPersonByEmail, insertPeople } from '../store/people.ts'
import { findUnit } from '../store/units.ts'
import { recordWaysIn } from './giving/record-giving.ts'
import { refuse, requireAbility } from './refuse.ts'

export type NewPerson = {
  unitId: string
  displayName: string
  title?: string
  email?: string | null
  /** E.164: +4712345678. */
  mobile?: string | null
  language?: Language
  protected?: boolean
}

/** Adds a person to a unit from today. Throws `organisation.not-your-unit`, `no-such-unit`, `email-taken`. Returns the id. */
export async function addPerson(varde: Varde, caller: Caller, person: NewPerson): Promise<string> {
  requireAbility(caller, 'edit-people', person.unitId)
  if (!(await findUnit(varde.db, person.unitId))) refuse('not-found', 'no-such-unit')
  const email = person.email?.trim() || null
  if (email && (await findPersonByEmail(varde.db, email))) refuse('conflict', 'email-taken', { email })
  const now = varde.now()
  const id = newId('per')
  await varde.db.transaction().execute(async (trx) => {
    const added = await insertPeople(trx, [
      {
        id,
        unit_id: person.unitId,
        title: person.title?.trim() ?? '',
        display_name: person.displayName.trim(),
        email,
        mobile: person.mobile?.replaceAll(' ', '') || null,
        language: person.language ?? 'nb',
        is_demo: varde.mode === 'demo',
        protected: person.protected ?? false,
        valid_from: dayOf(now),
        valid_to: null,
        erased_at: null,
      },
    ])
    if (added === 0) refuse('conflict', 'email-taken', { email })
    await recordWaysIn(trx, varde, caller, [{ personId: id, unitId: person.unitId }])
    await publish(trx, {
      name: ORGANISATION_EVENTS.personChanged,
      mode: varde.mode,
      subject: id,
      unitId: person.unitId,
      actor: caller.id,
      at: now,
      content: { change: 'added', unitId: person.unitId },
    })
  })
  return id
}
