import { translator } from '../../../kit/i18n/translate.ts'
import { type ComposedMail, composeMail } from '../../../kit/mail/compose.ts'
import { frameLanguage } from '../../../kit/mail/content.ts'
import { agencyOf, senderOf } from '../../../kit/mail/sender.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type ApprovedVersion, directionOf } from '../../message/index.ts'
import { namesSeen, namesSentence } from './names-seen.ts'

/** «Not for publication before …»; nothing when the text is free. */
export function holdNotice(until: Date | null, language: string): string | undefined {
  return until ? translator(frameLanguage(language))('dispatch:mail.embargo', { at: until }) : undefined
}

/** The e-mail of one edition, to be filled in per person. */
export function composeEdition(
  varde: Varde,
  version: ApprovedVersion,
  { language, unitName, notice }: { language: string; unitName: string; notice: string | undefined },
): Promise<ComposedMail> {
  const { title, body } = version.editions[language]!
  const t = translator(frameLanguage(language))
  const base = varde.settings.baseUrl
  const seen = namesSeen(version, varde.now())
  return composeMail({
    from: senderOf(varde),
    content: {
      language,
      direction: directionOf(language),
      subject: title,
      title,
      body,
      unitName,
      agencyName: agencyOf(varde),
      question: version.question?.[language],
      links: [
        {
          label: t(version.confirm ? 'dispatch:mail.confirm' : 'dispatch:mail.read-online'),
          base: `${base}/k/`,
          marker: 'receipt',
          place: 'action',
        },
      ],
      footer: [t('dispatch:mail.why')],
      isDemo: version.mode === 'demo',
      isExercise: version.mode === 'exercise',
      holdNotice: notice,
      byNameNotice: seen ? namesSentence(seen, frameLanguage(language)) : undefined,
    },
  })
}
