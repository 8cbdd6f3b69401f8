import { publish } from '../../../../kit/bus/publish.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { maySetAnswerTime } from '../../rules/idea/idea.ts'
import { putAnswerDays } from '../../store/answer-time.ts'

/**
 * Says how many days the agency takes to answer an idea. Those that are given already keep the day they were promised. Throws
 * `plan.answer-time-not-allowed`.
 */
export async function setAnswerTime(varde: Varde, caller: Caller, { days }: { days: number }): Promise<void> {
  if (!maySetAnswerTime(caller)) throw new Failure('not-allowed', 'plan.answer-time-not-allowed')
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    await putAnswerDays(trx, { days, by: caller.id, at })
    const about = {
      mode: varde.mode,
      subject: 'idea-answer-time',
      unitId: null,
      actor: caller.id,
      at,
      content: { days },
    }
    await publish(trx, { name: PLAN_EVENTS.answerTimeSet, ...about })
  })
}
