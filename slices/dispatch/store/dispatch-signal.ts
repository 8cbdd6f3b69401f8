import { type Connection, clientOf } from '../../../kit/db/database.ts'

/** Calls `onChange` with the id of a dispatch each time one is opened, paused or otherwise changed. Returns how to stop. */
export async function listenToDispatches(
  connection: Connection,
  onChange: (dispatchId: string) => void,
): Promise<() => Promise<void>> {
  const client = clientOf(connection)
  await client.connect()
  client.on('notification', (message) => onChange(message.payload ?? ''))
  await client.query('listen varde_dispatch')
  return async () => {
    await client.end().catch(() => undefined)
  }
}
