import type { SliceWork } from '../../kit/jobs/work.ts'
import { markDispatched } from './actions/mark-dispatched.ts'

export const messageWork: SliceWork = {
  listeners: [{ name: 'message.mark-dispatched', on: ['dispatch.started'], handle: markDispatched }],
}
