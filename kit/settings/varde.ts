import type { Logger } from 'pino'
import type { Announcement } from '../bus/publish.ts'
import type { Connection, Database, Trx } from '../db/database.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Mode } from '../kernel/caller.ts'
import type { Secrets } from './secrets.ts'
import type { Settings } from './settings.ts'

/** What every action needs of the house: one per process, handed down, never imported as a global. */
export type Varde = {
  db: Database
  /** Where the database is, for those who need a connection of their own. */
  connection: Connection
  now: () => Date
  mode: Mode
  settings: Settings
  secrets: Secrets
  log: Logger
  jobs: Jobs
  /** What hears an event in the transaction that announces it. */
  within?: (trx: Trx, event: Announcement) => Promise<void>
}
