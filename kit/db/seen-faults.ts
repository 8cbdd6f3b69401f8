import { type DatabaseFault, databaseFaultOf } from './faults.ts'

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
