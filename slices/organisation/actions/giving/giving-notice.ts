import { translator } from '../../../../kit/i18n/translate.ts'
import type { Language } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { findGivingNotice } from '../../store/giving-notices.ts'

export type GivingNotice = { language: Language; email: string | null; subject: string; text: string; address: string }

/** What is sent to those who are told that power was given; who gave it, and to whom, stands behind the sign-in. */
export async function givingNotice(varde: Varde, noticeId: string): Promise<GivingNotice | null> {
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
