import type { SliceWork } from '../../kit/jobs/work.ts'
import { eraseOldDuty } from './actions/erase-old.ts'

export const dutyWork: SliceWork = {
  queues: [{ name: 'duty-privacy', cron: '45 3 * * *', handle: eraseOldDuty }],
}
