import { translator } from '../../../kit/i18n/translate.ts'
import { frameLanguage } from '../../../kit/mail/content.ts'
import { agencyOf } from '../../../kit/mail/sender.ts'
import { type LetterKind, noticeMail, oneByOne } from '../../outbox/index.ts'
import { registrationLink } from './registration-link.ts'

/** The kind of letter that the link which confirms a registration is. */
export const REGISTRATION = 'audience.registration'

/** At most one link per registration in this time, however often somebody asks: an address is no target for a flood. */
export const QUIET_SECONDS = 600

/** A link may come twice, which confirms no more than once. Nobody gets one any more when the registration has ended. */
export const registrationLetter: LetterKind = {
  name: REGISTRATION,
  mayRepeat: true,
  write: oneByOne(async (varde, { subject }) => {
    const link = await registrationLink(varde, subject)
    if (!link) return null
    const language = frameLanguage(link.language)
    const t = translator(language)
    const address = `${varde.settings.baseUrl}/parorende/bekreft/${link.confirmToken}?sprak=${language}`
    if (link.channel === 'email') {
      const words = {
        language,
        subject: t('press:relatives.mail-subject'),
        text: t('press:relatives.mail-text'),
        address,
      }
      return { mail: noticeMail(varde, link.address, words) }
    }
    const text = t('press:relatives.sms-text', { agency: agencyOf(varde), link: address })
    return { spoken: { to: link.address, language, text } }
  }),
}
