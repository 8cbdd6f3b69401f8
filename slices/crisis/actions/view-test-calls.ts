import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { PlanContent } from '../rules/plan-content.ts'
import type { PlanView } from '../rules/plan-view.ts'
import { isWorkingTime, testTargets } from '../rules/test-call.ts'
import { phoneTests, ringingIn } from '../store/test-calls.ts'
import { dutyTelephones } from './duty-telephones.ts'

/** What can be tried in a unit by ringing it, what is being rung now, and how the duty telephones did the last time. */
export async function viewTestCalls(
  varde: Varde,
  caller: Caller,
  unitId: string,
  content: PlanContent,
): Promise<PlanView['testCalls']> {
  const [phones, tests, ringing] = await Promise.all([
    dutyTelephones(varde.db, [unitId], { now: varde.now(), reader: caller }),
    phoneTests(varde.db, [unitId]),
    ringingIn(varde.db, unitId),
  ])
  return {
    isPossible: varde.settings.voice.urls.length > 0,
    isWorkingTime: isWorkingTime(varde.now().getTime()),
    ringing: ringing.length,
    targets: testTargets(content, phones.get(unitId) ?? []).map((target) => {
      const last = tests.find((one) => one.number === target.number)
      return {
        ...target,
        number: target.personId ? null : target.number,
        triedOn: last?.triedOn ?? null,
        answeredOn: last?.answeredOn ?? null,
      }
    }),
  }
}
