import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { moveOutcome, placeOf } from '../rules/course.ts'
import { changeInitiative } from '../store/initiatives.ts'
import { insertMove } from '../store/step-moves.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-initiative.ts'
import { weighInitiative } from './weigh-initiative.ts'

/**
 * Moves the initiative to another step of its course. Throws `plan.step-not-next`, `plan.step-lacks` with what the step it
 * leaves lacks (`missing`), and `plan.note-needed` when it goes back without a word on why.
 */
export async function moveStep(
  varde: Varde,
  caller: Caller,
  { id, to, note: given }: { id: string; to: string; note: string },
): Promise<void> {
  const note = given.trim()
  await varde.db.transaction().execute(async (trx) => {
    const { initiative } = await takeUp(trx, varde, caller, id, 'move')
    const now = varde.now()
    const { course, facts } = await weighInitiative(trx, initiative, now)
    const outcome = moveOutcome(course, initiative, to, facts)
    if (!outcome.ok) {
      if ('missing' in outcome) throw new Failure('conflict', 'plan.step-lacks', { missing: outcome.missing })
      throw new Failure('conflict', 'plan.step-not-next')
    }
    const from = course[placeOf(course, initiative.step)]!.key
    const isBack = placeOf(course, to) < placeOf(course, from)
    if (isBack && !note) throw new Failure('invalid', 'plan.note-needed')
    const move = { id: newId('pmv'), initiative_id: id, from_step: from, to_step: to, note, by: caller.id, at: now }
    await insertMove(trx, move)
    await changeInitiative(trx, id, { step: to, state: outcome.state, updated_at: now })
    const content = { from, to, isBack, state: outcome.state }
    await announce(trx, varde, caller, initiative, PLAN_EVENTS.stepMoved, content)
  })
}
