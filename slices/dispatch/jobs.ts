import type { SliceWork } from '../../kit/jobs/work.ts'
import { runEngine } from './actions/run-engine.ts'
import { runEmail } from './actions/send-email.ts'

export const dispatchWork: SliceWork = {
  loops: [
    { name: 'dispatch-engine', run: runEngine },
    { name: 'dispatch-email', run: runEmail },
  ],
}
