import type { SliceWork } from '../../kit/jobs/work.ts'
import { followMentions } from './actions/follow-mentions.ts'
import { followStrategy } from './actions/follow-strategy.ts'

export const measureWork: SliceWork = {
  listeners: [
    { name: 'measure.follow-strategy', on: ['strategy.put-in-force', 'strategy.began'], handle: followStrategy },
  ],
  queues: [{ name: 'measure-mentions', cron: '* * * * *', handle: followMentions }],
}
