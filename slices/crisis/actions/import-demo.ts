import type { Trx } from '../../../kit/db/database.ts'
import { approveForDemo } from '../store/first-messages.ts'
import { importDemoPlans } from './import-demo-plans.ts'

/** In a demo the communication leader of the agency has approved the first words in the three languages of the interface, and two units have a plan. */
export async function importDemo(trx: Trx, now: Date): Promise<void> {
  const until = new Date(now.getTime() + 365 * 86_400_000).toISOString().slice(0, 10)
  await approveForDemo(trx, until, now)
  await importDemoPlans(trx, now)
}
