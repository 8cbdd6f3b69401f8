import { pause } from '../../../kit/jobs/start-work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { sendLetter } from '../../dispatch/index.ts'
import { claimNewsLetter, settleNewsLetter } from '../store/followers.ts'
import { newsLetter } from './news-letter.ts'
import { prepareNews } from './prepare-news.ts'

const MOST_TRIES = 8
const LOOK_MS = 1000

/** Releases to those who follow, until the signal: prepared in the second they open, in an order that favours nobody. */
export async function runNews(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const hasWork = (await prepareNews(varde)) || (await sendOneNews(varde))
    if (!hasWork) await pause(LOOK_MS, signal)
  }
}

/** Sends the letter that has waited longest. False when none is due. A text withdrawn meanwhile is not sent. */
export async function sendOneNews(varde: Varde): Promise<boolean> {
  const claimed = await claimNewsLetter(varde.db)
  if (!claimed) return false
  const letter = await newsLetter(varde, claimed)
  if (!letter) {
    await settleNewsLetter(varde.db, claimed.id, { state: 'refused' })
    return true
  }
  const end = await sendLetter(varde, letter).catch((error: Error) => {
    varde.log.error({ err: error, letter: claimed.id }, 'a release could not be sent to one who follows')
    return { kind: 'refused' as const, permanent: false }
  })
  if (end.kind === 'accepted') await settleNewsLetter(varde.db, claimed.id, { state: 'sent' })
  else if ((end.kind === 'refused' && end.permanent) || claimed.tries >= MOST_TRIES)
    await settleNewsLetter(varde.db, claimed.id, { state: 'refused' })
  else
    await settleNewsLetter(varde.db, claimed.id, { state: 'waiting', inSeconds: Math.min(900, 5 * 2 ** claimed.tries) })
  return true
}
