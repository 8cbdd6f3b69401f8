import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { PLAN_EVENTS } from '../events.ts'
import { importAmbassadors } from './ambassador/import-ambassadors.ts'
import { importIdeas } from './idea/import-ideas.ts'
import { importCalendar } from './import-calendar.ts'
import { importInitiative } from './import-initiative.ts'
import { importKnown } from './import-known.ts'
import { importMeetings } from './meeting/import-meetings.ts'
import { type PlanPack, readPlanPack } from './read-pack.ts'

/**
 * Writes the invented plan of the demo; in another mode there is nothing to write. What is there already stays as it is.
 * The organisation must be there first. `pack` is the parsed file, or null to read `packs/demo/plan.yaml`.
 */
export async function importPack(
  trx: Trx,
  pack: PlanPack | null,
  now: Date,
  { mode = 'demo', actor = 'system:pack' }: { mode?: Mode; actor?: string } = {},
): Promise<{
  initiatives: number
  items: number
  meetings: number
  ideas: number
  ambassadors: number
  known: number
}> {
  const from = mode === 'demo' ? (pack ?? (await readPlanPack())) : null
  let initiatives = 0
  for (const initiative of from?.initiatives ?? [])
    if (await importInitiative(trx, initiative, now, mode)) initiatives++
  const items = mode === 'demo' ? await importCalendar(trx, null, now, mode) : 0
  const meetings = mode === 'demo' ? await importMeetings(trx, now, mode) : 0
  const ideas = mode === 'demo' ? await importIdeas(trx, now, mode) : 0
  const ambassadors = mode === 'demo' ? await importAmbassadors(trx, now, mode) : 0
  const known = await importKnown(trx, from?.known ?? [], now, mode)
  const content = { initiatives, items, meetings, ideas, ambassadors, known }
  if (Object.values(content).some((added) => added > 0))
    await publish(trx, { name: PLAN_EVENTS.imported, mode, subject: 'plan', actor, at: now, content })
  return content
}
