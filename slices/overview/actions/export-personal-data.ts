import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ownAccess } from '../../access/index.ts'
import { exportContact } from '../../audience/index.ts'
import { sentTo } from '../../dispatch/index.ts'
import { exportOwnData } from '../../organisation/index.ts'
import { exportOwnPlan } from '../../plan/index.ts'

/**
 * Everything we hold about a person of the staff, gathered from where it lies. What the person has confirmed and answered goes to
 * the person alone: nobody else is told who has read what; nor who has given an idea or offered to be an ambassador. Throws as `exportOwnData` of organisation.
 */
export async function exportPerson(varde: Varde, caller: Caller, personId: string) {
  const organisation = await exportOwnData(varde, caller, personId)
  const access = await ownAccess(varde, personId)
  const sent = await sentTo(varde.db, 'staff', personId)
  const isOwn = caller.id === personId
  const plan = isOwn ? await exportOwnPlan(varde, personId) : null
  return { organisation, access, dispatches: isOwn ? sent : sent.map(withoutReading), plan }
}

/**
 * Everything we hold about a contact, to be handed to the contact by those who tend the audience; what the contact has confirmed
 * and answered is left out, as everywhere. Throws as `exportContact` of audience.
 */
export async function exportContactData(varde: Varde, caller: Caller, contactId: string) {
  const contact = await exportContact(varde, caller, contactId)
  return { contact, dispatches: (await sentTo(varde.db, 'contact', contactId)).map(withoutReading) }
}

const withoutReading = <Line extends object>(line: Line) => ({ ...line, confirmedAt: null, answers: [], questions: [] })
