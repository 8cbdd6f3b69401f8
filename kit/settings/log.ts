import pino, { type DestinationStream, type Logger } from 'pino'

/**
 * The log of the server. What PostgreSQL tells of a refused row (`detail`: «Failing row contains …») holds what people wrote, and
 * stays out; the code and the name of the rule that refused it are there.
 */
export function openLog(level: string, to?: DestinationStream): Logger {
  const paths = ['detail', 'where', 'internalQuery'].flatMap((key) => [`err.${key}`, `err.cause.${key}`])
  return pino({ level, redact: { paths, remove: true } }, to ?? pino.destination(1))
}
