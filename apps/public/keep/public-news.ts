import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { statusMark } from '../../../slices/crisis/index.ts'
import { openMark } from '../../../slices/measure/index.ts'
import { latestChange } from '../../../slices/press/index.ts'
import { openStrategyMark } from '../../../slices/strategy/index.ts'

/** A short text that differs whenever somebody has changed what anyone can read. `db` reads as Varde does. */
export async function publicNews(db: Database, mode: Mode): Promise<string> {
  const marks = [latestChange(db, mode), statusMark(db, mode), openStrategyMark(db, mode), openMark(db)]
  return (await Promise.all(marks)).join(' ')
}
