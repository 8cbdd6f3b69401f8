import type { Varde } from '../../../kit/settings/varde.ts'
import type { VoiceEvent } from '../clients/voice-hook.ts'
import type { CallAnswer } from '../rules/crisis.ts'
import { findAttempt, keepReport } from '../store/call-attempts.ts'
import { takeAnswer } from './answer-call.ts'
import { takeTestEvent } from './try-numbers.ts'

/** What each key means; the text that is read aloud says so. */
const MEANS: Record<string, CallAnswer> = { 1: 'coming', 2: 'cannot' }
export const VOICE_KEYS = Object.keys(MEANS)

/** Keeps what the gateway reports. The same event twice changes nothing; a key that means nothing is let be. */
export async function takeVoiceEvents(varde: Varde, events: readonly VoiceEvent[]): Promise<void> {
  for (const event of events) {
    if (event.reference.startsWith('ctc_')) {
      await takeTestEvent(varde, event)
      continue
    }
    const attempt = await findAttempt(varde.db, event.reference)
    if (!attempt?.person_id) continue
    if (event.type === 'end') {
      await keepReport(varde.db, attempt.id, event.status)
      continue
    }
    const answer = MEANS[event.key]
    const { crisis_id: crisisId, person_id: personId } = attempt
    if (answer) await takeAnswer(varde, { crisisId, personId, answer, by: 'voice' })
  }
}
