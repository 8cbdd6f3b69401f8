import { smsGateways } from '../../../kit/carriers/open-sms.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { type HandOff, refusedHere } from '../../../kit/kernel/hand-off.ts'
import { smsNumber, smsText } from '../../../kit/kernel/sms-parts.ts'
import { frameLanguage } from '../../../kit/mail/content.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { plainText } from '../../message/index.ts'
import { signLink } from '../clients/link-token.ts'
import type { ClaimedAttempt } from '../store/ledger.ts'
import { MailShelf } from './mail-shelf.ts'
import { idleChannel, runChannel } from './run-channel.ts'

const CONNECTIONS = 8

/** The SMS channel until the signal: a short text and the recipient's own link, one request each. */
export async function runSms(varde: Varde, signal: AbortSignal): Promise<void> {
  const gateway = smsGateways(varde, CONNECTIONS)
  if (!gateway) return idleChannel(signal)
  const { perSecond } = varde.settings.sms
  const shelf = new MailShelf(varde)
  const handOver = async (_slot: number, attempt: ClaimedAttempt): Promise<HandOff> => {
    const to = smsNumber(attempt.address)
    if (!to) return refusedHere(new TypeError('not a mobile number'))
    let text: string
    try {
      text = await textFor(varde, shelf, attempt)
    } catch (error) {
      varde.log.error({ err: error, attempt: attempt.id }, 'an SMS could not be composed')
      return refusedHere(error as Error)
    }
    return gateway.send({ to, text, id: attempt.id })
  }
  try {
    await runChannel(varde, signal, { channel: 'sms', slots: CONNECTIONS, perSecond, handOver })
  } finally {
    gateway.close()
  }
}

async function textFor(varde: Varde, shelf: MailShelf, attempt: ClaimedAttempt): Promise<string> {
  const { version, editionIn, holdNoticeIn } = await shelf.of(attempt.versionId)
  const { language, edition } = editionIn(attempt.language)
  const t = translator(frameLanguage(language))
  const link = `${varde.settings.baseUrl}/k/${signLink(varde.secrets.link, attempt.recipientId)}`
  const said = attempt.source === 'subscriber' ? edition.title : `${edition.title}. ${plainText(edition.body)}`
  const held = await holdNoticeIn(attempt.language)
  const text = held ? `${held} ${said}` : said
  const mark = version.mode === 'real' ? undefined : t(`dispatch:sms.${version.mode}`)
  return smsText({ text, link, maxParts: 2, ...(mark ? { mark } : {}) })
}
