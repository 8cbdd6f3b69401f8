import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { maySetHeads } from '../rules/may.ts'
import { replaceHeadCounts, unitExists } from '../store/head-counts.ts'

export type HeadCountInput = {
  unitId: string
  population: 'inmates' | 'convicted'
  /** Language → how many. Never who. */
  heads: Record<string, number>
}

/** Sets how many inmates or convicted persons a unit has per language, as counted today. The unit itself may. */
export async function setHeadCount(varde: Varde, caller: Caller, input: HeadCountInput): Promise<void> {
  if (!maySetHeads(caller, input.unitId)) throw new Failure('not-allowed', 'audience.not-your-unit')
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    if (!(await unitExists(trx, input.unitId))) throw new Failure('not-found', 'audience.no-such-unit')
    await replaceHeadCounts(trx, { ...input, day: dayOf(now), by: caller.id })
    await publish(trx, {
      name: AUDIENCE_EVENTS.headCountSet,
      mode: varde.mode,
      subject: input.unitId,
      unitId: input.unitId,
      actor: caller.id,
      at: now,
      content: {
        population: input.population,
        heads: Object.values(input.heads).reduce((sum, count) => sum + count, 0),
        languages: Object.keys(input.heads).length,
      },
    })
  })
}
