import { translator } from '../../../kit/i18n/translate.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { agencyOf, type Letter, senderOf, sendLetter, signLink } from '../../dispatch/index.ts'
import { afterTry } from '../rules/letter-try.ts'
import { occasionLanguage, occasionNote } from '../rules/occasion.ts'
import { slugOf } from '../rules/slug.ts'
import { type AccreditationLetterRow, claimAccreditationLetter, findAccreditation } from '../store/accreditations.ts'
import { settleDue } from '../store/letter-queue.ts'
import { findOccasion } from '../store/occasions.ts'

const LOOK_MS = 1000

/** Letters to those who asked to come, until the signal. */
export async function runAccreditations(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) if (!(await sendOneAccreditation(varde))) await pause(LOOK_MS, signal)
}

/** Sends the letter that has waited longest. False when none is due. */
export async function sendOneAccreditation(varde: Varde): Promise<boolean> {
  const claimed = await claimAccreditationLetter(varde.db)
  if (!claimed) return false
  const letter = await letterOf(varde, claimed)
  const end = letter
    ? await sendLetter(varde, letter).catch((error: Error) => {
        varde.log.error({ err: error, letter: claimed.id }, 'a letter about accreditation could not be sent')
        return { kind: 'refused' as const, permanent: false }
      })
    : { kind: 'refused' as const, permanent: true }
  await settleDue(varde.db, 'press.accreditation_letter', claimed.id, afterTry(end, claimed.tries))
  return true
}

/** Written as things stand when it goes: the time and place that hold now. Null when whoever asked is erased. */
async function letterOf(varde: Varde, { id, kind, accreditation_id }: AccreditationLetterRow): Promise<Letter | null> {
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
    from: senderOf(varde),
    messageId: `<${id}@${new URL(baseUrl).hostname}>`,
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
