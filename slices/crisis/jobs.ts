import type { SliceWork } from '../../kit/jobs/work.ts'
import { runEscalation } from './actions/escalate.ts'
import { runCalls } from './actions/send-calls.ts'

export const crisisWork: SliceWork = {
  loops: [
    { name: 'crisis-escalation', run: runEscalation },
    { name: 'crisis-sms', run: runCalls('sms') },
    { name: 'crisis-email', run: runCalls('email') },
  ],
}
