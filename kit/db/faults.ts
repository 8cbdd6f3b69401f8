/** What a database can do to whoever asks it, and passes. */
export const DATABASE_FAULTS = ['away', 'ended', 'full', 'deadlock', 'too-slow', 'read-only'] as const
export type DatabaseFault = (typeof DATABASE_FAULTS)[number]

/** By SQLSTATE, the first that fits. */
const BY_STATE: readonly [RegExp, DatabaseFault][] = [
  [/^(?:40P01|40001)$/, 'deadlock'],
  [/^(?:55P03|57014|25P0[34])$/, 'too-slow'],
  [/^53/, 'full'],
  [/^25006$/, 'read-only'],
  [/^(?:57P0[124]|58)/, 'ended'],
  [/^(?:57P|08)/, 'away'],
]
/** Of a network or of a socket. */
const BY_SYSTEM: Readonly<Record<string, DatabaseFault>> = {
  ...{ ECONNRESET: 'ended', EPIPE: 'ended' },
  ...{
    ECONNREFUSED: 'away',
    ETIMEDOUT: 'away',
    EHOSTUNREACH: 'away',
    ENETUNREACH: 'away',
    EAI_AGAIN: 'away',
    ENOTFOUND: 'away',
  },
}
/** Of the driver, of its pool and of our own watch of silent connections, which give no code. */
const ENDED = /^Connection terminated|has gone silent$|is not queryable$/
const NOT_FREE = /^timeout (?:exceeded|expired)/

/** Which it is; null for what is about the question itself. */
export function databaseFaultOf(error: unknown): DatabaseFault | null {
  const { code = '', message = '', syscall } = (error ?? {}) as { code?: string; message?: string; syscall?: string }
  if (code === 'ENOENT' && syscall === 'connect') return 'away'
  const known = BY_STATE.find(([states]) => states.test(code))?.[1] ?? BY_SYSTEM[code]
  if (known) return known
  if (ENDED.test(message)) return 'ended'
  return NOT_FREE.test(message) ? 'away' : null
}

/**
 * Is the database away, or does it take nothing now? Whoever asked may ask again in a while. What was under way as it went may have been
 * done: a connection that ends as it commits does not say which.
 */
export function isDatabaseAway(error: unknown): boolean {
  const fault = databaseFaultOf(error)
  return fault !== null && fault !== 'deadlock'
}
