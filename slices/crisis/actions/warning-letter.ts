import { translator } from '../../../kit/i18n/translate.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import { type LetterKind, noticeKind } from '../../outbox/index.ts'
import { WARNING, warningById } from '../store/warnings.ts'

/** That an emergency code was used, or that somebody is asked or told in a room. As of a call-in: that it is so and where, never what. */
export const warningLetter: LetterKind = noticeKind(WARNING, async (varde, id) => {
  const warning = await warningById(varde.db, id)
  if (!warning) return null
  const { aboutId, isOfOther, unitId, at, language, email, mobile, crisisId, messageId, isOfPlace, number } = warning
  const t = translator(language)
  const [people, units] = await Promise.all([personNames(varde.db, [aboutId]), unitNames(varde.db, [unitId])])
  const values = { name: people.get(aboutId) ?? t('crisis:somebody'), unit: units.get(unitId) ?? '', at, number }
  const about = isOfPlace ? 'emptied' : isOfOther ? 'released' : 'waiver'
  const kind = messageId ? 'yes' : crisisId ? about : 'emergency'
  return {
    ...{ language, email, mobile },
    subject: t(`crisis:${kind}.subject`, values),
    text: t(`crisis:${kind}.text`, values),
    address: `${varde.settings.baseUrl}/${messageId ? `godkjenn/${messageId}` : crisisId ? `krise/${crisisId}` : 'logg'}`,
    // What the log says of a code is for those who sit at a screen.
    hasSmsAddress: crisisId !== null,
  }
})
