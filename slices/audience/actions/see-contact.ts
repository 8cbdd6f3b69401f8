import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { maySeeContacts, maySeeUnionOffice } from '../rules/may.ts'
import { findContact, type WholeContact } from '../store/contacts.ts'
import { directorateIds } from '../store/groups.ts'

/** May the caller see who holds union office? Special-category data, GDPR article 9. */
export async function seesUnionOffice({ db }: Pick<Varde, 'db'>, caller: Caller): Promise<boolean> {
  return maySeeUnionOffice(caller, await directorateIds(db))
}

/** Throws `audience.no-such-contact` for a person of a union whom the caller may not see: not even that they exist. */
export async function refuseHidden(from: Pick<Varde, 'db'>, caller: Caller, found: WholeContact): Promise<void> {
  const isUnionPerson = found.contact.kind === 'person' && found.contact.group_keys.includes('unions')
  if (isUnionPerson && !(await seesUnionOffice(from, caller)))
    throw new Failure('not-found', 'audience.no-such-contact')
}

/** A contact with its points and groups. A protected contact shows without addresses. */
export async function seeContact(varde: Varde, caller: Caller, id: string): Promise<WholeContact> {
  if (!maySeeContacts(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const found = await findContact(varde.db, id)
  if (!found) throw new Failure('not-found', 'audience.no-such-contact')
  await refuseHidden(varde, caller, found)
  return found.contact.protected
    ? { ...found, points: found.points.map((point) => ({ ...point, address: '' })) }
    : found
}
