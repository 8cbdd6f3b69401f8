import type { SliceWork } from '../../kit/jobs/work.ts'
import { eraseOldRemarks } from './actions/erase-remarks.ts'
import { remindTranslators } from './actions/remind-translators.ts'

export const messageWork: SliceWork = {
  queues: [
    { name: 'message-privacy', cron: '25 3 * * *', handle: eraseOldRemarks },
    {
      name: 'message-reminders',
      cron: '20 7 * * *',
      handle: async (varde) => {
        await remindTranslators(varde)
      },
    },
  ],
}
