import type { Language } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { mailAddress } from '../../../kit/mail/address.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { readLink } from '../../dispatch/index.ts'
import { enqueueLetters } from '../../outbox/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { LONGEST_WORDS, NEWS_KINDS, type NewsChoice } from '../rules/follower.ts'
import { formAge } from '../rules/web-form.ts'
import {
  asksSince,
  confirmFollower,
  endFollowers,
  forgetUnconfirmed,
  insertFollower,
  lockFollower,
  readRegions,
} from '../store/followers.ts'
import { announce } from './announce.ts'
import { readConfirmLink } from './follower-link.ts'
import { readFormToken } from './form-token.ts'
import { FOLLOW_CONFIRM } from './news-letter.ts'

const PUBLIC = { id: 'public' }
/** Nobody is made to drown in links that they never asked for. */
const MOST_ASKS_A_DAY = 3

export type FollowForm = NewsChoice & { address: string; language: Language; trap: string; token: string }
export type FollowOutcome = 'asked' | 'bad-address' | 'trap' | 'too-fast' | 'too-old'

/**
 * Somebody asks for news by e-mail. Nothing is sent but a link to confirm, and the answer is the same whether or not the
 * address is known, so that nobody can find out who follows.
 */
export async function askToFollow(varde: Varde, form: FollowForm): Promise<FollowOutcome> {
  const now = varde.now()
  if (form.trap !== '') return 'trap'
  const proof = readFormToken(varde, 'follow', form.token)
  const age = proof ? formAge(proof.issuedAt, now.getTime()) : 'too-old'
  const address = mailAddress(form.address)
  if (!address) return 'bad-address'
  if (age !== 'right') return age
  const isFlood =
    (await asksSince(varde.db, varde.mode, address, new Date(now.getTime() - 86_400_000))) >= MOST_ASKS_A_DAY
  if (isFlood) return 'asked'
  const known = await readRegions(varde.db)
  const id = newId('fol')
  await varde.db.transaction().execute(async (trx) => {
    await forgetUnconfirmed(trx, now)
    await insertFollower(trx, {
      id,
      mode: varde.mode,
      address,
      language: form.language,
      kinds: NEWS_KINDS.filter((kind) => form.kinds.includes(kind)),
      regions: known.filter((region) => form.regions.includes(region)),
      words: form.words.slice(0, LONGEST_WORDS),
      asked_at: now,
      confirmed_at: null,
      ended_at: null,
    })
    await enqueueLetters(trx, FOLLOW_CONFIRM, [{ subject: id, channel: 'email' }], { now })
  })
  return 'asked'
}

/** The second yes. What the address chose before is replaced. Null when the link is not ours, or they have left. */
export async function confirmFollowing(varde: Varde, token: string): Promise<{ language: string } | null> {
  const id = readConfirmLink(varde, token)
  if (!id) return null
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    const row = await lockFollower(trx, varde.mode, id)
    if (!row?.address) return null
    if (row.confirmed_at) return { language: row.language }
    await endFollowers(trx, { mode: varde.mode, address: row.address, keptId: id, now })
    await confirmFollower(trx, id, now)
    await announce(trx, varde, PUBLIC, { name: PRESS_EVENTS.newsFollowed, subject: id, unitId: null })
    return { language: row.language }
  })
}

/** The way out in one click (RFC 8058). The address is forgotten at once; twice is as good as once. */
export async function endFollowing(varde: Varde, token: string): Promise<{ language: string } | null> {
  const id = readLink(varde.secrets.link, token)
  if (!id?.startsWith('fol_')) return null
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    const row = await lockFollower(trx, varde.mode, id)
    if (!row) return null
    if (row.address) {
      await endFollowers(trx, { mode: varde.mode, address: row.address, keptId: null, now })
      await announce(trx, varde, PUBLIC, { name: PRESS_EVENTS.newsUnfollowed, subject: id, unitId: null })
    }
    return { language: row.language }
  })
}
