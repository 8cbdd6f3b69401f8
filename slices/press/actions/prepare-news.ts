import type { Trx } from '../../../kit/db/database.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { enqueueLetters } from '../../outbox/index.ts'
import { followsNews, wordsOf } from '../rules/follower.ts'
import {
  confirmedFollowers,
  type FollowerRow,
  followersOf,
  insertNewsLetters,
  NEWS,
  takeOpened,
} from '../store/followers.ts'
import { indexReleases } from './index-releases.ts'
import { listReleases } from './list-releases.ts'

const LOOK_MS = 1000

/** Letters to those who follow, until the signal: in line in the second that a release opens, in an order that favours nobody. */
export async function runNews(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) if (!(await prepareNews(varde))) await pause(LOOK_MS, signal)
}

/** Prepares the letters of one release that has opened by the database's clock. A correction goes to those who got the old. */
export async function prepareNews(varde: Varde): Promise<boolean> {
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    const opened = await takeOpened(trx, varde.mode, now)
    if (!opened) return false
    const everybody = await confirmedFollowers(trx, varde.mode)
    const old = opened.correctsId ? await followersOf(trx, opened.correctsId) : null
    // «fengsel» finds «fengselsbetjent» only when the compounds have been taken apart.
    if (everybody.some((one) => one.words !== '')) await indexReleases({ db: trx })
    const speaksOf = wordsIn(trx, varde, opened.messageId)
    const wanted: FollowerRow[] = []
    for (const one of everybody) {
      const words = wordsOf(one.words)
      const isWanted =
        followsNews(one, opened) && (words.length === 0 || (await Promise.all(words.map(speaksOf))).includes(true))
      if (old ? old.has(one.id) : isWanted) wanted.push(one)
    }
    const messageId = opened.messageId
    await insertNewsLetters(
      trx,
      wanted.map((one) => ({ id: newId('nws'), follower_id: one.id, message_id: messageId, at: now })),
    )
    const letters = wanted.map((one) => ({ subject: messageId, recipient: one.id, channel: 'email' as const }))
    await enqueueLetters(trx, NEWS, letters, { lane: 'bulk', now })
    return true
  })
}

/** Does the release speak of a word? Each word is searched for once, however many follow it. */
function wordsIn(trx: Trx, varde: Varde, messageId: string): (word: string) => Promise<boolean> {
  const holds = new Map<string, boolean>()
  return async (word) => {
    const known = holds.get(word)
    if (known !== undefined) return known
    const found = await listReleases(trx, { mode: varde.mode, search: word }, { limit: 50, offset: 0 })
    const isThere = found.releases.some((one) => one.messageId === messageId)
    holds.set(word, isThere)
    return isThere
  }
}
