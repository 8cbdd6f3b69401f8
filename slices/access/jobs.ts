import type { SliceWork } from '../../kit/jobs/work.ts'
import { eraseAccount, tidyAccess } from './actions/tidy-access.ts'

export const accessWork: SliceWork = {
  listeners: [
    {
      name: 'access.erased-person',
      on: ['organisation.person-erased'],
      handle: (trx, event) => eraseAccount(trx, event),
    },
  ],
  queues: [{ name: 'access-tidy', cron: '20 3 * * *', handle: (varde) => tidyAccess(varde) }],
}
