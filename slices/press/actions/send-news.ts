import { translator } from '../../../kit/i18n/translate.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { agencyOf, type Letter, senderOf, sendLetter, signLink } from '../../dispatch/index.ts'
import { followsNews, wordsOf } from '../rules/follower.ts'
import { directionOf, editionFor } from '../rules/release.ts'
import { keyOf, slugOf } from '../rules/slug.ts'
import {
  claimNewsLetter,
  confirmedFollowers,
  type FollowerRow,
  findFollower,
  followersOf,
  insertNewsLetters,
  type NewsLetterRow,
  settleNewsLetter,
  takeOpened,
} from '../store/followers.ts'
import { readCorrected, readRelease } from '../store/releases.ts'
import { confirmLink } from './follower-link.ts'
import { indexReleases } from './index-releases.ts'
import { listReleases } from './list-releases.ts'

const MOST_TRIES = 8
const LOOK_MS = 1000

/** Releases to those who follow, until the signal: prepared in the second they open, in an order that favours nobody. */
export async function runNews(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const hasWork = (await prepareNews(varde)) || (await sendOneNews(varde))
    if (!hasWork) await pause(LOOK_MS, signal)
  }
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
    if (everybody.some((one) => one.words !== '')) await indexReleases(varde)
    const holds = new Map<string, boolean>()
    const speaksOf = async (word: string) => {
      if (!holds.has(word)) {
        const found = await listReleases(trx, { mode: varde.mode, search: word }, { limit: 50, offset: 0 })
        holds.set(
          word,
          found.releases.some((one) => one.messageId === opened.messageId),
        )
      }
      return holds.get(word)!
    }
    const wanted: FollowerRow[] = []
    for (const one of everybody) {
      const words = wordsOf(one.words)
      const isWanted =
        followsNews(one, opened) && (words.length === 0 || (await Promise.all(words.map(speaksOf))).includes(true))
      if (old ? old.has(one.id) : isWanted) wanted.push(one)
    }
    await insertNewsLetters(
      trx,
      wanted.map((one) => ({
        id: newId('nws'),
        follower_id: one.id,
        message_id: opened.messageId,
        state: 'waiting',
        try_at: now,
        at: now,
      })),
    )
    return true
  })
}

/** Sends the letter that has waited longest. False when none is due. A text withdrawn meanwhile is not sent. */
export async function sendOneNews(varde: Varde): Promise<boolean> {
  const claimed = await claimNewsLetter(varde.db)
  if (!claimed) return false
  const letter = await letterOf(varde, claimed)
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

async function letterOf(varde: Varde, row: NewsLetterRow): Promise<Letter | null> {
  const follower = await findFollower(varde.db, row.follower_id)
  if (!follower?.address) return null
  const { baseUrl } = varde.settings
  const shared = {
    to: follower.address,
    from: senderOf(varde),
    messageId: `<${row.id}@${new URL(baseUrl).hostname}>`,
  }
  const agency = agencyOf(varde)
  const frame = { unitName: agency, agencyName: agency, links: [], isDemo: varde.mode === 'demo', isExercise: false }
  const t = translator(follower.language)
  if (!row.message_id) {
    const href = `${baseUrl}/abonner/bekreft/${confirmLink(varde, follower.id)}?sprak=${follower.language}`
    const body = [t('press:follow.mail-text'), href].map((text, i) => ({
      kind: 'paragraph' as const,
      text: [i === 0 ? { text } : { text, href }],
    }))
    const subject = t('press:follow.mail-subject')
    const content = {
      ...frame,
      language: follower.language,
      direction: 'ltr' as const,
      subject,
      title: subject,
      body,
      footer: [],
    }
    return { ...shared, content }
  }
  const release = await readRelease(varde.db, varde.mode, keyOf(row.message_id))
  const shown = release && editionFor(release, follower.language)
  if (!shown) return null
  const { language, edition } = shown
  const page = `${baseUrl}/presserom/${slugOf(row.message_id, language, edition.title)}`
  const corrects = await readCorrected(varde.db, varde.mode, row.message_id)
  // What the page says before the text, the letter says too.
  const note = release.correctedById ? t('press:release.corrected') : corrects && t('press:release.corrects')
  const leave = `${baseUrl}/avmeld/${signLink(varde.secrets.link, follower.id)}`
  return {
    ...shared,
    listUnsubscribe: leave,
    content: {
      ...frame,
      language,
      direction: directionOf(language),
      subject: edition.title,
      title: edition.title,
      body: [
        ...(note ? [{ kind: 'paragraph' as const, text: [{ text: note }] }] : []),
        ...edition.body,
        { kind: 'paragraph', text: [{ text: page, href: page }] },
      ],
      unitName: release.unitName || agency,
      footer: [t('press:follow.mail-footer'), `${t('press:follow.mail-leave')}: ${leave}?sprak=${follower.language}`],
    },
  }
}
