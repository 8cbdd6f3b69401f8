import type { SliceWork } from '../../kit/jobs/work.ts'
import { eraseCases } from './actions/erase-cases.ts'
import { tellLate, tellLateSupport } from './actions/tell-late.ts'

export const casesWork: SliceWork = {
  queues: [
    { name: 'cases-late', cron: '* * * * *', handle: tellLate },
    { name: 'cases-privacy', cron: '30 3 * * *', handle: eraseCases },
    { name: 'cases-support-late', cron: '* * * * *', handle: tellLateSupport },
  ],
}
