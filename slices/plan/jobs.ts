import type { SliceWork } from '../../kit/jobs/work.ts'
import { type LetterKind, noticeKind } from '../outbox/index.ts'
import { endFeeds } from './actions/end-feeds.ts'
import { NOTICE, remindOwners } from './actions/meeting/remind-owners.ts'
import { noteMessage } from './actions/note-message.ts'
import { noticeContent } from './actions/notify-person.ts'
import { tidyPlan } from './actions/tidy-plan.ts'

export const planLetters: LetterKind[] = [noticeKind(NOTICE, noticeContent)]

export const planWork: SliceWork = {
  listeners: [
    { name: 'plan.note-message', on: ['message.drafted', 'message.origin-changed'], handle: noteMessage },
    {
      name: 'plan.end-feeds',
      on: ['access.sessions-ended', 'access.password-set', 'access.password-closed'],
      handle: endFeeds,
    },
  ],
  queues: [
    {
      name: 'plan-reminders',
      cron: '15 7 * * *',
      handle: async (varde) => {
        await remindOwners(varde)
      },
    },
    { name: 'plan-privacy', cron: '25 3 * * *', handle: tidyPlan },
  ],
}
