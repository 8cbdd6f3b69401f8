import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import { agencyOf } from '../../../kit/mail/sender.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type LetterKind, type Mail, oneByOne } from '../../outbox/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { changeInquiry, findInquiry } from '../store/inquiries.ts'
import { type LetterRow, letterById, settleLetter } from '../store/letters.ts'
import { announce } from './announce.ts'

/** The kind of letter that answers, and warnings to our own people, are. */
export const DESK_LETTER = 'press.letter'

/** An answer that does not arrive opens its inquiry again, and its clock speaks at once: it is not out. */
export const deskLetter: LetterKind = {
  name: DESK_LETTER,
  mayRepeat: true,
  write: oneByOne(async (varde, { subject: id }) => {
    const letter = await letterById(varde.db, id)
    return letter && { mail: await mailOf(varde, letter) }
  }),
  onEnd: async (varde, trx, { subject: id, state, answer }) => {
    const letter = await letterById(trx, id)
    if (!letter) return
    if (state === 'sent') await settleLetter(trx, id, { state, note: null })
    else await giveUp(varde, trx, letter, answer || state)
  },
}

async function mailOf(varde: Varde, letter: LetterRow): Promise<Mail> {
  const isAnswer = letter.kind === 'answer'
  const inquiry = await findInquiry(varde.db, varde.mode, letter.inquiry_id)
  const { mail } = varde.settings.press
  const refers = letter.refers_to
  const headers: Record<string, string> =
    refers.length > 0 ? { 'In-Reply-To': refers.at(-1)!, References: refers.join(' ') } : {}
  const language = inquiry?.language ?? 'nb'
  return {
    to: letter.address,
    ...(isAnswer && mail ? { from: `${agencyOf(varde)} <${mail}>`, replyTo: mail } : {}),
    headers,
    content: {
      language,
      direction: 'ltr',
      subject: letter.subject,
      // What the desk calls the inquiry is working words that nobody has said yes to: a letter is headed by its subject.
      title: letter.subject,
      body: paragraphsOf(letter.text).map((text) => ({ kind: 'paragraph', text: withLinks(text) })),
      unitName: agencyOf(varde),
      agencyName: agencyOf(varde),
      links: [],
      footer: isAnswer && inquiry ? [translator(language)('press:letter.number', { number: inquiry.number })] : [],
      isDemo: varde.mode === 'demo',
      isExercise: varde.mode === 'exercise',
    },
  }
}

function withLinks(text: string): { text: string; href?: string }[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .filter(Boolean)
    .map((part) => (/^https?:/.test(part) ? { text: part, href: part } : { text: part }))
}

async function giveUp(varde: Varde, trx: Trx, letter: LetterRow, note: string): Promise<void> {
  const now = varde.now()
  await settleLetter(trx, letter.id, { state: 'refused', note })
  if (letter.kind !== 'answer') return
  const inquiry = await findInquiry(trx, varde.mode, letter.inquiry_id)
  if (inquiry?.state !== 'answered') return
  const open = { state: 'approved', answered_at: null, answered_by: null, warn_at: now, updated_at: now } as const
  await changeInquiry(trx, inquiry.id, open)
  const about = { subject: inquiry.id, unitId: inquiry.unit_id, content: { letterId: letter.id } }
  await announce(trx, varde, { id: 'system:press' }, { name: PRESS_EVENTS.answerRefused, ...about })
}
