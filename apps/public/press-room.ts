import type { Database } from '../../kit/db/database.ts'
import type { Mode } from '../../kit/kernel/caller.ts'
import { statusMark } from '../../slices/crisis/index.ts'
import { latestChange, releaseKeys } from '../../slices/press/index.ts'
import { KeptPages } from './kept-pages.ts'

/** The pages of the press room, kept until something is opened, corrected or withdrawn, or said on a status page: the contact page follows it. */
export class PressRoom extends KeptPages {
  readonly db: Database
  readonly mode: Mode
  private keys = new Set<string>()

  constructor(db: Database, mode: Mode) {
    super(async (before) => {
      const mark = (await Promise.all([latestChange(db, mode), statusMark(db, mode)])).join(' ')
      if (mark !== before) this.keys = await releaseKeys(db, mode)
      return mark
    })
    this.db = db
    this.mode = mode
  }

  /** Has a release with this key ever been opened? Answers from memory. */
  async knows(key: string): Promise<boolean> {
    await this.lookNow()
    return this.keys.has(key)
  }
}
