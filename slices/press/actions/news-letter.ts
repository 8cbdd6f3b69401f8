import { translator } from '../../../kit/i18n/translate.ts'
import { agencyOf } from '../../../kit/mail/sender.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { signLink } from '../../dispatch/index.ts'
import { type LetterKind, type Mail, noticeMail, oneByOne, type Written } from '../../outbox/index.ts'
import { directionOf, editionFor } from '../rules/release.ts'
import { keyOf, slugOf } from '../rules/slug.ts'
import { endedNews, type FollowerRow, followersById, heldNews, markMissed, NEWS } from '../store/followers.ts'
import { readCorrected, readRelease } from '../store/releases.ts'
import { confirmLink } from './follower-link.ts'

/** The kind of letter that asks whether somebody wants to follow: nothing else comes before they have said so. */
export const FOLLOW_CONFIRM = 'press.follow-confirm'

export const followConfirm: LetterKind = {
  name: FOLLOW_CONFIRM,
  mayRepeat: true,
  write: oneByOne(async (varde, { subject: id }) => {
    const follower = (await followersById(varde.db, [id])).get(id)
    if (!follower) return null
    const { language } = follower
    const t = translator(language)
    const address = `${varde.settings.baseUrl}/abonner/bekreft/${confirmLink(varde, id)}?sprak=${language}`
    const words = { language, subject: t('press:follow.mail-subject'), text: t('press:follow.mail-text'), address }
    return { mail: noticeMail(varde, follower.address!, words) }
  }),
}

/** A release to one who follows, in their language. Words that their room holds wait, and words that have ended go to nobody. */
export const newsLetter: LetterKind = {
  name: NEWS,
  mayRepeat: true,
  holds: ({ db }) => heldNews(db),
  write: async (varde, letters) => {
    const messages = [...new Set(letters.map(({ subject }) => subject))]
    const [ended, followers] = await Promise.all([
      endedNews(varde.db, messages, varde.now()),
      followersById(varde.db, [...new Set(letters.map(({ recipient }) => recipient))]),
    ])
    // Everybody who reads a release in one language gets the same words: they are asked for once.
    const contents = new Map<string, Promise<Mail['content'] | null>>()
    const contentOf = (messageId: string, language: string) => {
      const key = `${messageId} ${language}`
      const content = contents.get(key) ?? releaseContent(varde, language as FollowerRow['language'], messageId)
      contents.set(key, content)
      return content
    }
    const written = new Map<string, Written>()
    for (const { id, subject, recipient } of letters) {
      const why = ended.get(subject)
      const follower = followers.get(recipient)
      const content = why || !follower ? null : await contentOf(subject, follower.language)
      if (why) written.set(id, { ended: why })
      else if (content) written.set(id, { mail: toFollower(varde, follower!, content) })
    }
    return written
  },
  hears: ['bounced', 'given-up', 'ended'],
  // Whoever was to have words that ended gets what corrects them; whom no letter reaches, or who has left, does not.
  onEnd: (_varde, trx, { subject: messageId, recipient: followerId, state, answer }) =>
    markMissed(trx, { messageId, followerId, missed: state === 'ended' && answer !== '' ? 'ended' : 'refused' }),
}

function toFollower(varde: Varde, { id, address }: FollowerRow, content: Mail['content']): Mail {
  const token = signLink(varde.secrets.link, id)
  return {
    to: address!,
    content,
    tokens: { leave: token },
    listUnsubscribe: `${varde.settings.baseUrl}/avmeld/${token}`,
  }
}

/** Null when the text is withdrawn. */
async function releaseContent(
  varde: Varde,
  reader: FollowerRow['language'],
  messageId: string,
): Promise<Mail['content'] | null> {
  const { baseUrl } = varde.settings
  const t = translator(reader)
  const release = await readRelease(varde.db, varde.mode, keyOf(messageId))
  const shown = release && editionFor(release, reader)
  if (!shown) return null
  const { language, edition } = shown
  const page = `${baseUrl}/presserom/${slugOf(messageId, language, edition.title)}`
  const corrects = await readCorrected(varde.db, varde.mode, messageId)
  // What the page says before the text, the letter says too.
  const note =
    release.standing === 'corrected'
      ? t(release.correctedById ? 'press:release.corrected' : 'press:release.corrected-gone')
      : corrects && t('press:release.corrects')
  return {
    language,
    direction: directionOf(language),
    subject: edition.title,
    title: edition.title,
    body: [
      ...(note ? [{ kind: 'paragraph' as const, text: [{ text: note }] }] : []),
      ...edition.body,
      { kind: 'paragraph', text: [{ text: page, href: page }] },
    ],
    unitName: release.unitName || agencyOf(varde),
    agencyName: agencyOf(varde),
    links: [
      {
        ...{ label: t('press:follow.mail-leave'), base: `${baseUrl}/avmeld/`, marker: 'leave' },
        ...{ tail: `?sprak=${reader}`, place: 'footer' },
      },
    ],
    footer: [t('press:follow.mail-footer')],
    isDemo: varde.mode === 'demo',
    isExercise: false,
  }
}
