import { openBench } from './scenario.ts'

/** A process that works until it is killed: `node bench/crash-worker.ts FOLDER SMTP_URL`. */
const [folder, smtpUrl] = process.argv.slice(2)
const open = await openBench(folder!, smtpUrl!)
await open.startWork()
process.send?.('ready')
