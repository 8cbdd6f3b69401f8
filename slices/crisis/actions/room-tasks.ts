import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { Role } from '../rules/crisis.ts'
import { type CrisisRow, changeCrisis } from '../store/crises.ts'
import { openStop } from '../store/promises.ts'
import { CARDS, cardsFor, insertTasks, markDone, type TaskRow, tasksOf } from '../store/tasks.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { inOpenRoom } from './in-open-room.ts'
import { roomTime } from './practice-time.ts'
import { newestVersions } from './view-readiness.ts'

const MINUTE_MS = 60_000

/**
 * The lines of the action cards for the roles that are called in, the agency's and those of the unit's approved plan, as tasks
 * with a time; in the transaction of the declaration.
 */
export async function dealCards(trx: Trx, file: CrisisRow, roles: readonly Role[]): Promise<void> {
  const own = (await newestVersions(trx, [file.unit_id])).get(file.unit_id)?.content.cards ?? []
  const concerns = (keys: readonly string[]) => keys.length === 0 || keys.includes(file.scenario_key ?? '')
  const cards = [
    ...(await cardsFor(trx, file.scenario_key)),
    ...own
      .filter((card) => concerns(card.scenarioKeys))
      .map(({ role, text, dueMinutes }) => ({ role, texts: { nb: text }, due_minutes: dueMinutes, done_when: null })),
  ].filter((card) => roles.includes(card.role))
  await insertTasks(
    trx,
    cards.map((card, position) => ({
      id: newId('cta'),
      crisis_id: file.id,
      role: card.role,
      position,
      texts: JSON.stringify(card.texts),
      due_at: card.due_minutes === null ? null : new Date(file.declared_at.getTime() + card.due_minutes * MINUTE_MS),
      made_by: CARDS,
      made_at: file.declared_at,
      done_when: card.done_when,
    })),
  )
}

export type NewTask = { role: Role; text: string; dueInMinutes: number | null }

/** Puts one more thing to do in the room. Throws `crisis.not-found` and `crisis.closed`. */
export async function addTask(varde: Varde, caller: Caller, crisisId: string, task: NewTask): Promise<{ id: string }> {
  return inOpenRoom(varde, caller, crisisId, async (trx, file, now) => {
    const id = newId('cta')
    const shows = await roomTime(trx, file, now)
    await insertTasks(trx, [
      {
        id,
        crisis_id: crisisId,
        role: task.role,
        position: 1000,
        texts: JSON.stringify({ nb: task.text }),
        due_at: task.dueInMinutes === null ? null : new Date(shows.getTime() + task.dueInMinutes * MINUTE_MS),
        made_by: caller.id,
        made_at: now,
      },
    ])
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.taskAdded, now, { taskId: id, role: task.role })
    await changeCrisis(trx, crisisId)
    return { id }
  })
}

/** What is done stands in the log: what a card says, or what somebody wrote. */
export async function noteDone(trx: Trx, task: TaskRow, { by, at }: { by: string; at: Date }): Promise<void> {
  const signed = { crisisId: task.crisis_id, by, at }
  const { id: taskId, made_by: madeBy, texts } = task
  await (madeBy === CARDS
    ? noteInRoom(trx, { ...signed, code: 'card-done', params: { task: texts.nb } })
    : noteInRoom(trx, { ...signed, code: 'task-done', params: { task: texts.nb, taskId, madeBy } }))
}

/** Says that a task is done; who says it first is the one who stands there. Throws `crisis.task-waits-for-stop`. */
export async function finishTask(varde: Varde, caller: Caller, crisisId: string, taskId: string): Promise<void> {
  await inOpenRoom(varde, caller, crisisId, async (trx, file, now) => {
    const waits = (await tasksOf(trx, crisisId)).some((one) => one.id === taskId && one.done_when === 'stop-lifted')
    if (waits && (await openStop(trx, file))) throw new Failure('conflict', 'crisis.task-waits-for-stop')
    const task = await markDone(trx, crisisId, taskId, caller.id, now)
    if (!task) return
    await noteDone(trx, task, { by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.taskDone, now, { taskId, role: task.role })
    await changeCrisis(trx, crisisId)
  })
}
