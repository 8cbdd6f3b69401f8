import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unitNames } from '../../organisation/index.ts'
import { findAlert } from '../store/alerts.ts'
import { findCase } from '../store/cases.ts'

/** What is sent, and where. `mobile` is null when an SMS is not called for. */
export type AlertContent = {
  language: Language
  email: string | null
  mobile: string | null
  subject: string
  /** One sentence that says no more than that there is something; what it is stands behind the sign-in. */
  text: string
  address: string
}

/** Null when the one who was to be told has left, or what it was about is gone. */
export async function alertContent(varde: Varde, alertId: string): Promise<AlertContent | null> {
  const alert = await findAlert(varde.db, alertId)
  const file = alert && (await findCase(varde.db, alert.subjectId))
  if (!alert || !file) return null
  const { kind, language, email } = alert
  const t = translator(language)
  const names = await unitNames(varde.db, [file.unit_id])
  const params = { number: file.number, unit: names.get(file.unit_id) ?? '', at: file.assess_by }
  return {
    language,
    email,
    mobile: alert.isUrgent ? alert.mobile : null,
    subject: t(`cases:alert.${kind}.subject`, params),
    text: t(`cases:alert.${kind}.text`, params),
    address: `${varde.settings.baseUrl}/saker/${file.id}`,
  }
}
