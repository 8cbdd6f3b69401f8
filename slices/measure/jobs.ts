import type { SliceWork } from '../../kit/jobs/work.ts'
import { followStrategy } from './actions/follow-strategy.ts'

export const measureWork: SliceWork = {
  listeners: [
    { name: 'measure.follow-strategy', on: ['strategy.put-in-force', 'strategy.began'], handle: followStrategy },
  ],
}
