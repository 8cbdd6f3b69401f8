import { type Connection, listen } from '../../../kit/db/database.ts'

/** Calls `onChange` with the id of a dispatch each time one is paused, stopped or otherwise changed, and with '' when there is something to look for, until it is `lost`. */
export const listenToDispatches = (connection: Connection, onChange: (dispatchId: string) => void) =>
  listen(connection, 'varde_dispatch', onChange)
