import type { SliceWork } from '../../kit/jobs/work.ts'
import { endIdleCodes } from './actions/end-idle-codes.ts'
import { tellChanged } from './actions/tell-changed.ts'
import { eraseAccount, tidyAccess } from './actions/tidy-access.ts'

/** What may have taken a duty from somebody. */
const ENDS_DUTIES = [
  'organisation.duty-set',
  'organisation.people-import-undone',
  'organisation.people-imported',
  'organisation.person-changed',
]

export const accessWork: SliceWork = {
  listeners: [
    {
      name: 'access.erased-person',
      on: ['organisation.person-erased'],
      handle: (trx, event) => eraseAccount(trx, event),
    },
  ],
  within: [
    { name: 'access.end-idle-codes', on: ENDS_DUTIES, handle: endIdleCodes },
    { name: 'access.tell-changed', on: [...ENDS_DUTIES, 'organisation.absence-registered'], handle: tellChanged },
  ],
  queues: [{ name: 'access-tidy', cron: '20 3 * * *', handle: (varde) => tidyAccess(varde) }],
}
