import type { SliceWork } from '../../kit/jobs/work.ts'
import { runWebhooks } from './actions/post-webhooks.ts'
import { runEngine } from './actions/run-engine.ts'
import { runEmail } from './actions/send-email.ts'
import { runSms } from './actions/send-sms.ts'
import { runMailbox } from './actions/take-incoming.ts'

export const dispatchWork: SliceWork = {
  loops: [
    { name: 'dispatch-engine', run: runEngine },
    { name: 'dispatch-email', run: runEmail },
    { name: 'dispatch-sms', run: runSms },
    { name: 'dispatch-webhooks', run: runWebhooks },
    { name: 'dispatch-mailbox', run: runMailbox },
  ],
}
