import type { Database } from '../../../kit/db/database.ts'
import { type Approvers, approversFor } from '../../organisation/index.ts'
import type { PlanRow } from '../store/plans.ts'

/** Whom the table of authority names for a unit's plan now: it is for the unit's own staff. Never who has written in it since it was last approved. */
export const approversOfPlan = (
  db: Database,
  unitId: string,
  file: Pick<PlanRow, 'writer_ids'> | null,
  now: Date,
): Promise<Approvers> =>
  approversFor(db, {
    ...{ messageKind: 'crisis-plan', audienceKinds: ['staff'], unitId, now },
    except: file?.writer_ids ?? [],
  })
