import { startEmbedded } from '../embedded.ts'

/** A process that starts the database of a folder, says so, and lives until it is killed. */
await startEmbedded(process.argv[2]!)
process.send!('ready')
setInterval(() => undefined, 1000)
