import { translator } from '../../../kit/i18n/translate.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import type { HandOff } from '../../../kit/kernel/hand-off.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approvedVersion, plainText } from '../../message/index.ts'
import { receiverSecret } from '../clients/signature.ts'
import { sendWebhook } from '../clients/webhook.ts'
import { attemptStanding } from '../rules/attempt-outcome.ts'
import { webhookPayload } from '../rules/webhook-payload.ts'
import { type DuePosting, settlePosting, takePosting } from '../store/posting-store.ts'

const LOOK_MS = 500
/** A chat gets one of the languages: Norwegian where there is one. */
const ORDER = ['nb', 'nn', 'en']
const rankOf = (language: string) => (ORDER.includes(language) ? ORDER.indexOf(language) : ORDER.length)

/** Posts to intranet and chat until the signal. An uncertain post is made again: the receiver drops what it has by its id. */
export async function runWebhooks(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) if (!(await postOne(varde))) await pause(LOOK_MS, signal)
}

/** Posts what has waited longest, once. False when nothing is due. Words that have ended meanwhile go nowhere, whatever their dispatch is. */
export async function postOne(varde: Varde): Promise<boolean> {
  const posting = await takePosting(varde.db, varde.now())
  if (!posting) return false
  const { ended } = posting
  if (ended) await settlePosting(varde.db, posting.id, { state: 'bounced', response: ended, dueAt: null }, varde.now())
  else await post(varde, posting)
  return true
}

async function post(varde: Varde, posting: DuePosting): Promise<void> {
  const version = (await approvedVersion(varde.db, posting.versionId))!
  const editions = Object.entries(version.editions)
    .map(([language, { title, body }]) => ({ language, title, text: plainText(body) }))
    .toSorted((a, b) => rankOf(a.language) - rankOf(b.language))
  const outcome = await sendWebhook({
    url: posting.url,
    id: posting.id,
    secret: receiverSecret(varde.secrets.webhook, { id: posting.endpointId, secretNo: posting.secretNo }),
    now: varde.now(),
    allowLocal: varde.mode === 'demo',
    ownHosts: varde.settings.ownHosts,
    payload: webhookPayload(
      posting.shape,
      {
        dispatch: posting.number,
        messageId: posting.messageId,
        versionId: posting.versionId,
        mode: posting.mode,
        publishedAt: posting.openedAt,
        editions,
        url: `${varde.settings.baseUrl}/presserom`,
      },
      posting.mode === 'real' ? '' : translator('nb')(`dispatch:sms.${posting.mode}`),
    ),
  })
  // The receiver knows a posting that it has had.
  const certain: HandOff =
    outcome.kind === 'uncertain' ? { kind: 'refused', permanent: false, code: 0, response: outcome.reason } : outcome
  const standing = attemptStanding(
    certain,
    { tries: posting.tries, firstDueAt: posting.firstDueAt, notAfter: null },
    varde.now(),
  )
  await settlePosting(varde.db, posting.id, standing, varde.now())
}
