import { translator } from '../../../kit/i18n/translate.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unitNames } from '../../organisation/index.ts'
import type { Notice } from '../../outbox/index.ts'
import { findAlert } from '../store/alerts.ts'
import { findCase } from '../store/cases.ts'
import { supportById } from '../store/support.ts'

/** The kind of letter that an alert is. */
export const ALERT = 'cases.alert'

/**
 * What an alert says: no more than that there is something. `mobile` is null when an SMS is not called for. Null when the one who was to be told has
 * left, or what it was about is gone.
 */
export async function alertContent(varde: Varde, alertId: string): Promise<Notice | null> {
  const alert = await findAlert(varde.db, alertId)
  const about = alert && (await subjectOf(varde, alert.subjectId))
  if (!alert || !about) return null
  const { kind, language, email } = alert
  const t = translator(language)
  const names = await unitNames(varde.db, [about.unitId])
  const params = { number: about.number, unit: names.get(about.unitId) ?? '', at: about.by, state: t(about.state) }
  return {
    language,
    email,
    mobile: alert.isUrgent ? alert.mobile : null,
    subject: t(`cases:alert.${kind}.subject`, params),
    text: t(`cases:alert.${kind}.text`, params),
    address: `${varde.settings.baseUrl}${about.path}`,
  }
}

/** A case or a request for support, as far as an alert may tell of it. */
async function subjectOf({ db }: Varde, id: string) {
  if (!id.startsWith('sup_')) {
    const file = await findCase(db, id)
    if (!file) return null
    const { number, unit_id: unitId, assess_by: by, state } = file
    return { number, unitId, by, state: `cases:state.${state}`, path: `/saker/${id}` }
  }
  const row = await supportById(db, id)
  if (!row) return null
  return {
    number: '',
    unitId: row.unit_id,
    by: row.answer_by,
    state: `cases:support.state.${row.state}`,
    path: '/stotte',
  }
}
