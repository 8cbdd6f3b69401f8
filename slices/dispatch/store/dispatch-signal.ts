import { type Connection, listen } from '../../../kit/db/database.ts'

/** Calls `onChange` with the id of a dispatch each time one is opened, paused or otherwise changed, until it is `lost`. */
export const listenToDispatches = (connection: Connection, onChange: (dispatchId: string) => void) =>
  listen(connection, 'varde_dispatch', onChange)
