/** `take-down`: it hangs, and is wrong or has others in its place. `ended`: not done, and nobody is to do it any more. */
export const TASK_STATES = ['open', 'take-down', 'done', 'ended'] as const
export type TaskState = (typeof TASK_STATES)[number]

type Words = { standing: string; over: string | null; isUp: boolean }

/** What is left to do of a task, by what became of its words. What hangs with a time that has passed is not wrong, and goes when something takes its place. */
export function taskState(held: 'open' | 'done', { standing, over, isUp }: Words): TaskState {
  const isWrong = standing !== 'stands'
  if (isUp && (isWrong || over === 'newer' || over === 'closed')) return 'take-down'
  return held === 'open' && (isWrong || over !== null) ? 'ended' : held
}
