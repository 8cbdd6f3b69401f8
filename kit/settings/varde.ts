import type { Logger } from 'pino'
import type { Announcement } from '../bus/publish.ts'
import type { Connection, Database, Trx } from '../db/database.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Caller, Mode } from '../kernel/caller.ts'
import type { Secrets } from './secrets.ts'
import type { Settings } from './settings.ts'

/** Words about a unit: its own, those of units that they go to (`unitIds`; `everywhere`: the kinds of audience that they go to at whatever unit), and those of units that they name in any language (`spoken`: all that is said and asked). `to`: the kinds of audience that they are for. `asked`: what somebody may ask, which tells what it takes for granted and no more. `answers`: what somebody asked, us or another, with what is answered. `begunAt`: since when they have waited to go by themselves; a room that was open then holds them also when it is closed. `heldBy`: the crisis room whose own words they are. */
type WordsAbout = {
  unitId: string
  mode: Mode
  to: readonly string[]
  said: readonly string[]
  asked: readonly string[]
  answers: readonly { asked: string; answer: string }[]
  spoken: readonly string[]
  unitIds?: readonly string[] | undefined
  everywhere?: readonly string[] | undefined
  begunAt?: Date | undefined
  heldBy?: string | undefined
}

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
  /** Holds Norwegian words about a unit against what its open crisis rooms know, and throws where they say what is not confirmed there, or tell those who wait at a stop. */
  holdWords: (trx: Trx, caller: Caller, words: WordsAbout, now: Date) => Promise<void>
  /** Names of the loops that some process or other must keep going; none where nobody works. */
  loops?: readonly string[]
  /** What hears an event in the transaction that announces it. */
  within?: (trx: Trx, event: Announcement) => Promise<void>
}
