import type { SliceWork } from '../../kit/jobs/work.ts'
import { beginEditions } from './actions/begin-editions.ts'

export const strategyWork: SliceWork = {
  // Every ten minutes, so that the change of day is seen in any season.
  queues: [{ name: 'strategy.begin', cron: '*/10 * * * *', handle: beginEditions }],
}
