import { type SliceWork, WAITS_FOR_OTHERS } from '../../kit/jobs/work.ts'
import { eraseRecipients } from './actions/erase-recipients.ts'
import { runWebhooks } from './actions/post-webhooks.ts'
import { runEngine } from './actions/run-engine.ts'
import { runEmail } from './actions/send-email.ts'
import { runSms } from './actions/send-sms.ts'
import { runMailbox } from './actions/take-incoming.ts'

export const dispatchWork: SliceWork = {
  queues: [{ name: 'dispatch-privacy', cron: '40 3 * * *', handle: eraseRecipients }],
  loops: [
    { name: 'dispatch-engine', run: runEngine },
    { name: 'dispatch-email', run: runEmail },
    { name: 'dispatch-sms', run: runSms },
    { name: 'dispatch-webhooks', run: runWebhooks, mostSeconds: WAITS_FOR_OTHERS },
    { name: 'dispatch-mailbox', run: runMailbox, mostSeconds: WAITS_FOR_OTHERS },
  ],
}
