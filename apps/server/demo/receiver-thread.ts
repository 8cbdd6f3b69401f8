import { parentPort, workerData } from 'node:worker_threads'
import { type Connection, databaseOn, poolOf } from '../../../kit/db/database.ts'
import { startMailReceiver } from './mail-receiver.ts'
import { createKeeper } from './received.ts'
import { startSmsReceiver } from './sms-receiver.ts'
import { startVoiceReceiver } from './voice-receiver.ts'

/** What the thread is told, and what it tells. */
export type ThreadStart = { connection: Connection; token: string; voiceToken: string; reportUrl: string }
export type ThreadMessage = { ports: { mail: number; sms: number; voice: number } } | { fault: string }

/**
 * All receivers in a thread of their own, so that the demo's receiving end takes no time from the sending end. Ends when it
 * is told anything.
 */
const port = parentPort
if (port) {
  const { connection, token, voiceToken, reportUrl } = workerData as ThreadStart
  const tell = (message: ThreadMessage) => port.postMessage(message)
  const onFault = (error: unknown) => tell({ fault: error instanceof Error ? error.message : String(error) })
  const db = databaseOn(poolOf({ connection, max: 2 }))
  const keeper = createKeeper(db, onFault)
  const mail = await startMailReceiver(keeper)
  const sms = await startSmsReceiver(keeper, { token, reportUrl, onFault })
  const voice = await startVoiceReceiver(keeper, { token: voiceToken, onFault })
  port.once('message', async () => {
    await Promise.all([mail.close(), sms.close(), voice.close()])
    await keeper.settled()
    await db.destroy()
    port.close()
  })
  tell({ ports: { mail: mail.port, sms: sms.port, voice: voice.port } })
}
