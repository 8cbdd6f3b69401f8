import type { TaskState } from './task-state.ts'

type Row = { id: string; state: TaskState; isUrgent: boolean; madeAt: string; unitName: string }
export type PlacedTask<Task> = { place: TaskState; task: Task }

/**
 * The tasks as they are now, each in the place that its state gives it. One whose form is open (`filling`, as it was when it opened) stays in the place
 * and the order where it stood, whatever became of it: what somebody is writing does not move or go away.
 */
export function taskPlaces<Task extends Row>(tasks: readonly Task[], filling: readonly Task[]): PlacedTask<Task>[] {
  const isOpen = new Set(filling.map(({ id }) => id))
  const placed = tasks.filter(({ id }) => !isOpen.has(id)).map((task) => ({ place: task.state, task }))
  for (const was of filling) {
    const at = placed.findIndex(({ place, task }) => place === was.state && isBefore(was, task))
    const now = tasks.find(({ id }) => id === was.id) ?? was
    placed.splice(at === -1 ? placed.length : at, 0, { place: was.state, task: now })
  }
  return placed
}

/** The order of the list within a place. */
function isBefore(a: Row, b: Row): boolean {
  if (a.isUrgent !== b.isUrgent) return a.isUrgent
  if (a.madeAt !== b.madeAt) return a.madeAt < b.madeAt
  return a.unitName.localeCompare(b.unitName, 'nb') < 0
}
