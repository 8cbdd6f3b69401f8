import type { SliceWork } from '../../kit/jobs/work.ts'
import { accessWork } from '../../slices/access/jobs.ts'
import { audienceWork } from '../../slices/audience/jobs.ts'
import { casesWork } from '../../slices/cases/jobs.ts'
import { crisisWork } from '../../slices/crisis/jobs.ts'
import { dispatchWork } from '../../slices/dispatch/jobs.ts'
import { dutyWork } from '../../slices/duty/jobs.ts'
import { measureWork } from '../../slices/measure/jobs.ts'
import { messageWork } from '../../slices/message/jobs.ts'
import { retentionDays } from '../../slices/organisation/index.ts'
import { organisationWork } from '../../slices/organisation/jobs.ts'
import { outboxWork } from '../../slices/outbox/jobs.ts'
import { overviewWork } from '../../slices/overview/jobs.ts'
import { planWork } from '../../slices/plan/jobs.ts'
import { pressWork } from '../../slices/press/jobs.ts'
import { strategyWork } from '../../slices/strategy/jobs.ts'
import { traceWork } from '../../slices/trace/jobs.ts'
import { keepWork } from '../public/keep/keep-work.ts'
import { publicWork } from '../public/push/push-status.ts'
import { letterKinds } from './letter-kinds.ts'

/** What became of a letter is kept so long where the agency's table does not say. */
const LETTER_DAYS = 90

/** Every slice's listeners, queues and loops. No routes: a worker that was killed is back without reading the web. */
export const sliceWork: SliceWork[] = [
  outboxWork(letterKinds, ({ db }) => retentionDays(db, 'outbox', LETTER_DAYS)),
  organisationWork,
  accessWork,
  dutyWork,
  audienceWork,
  strategyWork,
  casesWork,
  planWork,
  messageWork,
  dispatchWork,
  pressWork,
  crisisWork,
  measureWork,
  overviewWork,
  traceWork,
  publicWork,
  keepWork,
]
