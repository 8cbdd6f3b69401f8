import type { SliceWork } from '../../kit/jobs/work.ts'
import { remindOwners } from './actions/meeting/remind-owners.ts'

export const planWork: SliceWork = {
  queues: [
    {
      name: 'plan-reminders',
      cron: '15 7 * * *',
      handle: async (varde) => {
        await remindOwners(varde)
      },
    },
  ],
}
