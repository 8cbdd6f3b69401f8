import { type Grants, line } from './grant.ts'

/** Asked of the directorate: the strategy is the whole agency's. */
export const STRATEGY = {
  'strategy.write': [line('communication-leader', 'communication-adviser')],
  'strategy.put-in-force': [line('leader', 'communication-leader')],
} as const satisfies Grants
