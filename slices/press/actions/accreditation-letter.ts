import { translator } from '../../../kit/i18n/translate.ts'
import { agencyOf } from '../../../kit/mail/sender.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { signLink } from '../../dispatch/index.ts'
import { type LetterKind, type Mail, oneByOne } from '../../outbox/index.ts'
import { occasionLanguage, occasionNote } from '../rules/occasion.ts'
import { slugOf } from '../rules/slug.ts'
import {
  ACCREDITATION,
  type AccreditationLetterRow,
  accreditationLetterById,
  findAccreditation,
  settleAccreditationLetter,
} from '../store/accreditations.ts'
import { findOccasion } from '../store/occasions.ts'

/** Letters to those who asked to come. */
export const accreditationLetter: LetterKind = {
  name: ACCREDITATION,
  mayRepeat: true,
  write: oneByOne(async (varde, { subject }) => {
    const row = await accreditationLetterById(varde.db, subject)
    const mail = row && (await mailOf(varde, row))
    return mail && { mail }
  }),
  onEnd: (_varde, trx, { subject, state }) =>
    settleAccreditationLetter(trx, subject, state === 'sent' ? 'sent' : 'refused'),
}

/** Written as things stand when it goes: the time and place that hold now. Null when whoever asked is erased. */
async function mailOf(varde: Varde, { kind, accreditation_id }: AccreditationLetterRow): Promise<Mail | null> {
  const row = await findAccreditation(varde.db, varde.mode, accreditation_id)
  const occasion = row && (await findOccasion(varde.db, varde.mode, row.occasion_id))
  if (!row || !occasion) return null
  const t = translator(row.language)
  const { baseUrl } = varde.settings
  const language = occasionLanguage(occasion.texts, row.language)
  const title = occasion.texts[language]!.title
  const page = `${baseUrl}/presserom/arrangementer/${slugOf(occasion.id, language, title)}`
  const leave = `${baseUrl}/presserom/akkreditering/${signLink(varde.secrets.link, row.id)}?sprak=${row.language}`
  const subject = t(`press:accredit.mail.${kind}.subject`, { title })
  const when = t('press:accredit.mail.when', { at: occasion.starts_at, place: occasion.place })
  const note = kind === 'moved' || kind === 'cancelled' ? occasionNote(occasion.notes, row.language) : ''
  const reason = kind === 'declined' ? (row.reason ?? '') : ''
  const texts = [t(`press:accredit.mail.${kind}.text`, { title }), note, reason, kind === 'cancelled' ? '' : when]
  const agency = agencyOf(varde)
  const link = (text: string, href: string) => ({
    kind: 'paragraph' as const,
    text: [{ text: `${text} ` }, { text: href, href }],
  })
  return {
    to: row.email,
    content: {
      language: row.language,
      direction: 'ltr',
      subject,
      title: subject,
      body: [
        ...texts.filter(Boolean).map((text) => ({ kind: 'paragraph' as const, text: [{ text }] })),
        link(t('press:accredit.mail.page'), page),
        ...(kind === 'cancelled' || kind === 'declined' ? [] : [link(t('press:accredit.mail.leave'), leave)]),
      ],
      unitName: occasion.unitNames[row.language] ?? (occasion.unitName || agency),
      agencyName: agency,
      links: [],
      footer: [t('press:accredit.mail.kept')],
      isDemo: varde.mode === 'demo',
      isExercise: false,
    },
  }
}
