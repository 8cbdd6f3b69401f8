import { refuseOutside } from '../../../kit/carriers/demo-guard.ts'
import { openVoiceGateway, type VoiceGateway } from '../../../kit/carriers/voice-gateway.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { HandOff } from '../../../kit/kernel/hand-off.ts'
import { smsNumber } from '../../../kit/kernel/sms-parts.ts'
import type { Varde } from '../../../kit/settings/varde.ts'

type Ringing = { id: string; to: string; language: string; text: string; keys: readonly string[]; mode: Mode }

/**
 * Rings one person and has a text read aloud; a demo and an exercise say so first. The next gateway takes over when one
 * certainly did not take the call and the fault is its own.
 */
export async function ringPlain(varde: Varde, { id, to, language, text, keys, mode }: Ringing): Promise<HandOff> {
  const number = smsNumber(to)
  if (!number) return { kind: 'refused', permanent: true, code: 0, response: 'not a telephone number' }
  const mark = mode === 'real' ? '' : `${translator(language)(`dispatch:sms.${mode}`)}. `
  let end: HandOff = { kind: 'refused', permanent: false, code: 0, response: 'no voice gateway is set' }
  for (const gateway of gatewaysOf(varde)) {
    end = await gateway.ring({ to: number, text: mark + text, language, keys, id })
    gateway.close()
    if (end.kind !== 'refused' || end.permanent) return end
  }
  return end
}

/** Ends a call that nobody needs any more, at whatever gateway has it. */
export async function hangUp(varde: Varde, id: string): Promise<void> {
  await Promise.all(
    gatewaysOf(varde).map(async (gateway) => {
      await gateway.hangUp(id)
      gateway.close()
    }),
  )
}

function gatewaysOf(varde: Varde): VoiceGateway[] {
  const { urls, token } = varde.settings.voice
  return urls.map((url) => {
    refuseOutside(varde, url)
    return openVoiceGateway({ url, token, reportUrl: `${varde.settings.baseUrl}/hooks/voice` })
  })
}
