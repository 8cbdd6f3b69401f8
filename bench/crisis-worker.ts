import { openBench } from './scenario.ts'

/** A process that works until it is killed, with an SMS gateway that is dead: `node bench/crisis-worker.ts FOLDER SMTP_URL SMS_URL`. */
const [folder, smtpUrl, smsUrl] = process.argv.slice(2)
const open = await openBench(folder!, smtpUrl!)
open.varde.settings.sms = { ...open.varde.settings.sms, urls: [smsUrl!], tokens: ['x'] }
await open.startWork()
process.send?.('ready')
