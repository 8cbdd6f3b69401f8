/** Too little room, or no longer in time, or on its way down or up, or still to be made the first of its cluster: PostgreSQL has done nothing, and may do it later. */
const NOT_NOW = /^(?:08|53|57P0|58)|^(?:57014|25P03|25006)$/
/** Of a network or of a socket that is not there. */
const UNREACHED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOTFOUND',
])
/** Of the driver and its pool, which give no code. */
const ENDED = /^Connection terminated|^timeout (?:exceeded|expired)|has gone silent$|is not queryable$/

/**
 * Is the database away, or does it take nothing now? Whoever asked may ask again in a while. What was under way as it went may have been
 * done: a connection that ends as it commits does not say which.
 */
export function isDatabaseAway(error: unknown): boolean {
  const { code = '', message = '', syscall } = (error ?? {}) as { code?: string; message?: string; syscall?: string }
  return (
    NOT_NOW.test(code) || UNREACHED.has(code) || (code === 'ENOENT' && syscall === 'connect') || ENDED.test(message)
  )
}
