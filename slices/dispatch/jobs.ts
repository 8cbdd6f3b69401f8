import { type SliceWork, WAITS_FOR_OTHERS } from '../../kit/jobs/work.ts'
import { eraseRecipients } from './actions/erase-recipients.ts'
import { runWebhooks } from './actions/post-webhooks.ts'
import { runEngine } from './actions/run-engine.ts'
import { runAlerts } from './actions/send-alerts.ts'
import { runEmail } from './actions/send-email.ts'
import { runLinks } from './actions/send-links.ts'
import { runMinistryLetters } from './actions/send-ministry-letters.ts'
import { runSms } from './actions/send-sms.ts'
import { runMailbox } from './actions/take-incoming.ts'
import { askAlert } from './store/alert-request-store.ts'
import { askLink } from './store/link-request-store.ts'

export const dispatchWork: SliceWork = {
  listeners: [
    {
      name: 'dispatch.ask-link',
      on: ['audience.registration-asked'],
      handle: (trx, event) => askLink(trx, event.subject),
    },
    {
      name: 'dispatch.ask-alert',
      on: ['cases.alerted'],
      handle: async (trx, { content }) => {
        if (typeof content.alertId === 'string') await askAlert(trx, content.alertId)
      },
    },
    {
      name: 'dispatch.ask-reminder',
      on: [
        'plan.reminded',
        'plan.notified',
        'message.translator-told',
        'confidentiality.told',
        'organisation.power-told',
      ],
      handle: async (trx, { content }) => {
        const id = content.reminderId ?? content.noticeId
        if (typeof id === 'string') await askAlert(trx, id, ['email'])
      },
    },
  ],
  queues: [{ name: 'dispatch-privacy', cron: '40 3 * * *', handle: eraseRecipients }],
  loops: [
    { name: 'dispatch-links', run: runLinks, mostSeconds: WAITS_FOR_OTHERS },
    { name: 'dispatch-alerts', run: runAlerts, mostSeconds: WAITS_FOR_OTHERS },
    { name: 'dispatch-ministry-letters', run: runMinistryLetters, mostSeconds: WAITS_FOR_OTHERS },
    { name: 'dispatch-engine', run: runEngine },
    { name: 'dispatch-email', run: runEmail },
    { name: 'dispatch-sms', run: runSms },
    { name: 'dispatch-webhooks', run: runWebhooks, mostSeconds: WAITS_FOR_OTHERS },
    { name: 'dispatch-mailbox', run: runMailbox, mostSeconds: WAITS_FOR_OTHERS },
  ],
}
