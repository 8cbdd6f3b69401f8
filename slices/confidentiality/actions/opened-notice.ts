import { translator } from '../../../kit/i18n/translate.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import type { Notice } from '../../outbox/index.ts'
import { findNotice } from '../store/notices.ts'
import { addressOf } from '../store/people.ts'

const PAGES: Record<string, string> = { msg: 'budskap', cas: 'saker', cri: 'krise' }

/** The kind of letter that such a notice is. */
export const OPENED = 'confidentiality.opened'

/** What is sent to the one whose it is; what it is called, and by whom and why it was opened, stands behind the sign-in. */
export async function openedNotice(varde: Varde, noticeId: string): Promise<Notice | null> {
  const notice = await findNotice(varde.db, noticeId)
  const person = notice && (await callerOfPerson(varde.db, notice.person_id, varde.now()))
  if (!notice || !person) return null
  const t = translator(person.language)
  return {
    language: person.language,
    email: await addressOf(varde.db, person.id),
    subject: t('confidentiality:notice.subject'),
    text: t('confidentiality:notice.text'),
    address: `${varde.settings.baseUrl}/${PAGES[notice.subject_id.slice(0, 3)]}/${notice.subject_id}`,
  }
}
