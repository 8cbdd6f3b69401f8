import type { SliceWork } from '../../kit/jobs/work.ts'
import { tellLate } from './actions/tell-late.ts'

export const casesWork: SliceWork = {
  queues: [{ name: 'cases-late', cron: '* * * * *', handle: tellLate }],
}
