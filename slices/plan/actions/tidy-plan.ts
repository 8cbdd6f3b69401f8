import { shiftDays } from '../../../kit/kernel/local-time.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, retentionDays } from '../../organisation/index.ts'
import { unnameIdeas } from '../store/ideas.ts'

const IDEA_DAYS = 365

/** Every night: who gave an idea is forgotten when the time of keeping has passed; the idea and its answer stay. */
export async function tidyPlan(varde: Varde): Promise<void> {
  const { db } = varde
  const today = dayOf(varde.now())
  const days = await retentionDays(db, 'idea', IDEA_DAYS)
  await db.transaction().execute(async (trx) => {
    if (days !== null) await unnameIdeas(trx, shiftDays(today, -days))
  })
}
