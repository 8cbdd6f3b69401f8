import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { mayRemoveLesson } from '../rules/ability.ts'
import { findInitiative } from '../store/initiatives.ts'
import { findLesson, removeLesson as remove } from '../store/lessons.ts'

/** Takes a lesson out of use; the log keeps that it was there. Throws `plan.no-such-lesson`, `plan.lesson-not-allowed`. */
export async function removeLesson(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const lesson = await findLesson(trx, id)
    if (!lesson) throw new Failure('not-found', 'plan.no-such-lesson')
    const of = lesson.initiative_id === null ? null : await findInitiative(trx, lesson.initiative_id)
    if (!mayRemoveLesson(caller, lesson.by, of?.unit_id ?? null))
      throw new Failure('not-allowed', 'plan.lesson-not-allowed')
    const at = varde.now()
    await remove(trx, id, at)
    await publish(trx, {
      name: PLAN_EVENTS.lessonRemoved,
      mode: lesson.mode,
      subject: lesson.initiative_id ?? id,
      unitId: of?.unit_id ?? null,
      actor: caller.id,
      at,
      content: { lessonId: id, initiativeId: lesson.initiative_id },
    })
  })
}
