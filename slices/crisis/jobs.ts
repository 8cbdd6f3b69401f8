import type { SliceWork } from '../../kit/jobs/work.ts'
import { runEscalation } from './actions/escalate.ts'
import { runCalls, runHangUps } from './actions/send-calls.ts'

export const crisisWork: SliceWork = {
  loops: [
    { name: 'crisis-escalation', run: runEscalation },
    { name: 'crisis-voice', run: runCalls('voice') },
    { name: 'crisis-hang-up', run: runHangUps },
    { name: 'crisis-sms', run: runCalls('sms') },
    { name: 'crisis-email', run: runCalls('email') },
  ],
}
