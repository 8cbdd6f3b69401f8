/**
 * `take-down`: it hangs, and is wrong or has others in its place. `hang-again`: it was taken down, and holds with nothing in its place. `ended`: not done,
 * and nobody is to do it any more.
 */
export const TASK_STATES = ['open', 'take-down', 'hang-again', 'done', 'ended'] as const
export type TaskState = (typeof TASK_STATES)[number]

/** Does it wait for somebody? */
export const isToDo = (state: TaskState): boolean => state !== 'done' && state !== 'ended'

/** `isUp`: somebody said that it hangs, and nobody since that it was taken down; `isDown`: that was said last. */
type Task = {
  kind: 'notice' | 'reach'
  held: 'open' | 'done'
  standing: string
  over: string | null
  isUp: boolean
  isDown: boolean
  /** It puts older words right, which hang until it takes their place. */
  isCorrection: boolean
}

/**
 * What is left to do of a task, by what became of its words. What hangs with a time that has passed is not wrong, and goes when something takes its place;
 * and whoever is told by hand is told that the time has passed. A correction is to be hung all the same: what it puts right hangs wrong until then.
 */
export function taskState({ kind, held, standing, over, isUp, isDown, isCorrection }: Task): TaskState {
  const mustGo = standing !== 'stands' || over === 'newer' || (over === 'closed' && !isCorrection)
  if (isUp && mustGo) return 'take-down'
  // Whoever has what was stopped keeps it, on the wall too; nobody more gets it, by paper or by hand.
  const isEnded = mustGo || over === 'stopped' || (over === 'late' && kind === 'notice' && !isCorrection)
  if (held === 'open') return isEnded ? 'ended' : 'open'
  return isDown && !isEnded ? 'hang-again' : 'done'
}
