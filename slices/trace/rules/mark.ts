export type Mark = 'decision' | 'signal' | 'mass' | 'step'

const DECISIONS = [
  'message.approved',
  'message.returned',
  'message.withdrawn',
  'message.corrected',
  'dispatch.started',
  'dispatch.wave-opened',
  'dispatch.published',
  'dispatch.closed',
]
const SIGNALS = [
  'dispatch.wave-overridden',
  'dispatch.stopped',
  'dispatch.stop-ended',
  'dispatch.waves-ended',
  'dispatch.expired',
  'dispatch.promise-passed',
  'dispatch.attempts-unknown',
  'message.stop-lifted',
  'trace.redacted',
  'trace.key-changed',
  'trace.shortened',
]
const MASSES = ['dispatch.attempts-recorded', 'dispatch.confirmed', 'dispatch.answered', 'dispatch.asked-back']

/** How an event stands on the line of the log: what a person decided, what went against a rule, what came in masses. */
export function markOf(name: string): Mark {
  if (DECISIONS.includes(name)) return 'decision'
  if (SIGNALS.includes(name)) return 'signal'
  return MASSES.includes(name) ? 'mass' : 'step'
}

/** The page with the whole course of this subject, when it is a message or a dispatch. */
export function hasCourse(subject: string): boolean {
  return /^(msg|dsp)_/.test(subject)
}
