import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { enqueueLetters, type Notice } from '../../outbox/index.ts'
import { PLAN_EVENTS } from '../events.ts'
import { personAddress } from '../store/holders.ts'
import { findNotice, insertNotice } from '../store/ideas.ts'
import { NOTICE, reminderContent } from './meeting/remind-owners.ts'

type Kind = 'idea-answered' | 'idea-initiative' | 'ambassador-asked'
type Told = { kind: Kind; subjectId: string; personId: string; mode: Mode; actor: string }

/** Tells a person by e-mail that something waits for them here. */
export async function notifyPerson(trx: Trx, varde: Varde, told: Told): Promise<void> {
  const { kind, subjectId, personId, mode, actor } = told
  const id = newId('ntc')
  const at = varde.now()
  await insertNotice(trx, { id, kind, subject_id: subjectId, person_id: personId, made_at: at })
  await enqueueLetters(trx, NOTICE, [{ subject: id, channel: 'email' }], { now: at })
  const content = { noticeId: id, kind, subjectId }
  await publish(trx, { name: PLAN_EVENTS.notified, mode, subject: subjectId, actor, at, content })
}

const PAGES: Record<Kind, string> = {
  'idea-answered': '/plan/ideer',
  'idea-initiative': '/plan/ideer',
  'ambassador-asked': '/plan/ambassadorer',
}

/** The words of a notice or a reminder (`rem_…`). Null when the person has left or nothing waits any more. */
export async function noticeContent(varde: Varde, id: string): Promise<Notice | null> {
  if (id.startsWith('rem_')) return reminderContent(varde, id)
  const notice = await findNotice(varde.db, id)
  const person = notice && (await personAddress(varde.db, notice.person_id))
  if (!notice || !person) return null
  const t = translator(person.language)
  return {
    language: person.language,
    email: person.email,
    subject: t(`offers:notice.${notice.kind}.subject`),
    text: t(`offers:notice.${notice.kind}.text`),
    address: `${varde.settings.baseUrl}${PAGES[notice.kind]}`,
  }
}
