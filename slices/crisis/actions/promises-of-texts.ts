import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { courseVersion, promiseNow } from '../rules/status-course.ts'
import { readPublicSaid, readPublicStatus } from '../store/public-status.ts'

/** What a public text promised, and what became of it; as the status page says it. */
export type TextPromise = { promisedAt: number; movedTo: number | null; endedAt: number | null }
const MOST = 500

/** Which of these texts (message ids) promise a time that is moved, or that was taken back when the room was closed. */
export async function promisesOfTexts(
  db: Database,
  mode: Mode,
  messageIds: readonly string[],
): Promise<Map<string, TextPromise>> {
  const said = messageIds.length === 0 ? [] : await readPublicSaid(db, mode, messageIds)
  const keys = [...new Set(said.map((one) => one.key))]
  const courses = new Map(
    await Promise.all(
      keys.map(async (key) => {
        const rows = await readPublicStatus(db, mode, { key, most: MOST })
        return [key, rows.map(courseVersion)] as const
      }),
    ),
  )
  const found = new Map<string, TextPromise>()
  for (const { message_id: id, key, status_id: statusId, next_at: nextAt } of said) {
    const promisedAt = nextAt.getTime()
    const now = promiseNow(courses.get(key) ?? [], { statusId, promisedAt })
    if (now.movedTo !== null || now.endedAt !== null) found.set(id, { promisedAt, ...now })
  }
  return found
}
