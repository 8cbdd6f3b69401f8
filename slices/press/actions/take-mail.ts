import { refuseOutside } from '../../../kit/carriers/demo-guard.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { classifyIncoming, followMailbox, readIncoming } from '../../dispatch/index.ts'
import { takeBounce } from '../../outbox/index.ts'
import { readLetter } from '../clients/read-letter.ts'
import type { IncomingLetter } from '../rules/letter.ts'
import { inquiryOfThread, letterByMessageId } from '../store/letters.ts'
import { continueThread, startThread } from './take-letter.ts'

const LARGEST_BYTES = 40 * 1024 * 1024

/** The mailbox of the press, until the signal. Without one it rests. */
export async function runPressMailbox(varde: Varde, signal: AbortSignal): Promise<void> {
  const url = varde.settings.press.imapUrl
  if (url === '') return pause(3_600_000, signal)
  refuseOutside(varde, url)
  await followMailbox({
    url,
    signal,
    largestBytes: LARGEST_BYTES,
    onMail: async (raw) => void (await takeMail(varde, raw)),
    onFault: (error) => varde.log.warn({ err: error }, 'the mailbox of the press could not be read, tries again'),
  })
}

export type TakenMail = 'new' | 'thread' | 'known' | 'bounce' | 'automatic'

/**
 * One e-mail to the press. A reply goes into its thread, and opens it again when it was done; anything else becomes an
 * inquiry. Taken twice it counts once. A bounce opens the inquiry whose answer did not arrive; automatic replies are left.
 */
export async function takeMail(varde: Varde, raw: Buffer): Promise<TakenMail> {
  const verdict = classifyIncoming(await readIncoming(raw))
  if (verdict.kind === 'bounce') {
    const ids = [verdict.messageId, verdict.attemptId].filter((id) => id !== null)
    await takeBounce(varde, { ids, reason: `${verdict.status} ${verdict.reason}`.trim() })
    return 'bounce'
  }
  if (verdict.kind !== 'reply') return 'automatic'
  const read = await readLetter(raw)
  return varde.db.transaction().execute(async (trx) => {
    const letter = await asNew(trx, read)
    if (!letter) return 'known'
    const threadOf = await inquiryOfThread(trx, varde.mode, letter.refersTo)
    if (threadOf) await continueThread(trx, varde, threadOf, letter)
    else await startThread(trx, varde, letter)
    return threadOf ? 'thread' : 'new'
  })
}

/**
 * The letter under an id that is free, or null when it has been taken in before. Two different letters with the same
 * Message-ID are two letters: none is lost because a program numbered them wrongly.
 */
async function asNew(trx: Trx, letter: IncomingLetter): Promise<IncomingLetter | null> {
  const known = await letterByMessageId(trx, letter.messageId)
  if (!known) return letter
  if (known.note === letter.contentId || (await letterByMessageId(trx, letter.contentId))) return null
  return { ...letter, messageId: letter.contentId }
}
