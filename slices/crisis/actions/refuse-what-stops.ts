import type { Database } from '../../../kit/db/database.ts'
import { passDoor } from '../../organisation/index.ts'
import type { StatusTexts } from '../rules/status.ts'

/** The status page passes the door out. What may give security away is weighed by whoever publishes. Throws `door.stopped`. */
export async function refuseWhatStops(
  db: Database,
  now: Date,
  texts: StatusTexts<Record<string, string>>,
): Promise<void> {
  const outgoing = Object.entries(texts).flatMap(([language, words]) => {
    if (!words) return []
    const [title = '', ...rest] = Object.values(words)
    return [{ language, title, text: rest.join('\n').replace(/\n+/g, '\n\n') }]
  })
  await passDoor(db, now, outgoing, 'later')
}
