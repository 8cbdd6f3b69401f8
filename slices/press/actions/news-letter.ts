import { translator } from '../../../kit/i18n/translate.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { agencyOf, type Letter, senderOf, signLink } from '../../dispatch/index.ts'
import { directionOf, editionFor } from '../rules/release.ts'
import { keyOf, slugOf } from '../rules/slug.ts'
import { type FollowerRow, findFollower, type NewsLetterRow } from '../store/followers.ts'
import { readCorrected, readRelease } from '../store/releases.ts'
import { confirmLink } from './follower-link.ts'

/** The letter that waits for one who follows, in their language. Null when they have left, or the text is withdrawn. */
export async function newsLetter(varde: Varde, row: NewsLetterRow): Promise<Letter | null> {
  const follower = await findFollower(varde.db, row.follower_id)
  if (!follower?.address) return null
  const shared = {
    to: follower.address,
    from: senderOf(varde),
    messageId: `<${row.id}@${new URL(varde.settings.baseUrl).hostname}>`,
  }
  if (!row.message_id) return { ...shared, content: confirmContent(varde, follower) }
  const release = await releaseContent(varde, follower, row.message_id)
  return release && { ...shared, ...release }
}

const frameOf = (varde: Varde) => {
  const agency = agencyOf(varde)
  return { unitName: agency, agencyName: agency, links: [], isDemo: varde.mode === 'demo', isExercise: false }
}

/** Asks whether they want to follow: nothing else comes before they have said so. */
function confirmContent(varde: Varde, { id, language }: FollowerRow): Letter['content'] {
  const t = translator(language)
  const href = `${varde.settings.baseUrl}/abonner/bekreft/${confirmLink(varde, id)}?sprak=${language}`
  const subject = t('press:follow.mail-subject')
  return {
    ...frameOf(varde),
    language,
    direction: 'ltr',
    subject,
    title: subject,
    body: [
      { kind: 'paragraph', text: [{ text: t('press:follow.mail-text') }] },
      { kind: 'paragraph', text: [{ text: href, href }] },
    ],
    footer: [],
  }
}

async function releaseContent(
  varde: Varde,
  follower: FollowerRow,
  messageId: string,
): Promise<Pick<Letter, 'content' | 'listUnsubscribe'> | null> {
  const { baseUrl } = varde.settings
  const t = translator(follower.language)
  const frame = frameOf(varde)
  const release = await readRelease(varde.db, varde.mode, keyOf(messageId))
  const shown = release && editionFor(release, follower.language)
  if (!shown) return null
  const { language, edition } = shown
  const page = `${baseUrl}/presserom/${slugOf(messageId, language, edition.title)}`
  const corrects = await readCorrected(varde.db, varde.mode, messageId)
  // What the page says before the text, the letter says too.
  const note =
    release.standing === 'corrected'
      ? t(release.correctedById ? 'press:release.corrected' : 'press:release.corrected-gone')
      : corrects && t('press:release.corrects')
  const leave = `${baseUrl}/avmeld/${signLink(varde.secrets.link, follower.id)}`
  return {
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
      unitName: release.unitName || frame.agencyName,
      footer: [t('press:follow.mail-footer'), `${t('press:follow.mail-leave')}: ${leave}?sprak=${follower.language}`],
    },
  }
}
