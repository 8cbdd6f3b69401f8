import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { mayAnywhere } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { mayWrite } from '../rules/ability.ts'
import { insertLesson } from '../store/lessons.ts'
import { loadInitiative } from './load-initiative.ts'
import { reasonOf } from './reason-of.ts'

export type LessonInput = {
  kind: 'again' | 'otherwise'
  text: string
  goalKeys: string[]
  audienceKeys: string[]
  channelKeys: string[]
}

/**
 * Keeps a lesson, of an initiative or of the work as such, so that it comes up when a similar initiative is made. Throws
 * `plan.lesson-not-allowed`, `plan.reason-needed` when it says nothing.
 */
export async function keepLesson(
  varde: Varde,
  caller: Caller,
  { initiativeId, lesson }: { initiativeId: string | null; lesson: LessonInput },
): Promise<{ id: string }> {
  const text = reasonOf(lesson.text)
  const of = initiativeId === null ? null : (await loadInitiative(varde.db, varde, caller, initiativeId)).initiative
  const isWriter = of ? caller.id === of.owner_id || mayWrite(caller, of.unit_id) : mayAnywhere(caller, 'plan.write')
  if (!isWriter) throw new Failure('not-allowed', 'plan.lesson-not-allowed')
  const id = newId('les')
  const at = varde.now()
  const mode = of?.mode ?? varde.mode
  await varde.db.transaction().execute(async (trx) => {
    await insertLesson(trx, {
      id,
      initiative_id: initiativeId,
      mode,
      kind: lesson.kind,
      text,
      goal_keys: [...new Set(lesson.goalKeys)],
      audience_keys: [...new Set(lesson.audienceKeys)],
      channel_keys: [...new Set(lesson.channelKeys)],
      by: caller.id,
      at,
      removed_at: null,
    })
    await publish(trx, {
      name: PLAN_EVENTS.lessonKept,
      mode,
      subject: initiativeId ?? id,
      unitId: of?.unit_id ?? null,
      actor: caller.id,
      at,
      content: { lessonId: id, initiativeId, kind: lesson.kind },
    })
  })
  return { id }
}
