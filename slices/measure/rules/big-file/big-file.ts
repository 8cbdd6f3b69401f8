/** Above this a file is read by a job, beside what else goes on. */
export const MOST_ROWS_AT_ONCE = 20_000
export const MOST_ROWS = 2_000_000
export const MOST_CELLS = 60

export const BIG_STATES = [
  'unmapped',
  'reading',
  'stopped',
  'read',
  'taking',
  'applied',
  'undoing',
  'undone',
  'failed',
  'dropped',
] as const
/** `unmapped`: a person says what the columns hold. `read`: all of it is read and shown, nothing is taken in. */
export type BigState = (typeof BIG_STATES)[number]
export const BIG_STEPS = ['stop', 'go-on', 'take', 'undo', 'drop'] as const
export type BigStep = (typeof BIG_STEPS)[number]

/** In which states a step may be taken. Mentions are undone with a reason, where what would be lost is told. */
const FROM: Record<BigStep, readonly BigState[]> = {
  stop: ['reading'],
  'go-on': ['stopped'],
  take: ['read'],
  undo: ['applied'],
  drop: ['unmapped', 'stopped', 'read', 'failed'],
}

/** What may be done with the file now. A row with a fault stops the whole of it. */
export function stepsOf(file: { state: BigState; what: 'values' | 'mentions'; faulty: number }): BigStep[] {
  return BIG_STEPS.filter((step) => FROM[step].includes(file.state))
    .filter((step) => step !== 'take' || file.faulty === 0)
    .filter((step) => step !== 'undo' || file.what === 'values')
}

/** A worker is at it, or soon will be. */
export const isUnderWay = (state: BigState): boolean => state === 'reading' || state === 'taking' || state === 'undoing'
