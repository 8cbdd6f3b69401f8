import { publish } from '../../../../kit/bus/publish.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { putAnswerDays } from '../../store/answer-time.ts'

/** Says how many days the agency takes to answer an idea. Those that are given already keep the day they were promised. */
export async function setAnswerTime(varde: Varde, caller: Caller, { days }: { days: number }): Promise<void> {
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
