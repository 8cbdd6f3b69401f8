/** What a database can do to whoever asks it, and passes. */
export const DATABASE_FAULTS = ['away', 'ended', 'full', 'deadlock', 'too-slow', 'read-only'] as const
export type DatabaseFault = (typeof DATABASE_FAULTS)[number]

/** By SQLSTATE, the first that fits. */
const BY_STATE: [RegExp, DatabaseFault][] = [
  [/^(?:40P01|40001)$/, 'deadlock'],
  [/^(?:55P03|57014|25P0[34])$/, 'too-slow'],
  [/^53/, 'full'],
  [/^25006$/, 'read-only'],
  [/^(?:57P0[124]|58)/, 'ended'],
  [/^(?:57P03|08)/, 'away'],
]
/** Of the network, of the driver, and of our own watch of silent connections. */
const ENDED = /^Connection terminated|has gone silent$|is not queryable$|^read ECONNRESET|^write EPIPE/
const AWAY = /^connect |^getaddrinfo |^timeout (?:exceeded|expired)/

/** Which it is; null for what is about the question itself. */
export function databaseFaultOf(error: unknown): DatabaseFault | null {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string }
  for (const [states, fault] of BY_STATE) if (states.test(code)) return fault
  if (ENDED.test(message)) return 'ended'
  return AWAY.test(message) || code === 'ECONNREFUSED' ? 'away' : null
}

let told: (fault: DatabaseFault) => void = () => undefined

/** `act` is called each time that a connection of this process met a fault of the database; null ends it. */
export function onDatabaseFault(act: ((fault: DatabaseFault) => void) | null): void {
  told = act ?? (() => undefined)
}

/** Called by the connections, with whatever they failed with. */
export function seeFault(error: unknown): void {
  const fault = databaseFaultOf(error)
  if (fault) told(fault)
}

/** Called by those that could not be opened: whoever cuts them off before they are is away. */
export function seeUnopened(error: unknown): void {
  const fault = databaseFaultOf(error)
  if (fault) told(fault === 'ended' ? 'away' : fault)
}
