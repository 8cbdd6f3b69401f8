/** More events than this without a listener having had them: the workers do not keep up, or do not run. */
const UNRELAYED = 5000
/** A mail server that says once that it is busy is no alarm. */
const REFUSES_SECONDS = 20

export type HealthFacts = {
  unchained: { count: number; seconds: number }
  /** So long may an event wait for the chain. */
  tailSeconds: number
  queues: { name: string; failed: number; isStill: boolean }[]
  unrelayed: number
  /** Loops that nobody keeps going. */
  still: readonly { name: string }[]
  /** Channels that somebody waits for, with for how long nothing has been taken. */
  silent: { channel: string; waiting: number; seconds: number }[]
  /** So long may a channel take nothing while somebody waits. */
  silentMinutes: number
  /** Channels whose server refused what it was given last, or does not answer. */
  refusing: { channel: string; seconds: number }[]
  /** The last check of the whole log; null when there was none. */
  verified: { isUnchanged: boolean } | null
}

/** Something that is not as it should be, and what it is about. */
export const TROUBLES = [
  'chain',
  'relay',
  'loop',
  'queue-still',
  'job-failed',
  'channel-silent',
  'channel-refuses',
  'log-changed',
] as const
export type Trouble = { what: (typeof TROUBLES)[number]; of: string }

/** All that is wrong, the gravest first. None: the chain and the workers follow and go on, no job was given up, and the channels take what waits for them. */
export function troublesOf(facts: HealthFacts): Trouble[] {
  const { unchained, tailSeconds, queues, unrelayed, still, silent, silentMinutes, refusing, verified } = facts
  const all = (what: Trouble['what'], of: readonly string[]): Trouble[] => of.map((one) => ({ what, of: one }))
  const when = (what: Trouble['what'], is: boolean): Trouble[] => (is ? [{ what, of: '' }] : [])
  const refuse = refusing.filter(({ seconds }) => seconds >= REFUSES_SECONDS).map(({ channel }) => channel)
  const isLate = ({ channel, seconds }: HealthFacts['silent'][number]) =>
    seconds >= silentMinutes * 60 && !refuse.includes(channel)
  return [
    ...when('log-changed', verified?.isUnchanged === false),
    ...all('channel-refuses', refuse),
    ...all(
      'channel-silent',
      silent.filter(isLate).map(({ channel }) => channel),
    ),
    ...all(
      'loop',
      still.map(({ name }) => name),
    ),
    ...when('relay', unrelayed > UNRELAYED),
    ...when('chain', unchained.seconds > tailSeconds),
    ...all(
      'queue-still',
      queues.filter(({ isStill }) => isStill).map(({ name }) => name),
    ),
    ...all(
      'job-failed',
      queues.filter(({ failed }) => failed > 0).map(({ name }) => name),
    ),
  ]
}
