import { pause } from '../../../kit/jobs/start-work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { sendLetter } from '../../dispatch/index.ts'
import { afterTry } from '../rules/letter-try.ts'
import { claimNewsLetter } from '../store/followers.ts'
import { settleDue } from '../store/letter-queue.ts'
import { newsLetter } from './news-letter.ts'
import { prepareNews } from './prepare-news.ts'

const LOOK_MS = 1000

/** Releases to those who follow, until the signal: prepared in the second they open, in an order that favours nobody. */
export async function runNews(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const hasWork = (await prepareNews(varde)) || (await sendOneNews(varde))
    if (!hasWork) await pause(LOOK_MS, signal)
  }
}

/** Sends the letter that has waited longest. False when none is due. Words that have ended meanwhile are not sent. */
export async function sendOneNews(varde: Varde): Promise<boolean> {
  const claimed = await claimNewsLetter(varde.db, varde.now())
  if (!claimed) return false
  if (claimed.ended) {
    await settleDue(varde.db, 'press.news_letter', claimed.id, { state: 'ended' })
    return true
  }
  const letter = await newsLetter(varde, claimed)
  if (!letter) {
    await settleDue(varde.db, 'press.news_letter', claimed.id, { state: 'refused' })
    return true
  }
  const end = await sendLetter(varde, letter).catch((error: Error) => {
    varde.log.error({ err: error, letter: claimed.id }, 'a release could not be sent to one who follows')
    return { kind: 'refused' as const, permanent: false }
  })
  await settleDue(varde.db, 'press.news_letter', claimed.id, afterTry(end, claimed.tries))
  return true
}
