import type { SliceWork } from '../../kit/jobs/work.ts'
import { tellLate, tellLateSupport } from './actions/tell-late.ts'

export const casesWork: SliceWork = {
  queues: [
    { name: 'cases-late', cron: '* * * * *', handle: tellLate },
    { name: 'cases-support-late', cron: '* * * * *', handle: tellLateSupport },
  ],
}
