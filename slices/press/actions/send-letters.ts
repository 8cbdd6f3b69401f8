import { translator } from '../../../kit/i18n/translate.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { agencyOf, type Letter, senderOf, sendLetter } from '../../dispatch/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { afterTry } from '../rules/letter-try.ts'
import { changeInquiry, findInquiry } from '../store/inquiries.ts'
import { claimLetter, type LetterRow, settleLetter } from '../store/letters.ts'
import { announce } from './announce.ts'

const LOOK_MS = 1000

/** Answers and warnings on their way out, until the signal. */
export async function runLetters(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) if (!(await sendOneLetter(varde))) await pause(LOOK_MS, signal)
}

/**
 * Sends the letter that has waited longest. False when none is due. After a crash it may go twice, with the same
 * Message-ID. An answer that the server refuses for good opens its inquiry again: it is not out.
 */
export async function sendOneLetter(varde: Varde): Promise<boolean> {
  const letter = await claimLetter(varde.db)
  if (!letter) return false
  const end = await handOver(varde, letter)
  const next = afterTry(end, letter.tries)
  if (end.kind === 'accepted') await settleLetter(varde.db, letter.id, { state: 'sent', note: null })
  else {
    const note = end.kind === 'uncertain' ? end.reason : end.response
    if (next.state === 'waiting') await settleLetter(varde.db, letter.id, { ...next, note })
    else await giveUp(varde, letter, note)
  }
  return true
}

async function handOver(varde: Varde, letter: LetterRow) {
  try {
    return await sendLetter(varde, await letterOf(varde, letter))
  } catch (error) {
    varde.log.error({ err: error, letter: letter.id }, 'a letter from the press desk could not be sent')
    return { kind: 'refused' as const, permanent: false, response: String((error as Error).message) }
  }
}

async function letterOf(varde: Varde, letter: LetterRow): Promise<Letter> {
  const isAnswer = letter.kind === 'answer'
  const inquiry = await findInquiry(varde.db, varde.mode, letter.inquiry_id)
  const language = inquiry?.language ?? 'nb'
  const { mail } = varde.settings.press
  const refers = letter.refers_to
  const headers: Record<string, string> =
    refers.length > 0 ? { 'In-Reply-To': refers.at(-1)!, References: refers.join(' ') } : {}
  return {
    to: letter.address,
    messageId: letter.message_id,
    ...(isAnswer && mail ? { from: `${agencyOf(varde)} <${mail}>`, replyTo: mail } : { from: senderOf(varde) }),
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

/** The letter will not arrive; an answer opens its inquiry again, and its clock speaks at once. */
export async function giveUp(varde: Varde, letter: LetterRow, note: string): Promise<void> {
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    await settleLetter(trx, letter.id, { state: 'refused', note })
    if (letter.kind !== 'answer') return
    const inquiry = await findInquiry(trx, varde.mode, letter.inquiry_id)
    if (inquiry?.state !== 'answered') return
    const open = { state: 'approved', answered_at: null, answered_by: null, warn_at: now, updated_at: now } as const
    await changeInquiry(trx, inquiry.id, open)
    const about = { subject: inquiry.id, unitId: inquiry.unit_id, content: { letterId: letter.id } }
    await announce(trx, varde, { id: 'system:press' }, { name: PRESS_EVENTS.answerRefused, ...about })
  })
}
