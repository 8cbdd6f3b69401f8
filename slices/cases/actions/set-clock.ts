import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { CASES_EVENTS } from '../events.ts'
import { CLOCKS, type Clock, type ClockName, clockFault } from '../rules/assessment-clock.ts'
import { readClock, writeClock } from '../store/clocks.ts'
import { directorateIds } from '../store/line.ts'

/** How long the directorate has to assess and to answer, and whether the caller may set it. */
export async function viewClocks(varde: Varde, caller: Caller) {
  const day = dayOf(varde.now())
  const [assessment, support] = await Promise.all(CLOCKS.map((what) => readClock(varde.db, what, day)))
  return { assessment: assessment!, support: support!, maySet: await maySet(varde, caller) }
}

/** From today on; what runs already keeps its time. Throws `cases.clock-not-allowed`, `cases.clock-order`. */
export async function setClock(varde: Varde, caller: Caller, what: ClockName, clock: Clock): Promise<void> {
  if (!(await maySet(varde, caller))) throw new Failure('not-allowed', 'cases.clock-not-allowed')
  if (clockFault(clock)) throw new Failure('invalid', 'cases.clock-order')
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    await writeClock(trx, { what, clock, day: dayOf(now), by: caller.id })
    const about = { name: CASES_EVENTS.clockSet, mode: varde.mode, subject: `clock:${what}`, actor: caller.id, at: now }
    await publish(trx, { ...about, content: { what, ...clock } })
  })
}

async function maySet(varde: Varde, caller: Caller): Promise<boolean> {
  return (await directorateIds(varde.db)).some((unitId) => may(caller, 'cases.set-clock', unitId))
}
