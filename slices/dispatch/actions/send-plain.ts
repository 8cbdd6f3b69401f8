import { smsGateways } from '../../../kit/carriers/open-sms.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language, Mode } from '../../../kit/kernel/caller.ts'
import type { HandOff } from '../../../kit/kernel/hand-off.ts'
import { smsNumber } from '../../../kit/kernel/sms-parts.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { noticeMail } from '../../outbox/index.ts'
import { sendLetter } from './send-letter.ts'

/** A few words of the system's own to one person: the link that confirms a registration, an alert. Never a message. */
type Plain = {
  /** Id of what is sent; the Message-ID of the e-mail, the key of the SMS. */
  id: string
  to: string
  language: string
  text: string
  /** How it is marked; the mode of the installation when left out. */
  mode?: Mode
}

/** One e-mail with a sentence and an address to open. */
export function mailPlain(
  varde: Varde,
  { id, to, ...words }: Omit<Plain, 'language'> & { language: Language; subject: string; address: string },
): Promise<HandOff> {
  const messageId = `<${id}@${new URL(varde.settings.baseUrl).hostname}>`
  return sendLetter(varde, { ...noticeMail(varde, to, words), messageId })
}

/** One SMS; a demo and an exercise say so first. */
export async function smsPlain(varde: Varde, { id, to, language, text, mode = varde.mode }: Plain): Promise<HandOff> {
  const number = smsNumber(to)
  if (!number) return { kind: 'refused', permanent: true, code: 0, response: 'not a mobile number' }
  const mark = mode === 'real' ? '' : `${translator(language)(`dispatch:sms.${mode}`)} `
  const gateway = smsGateways(varde, 1)
  if (!gateway) return { kind: 'refused', permanent: false, code: 0, response: 'no SMS gateway is set' }
  try {
    return await gateway.send({ to: number, text: mark + text, id })
  } finally {
    gateway.close()
  }
}
