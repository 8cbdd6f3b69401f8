import { agency, type Grants, line } from './grant.ts'

export const MEASURE = {
  'measure.keep': [line('leader', 'communication-leader', 'communication-adviser')],
  /** Asked of the top unit: what holds for the figures of the whole agency. */
  'measure.set-for-all': [line('leader', 'communication-leader', 'communication-adviser')],
  /** To say that everyone may read a report: never an adviser alone. */
  'measure.open-report': [line('leader', 'communication-leader')],
  /** Can be asked to code answers and mentions. */
  'measure.code': [agency('communication-leader', 'communication-adviser')],
} as const satisfies Grants
