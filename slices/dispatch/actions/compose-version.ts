import { readFileSync } from 'node:fs'
import { translator } from '../../../kit/i18n/translate.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { type ComposedMail, composeMail } from '../../../kit/mail/compose.ts'
import { frameLanguage } from '../../../kit/mail/content.ts'
import type { DkimKey } from '../../../kit/mail/sign.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { ApprovedVersion } from '../../message/index.ts'
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

export function directionOf(language: string): 'ltr' | 'rtl' {
  return ['ar', 'fa', 'he', 'ku', 'prs', 'ps', 'ur'].includes(language.split('-')[0]!) ? 'rtl' : 'ltr'
}

export function agencyOf(varde: Varde): string {
  return varde.settings.agencyName
}

/** Sender of e-mail. In demo mode it is an address that cannot exist. */
export function senderOf(varde: Varde): string {
  if (varde.settings.mailFrom) return varde.settings.mailFrom
  if (varde.mode === 'demo') return `${agencyOf(varde)} (demo) <varsel@kriminalomsorgen.example>`
  throw new Failure('unavailable', 'dispatch.no-sender')
}

export function dkimKey(varde: Varde): DkimKey | null {
  const { dkim } = varde.settings
  return dkim && { domain: dkim.domain, selector: dkim.selector, privateKey: readFileSync(dkim.keyFile, 'utf8') }
}
