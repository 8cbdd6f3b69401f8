import type { Language, Mode } from '../../../kit/kernel/caller.ts'
import { agencyOf } from '../../../kit/mail/sender.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type LetterKind, type Mail, oneByOne } from './letter-kind.ts'

/** A sentence and an address to open; what it is about stands behind the sign-in. `mobile` is null or left out where no SMS is called for. */
export type Notice = {
  language: Language
  email: string | null
  mobile?: string | null
  subject: string
  text: string
  address: string
  /** False: the SMS holds no address. */
  hasSmsAddress?: boolean
}

/** The e-mail of a notice. */
export const noticeMail = (
  varde: Varde,
  to: string,
  { language, subject, text, address, mode = varde.mode }: Omit<Notice, 'email'> & { mode?: Mode },
): Mail => ({
  to,
  content: {
    language,
    direction: 'ltr',
    subject,
    title: subject,
    body: [
      { kind: 'paragraph', text: [{ text }] },
      { kind: 'paragraph', text: [{ text: address, href: address }] },
    ],
    unitName: agencyOf(varde),
    agencyName: agencyOf(varde),
    links: [],
    footer: [],
    isDemo: mode === 'demo',
    isExercise: mode === 'exercise',
  },
})

/** A kind whose letters are notices: `noticeOf` gives what the subject says now, or null when there is nothing left to tell. It may come twice, never not at all. */
export const noticeKind = (
  name: string,
  noticeOf: (varde: Varde, subject: string) => Promise<Notice | null>,
): LetterKind => ({
  name,
  mayRepeat: true,
  write: oneByOne(async (varde, { subject, channel }) => {
    const notice = await noticeOf(varde, subject)
    if (!notice) return null
    if (channel === 'email') return notice.email ? { mail: noticeMail(varde, notice.email, notice) } : null
    const { mobile, language, text, address, hasSmsAddress = true } = notice
    return mobile ? { spoken: { to: mobile, language, text: hasSmsAddress ? `${text} ${address}` : text } } : null
  }),
})
