import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ownAccess } from '../../access/index.ts'
import { exportContact } from '../../audience/index.ts'
import { hiddenFrom } from '../../confidentiality/index.ts'
import { type SentLine, sentTo } from '../../dispatch/index.ts'
import { exportOwnData } from '../../organisation/index.ts'
import { exportOwnPlan } from '../../plan/index.ts'

/**
 * Everything we hold about a person of the staff, gathered from where it lies. What the person has confirmed and answered goes to
 * the person alone: nobody else is told who has read what; nor who has given an idea or offered to be an ambassador. What named persons alone
 * may see is called nothing to others, but to those whom it has reached. Throws as `exportOwnData` of organisation.
 */
export async function exportPerson(varde: Varde, caller: Caller, personId: string) {
  const organisation = await exportOwnData(varde, caller, personId)
  const access = await ownAccess(varde, personId)
  const isOwn = caller.id === personId
  const has = (line: SentLine) => isOwn && hasCome(line)
  const sent = await titled(varde, caller, await sentTo(varde.db, 'staff', personId), has)
  const plan = isOwn ? await exportOwnPlan(varde, personId) : null
  return { organisation, access, dispatches: isOwn ? sent : sent.map(withoutReading), plan }
}

/**
 * Everything we hold about a contact, to be handed to the contact by those who tend the audience; what the contact has confirmed
 * and answered is left out, as everywhere. Throws as `exportContact` of audience.
 */
export async function exportContactData(varde: Varde, caller: Caller, contactId: string) {
  const contact = await exportContact(varde, caller, contactId)
  const sent = await titled(varde, caller, await sentTo(varde.db, 'contact', contactId), () => false)
  return { contact, dispatches: sent.map(withoutReading) }
}

/** What has gone out is with those who got it. */
const hasCome = ({ confirmedAt, tried }: SentLine) =>
  confirmedAt !== null || tried.some(({ state }) => state === 'submitted' || state === 'delivered')

/** The lines, without number and title where the caller may not see what was sent and `has` does not say that they have it. */
async function titled(varde: Varde, caller: Caller, lines: SentLine[], has: (line: SentLine) => boolean) {
  const ids = lines.map(({ messageId }) => messageId)
  const hidden = await hiddenFrom(varde.db, caller, ids)
  const shielded = translator(caller.language)('overview:personal-data.shielded')
  return lines.map(({ messageId, ...line }) =>
    hidden.has(messageId) && !has({ messageId, ...line }) ? { ...line, number: null, title: shielded } : line,
  )
}

const withoutReading = <Line extends object>(line: Line) => ({ ...line, confirmedAt: null, answers: [], questions: [] })
