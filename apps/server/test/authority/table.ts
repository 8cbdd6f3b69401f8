import { ACCESS } from './access.ts'
import type { AuthorityRow } from './asking.ts'
import { AUDIENCE } from './audience.ts'
import { CASES } from './cases.ts'
import { CONFIDENTIALITY } from './confidentiality.ts'
import { CRISIS } from './crisis.ts'
import { DISPATCH } from './dispatch.ts'
import { HOUSE } from './house.ts'
import { MEASURE } from './measure.ts'
import { MESSAGE } from './message.ts'
import { ORGANISATION } from './organisation.ts'
import { PLAN_INITIATIVES } from './plan-initiatives.ts'
import { PLAN_WORK } from './plan-work.ts'
import { PRESS_DESK } from './press-desk.ts'
import { PRESS_KEEPING } from './press-keeping.ts'
import { PRESS_ROOM } from './press-room.ts'
import { STRATEGY } from './strategy.ts'

/**
 * The rows are in the order in which they are asked. Whoever may is then stopped by something else, or changes what changes
 * nothing for the next one.
 */
export const TABLE: AuthorityRow[] = [
  ...ACCESS,
  ...ORGANISATION,
  ...AUDIENCE,
  ...MESSAGE,
  ...STRATEGY,
  ...PLAN_INITIATIVES,
  ...PLAN_WORK,
  ...CASES,
  ...CONFIDENTIALITY,
  ...DISPATCH,
  ...PRESS_DESK,
  ...PRESS_KEEPING,
  ...PRESS_ROOM,
  ...CRISIS,
  ...MEASURE,
  ...HOUSE,
]
