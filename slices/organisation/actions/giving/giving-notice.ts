import { translator } from '../../../../kit/i18n/translate.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import type { Notice } from '../../../outbox/index.ts'
import { findGivingNotice } from '../../store/giving-notices.ts'

/** The kind of letter that such a notice is. */
export const GIVING = 'organisation.giving'

/** What is sent to those who are told that power was given; who gave it, and to whom, stands behind the sign-in. */
export async function givingNotice(varde: Varde, noticeId: string): Promise<Notice | null> {
  const notice = await findGivingNotice(varde.db, noticeId)
  if (!notice) return null
  const t = translator(notice.language)
  return {
    ...{ language: notice.language, email: notice.email },
    subject: t('organisation:giving.notice.subject'),
    text: t('organisation:giving.notice.text', { what: t(`organisation:giving.notice.kind.${notice.kind}`) }),
    address: `${varde.settings.baseUrl}/organisasjon?vis=fullmakt`,
  }
}
