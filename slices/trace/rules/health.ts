/** Committed events that have waited longer than this for the chain are an alarm. */
export const TAIL_SECONDS = 5

export type HealthFacts = {
  unchained: { count: number; seconds: number }
  queues: { failed: number; isStill: boolean }[]
  unrelayed: number
  /** Loops that nobody keeps going. */
  still: readonly unknown[]
  /** Channels that somebody waits for, with for how long nothing has been taken. */
  silent: { seconds: number }[]
  /** So long may a channel take nothing while somebody waits. */
  silentMinutes: number
}

/** More events than this without a listener having had them: the workers do not keep up, or do not run. */
const UNRELAYED = 5000

/** Well: the chain follows, the workers follow and go on, no job was given up, and the channels take what waits for them. */
export function isWell({ unchained, queues, unrelayed, still, silent, silentMinutes }: HealthFacts): boolean {
  return (
    unchained.seconds <= TAIL_SECONDS &&
    unrelayed <= UNRELAYED &&
    queues.every((queue) => queue.failed === 0 && !queue.isStill) &&
    still.length === 0 &&
    silent.every(({ seconds }) => seconds < silentMinutes * 60)
  )
}
