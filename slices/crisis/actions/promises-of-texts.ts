import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { courseVersion, promiseNow } from '../rules/status-course.ts'
import { type PublicStatus, readPublicSaid, readPublicStatus } from '../store/public-status.ts'

/** What a public text promised, and what became of it; as the status page says it. */
export type TextPromise = NonNullable<ReturnType<typeof promiseNow>>
const MOST = 500

/** Which of these texts (message ids) promise a time that does not hold any longer: more has come, it is moved, passed or taken back. */
export async function promisesOfTexts(
  db: Database,
  mode: Mode,
  messageIds: readonly string[],
  now: number,
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
    if (nextAt === null) continue
    const promise = promiseNow(courses.get(key) ?? [], { statusId, promisedAt: nextAt.getTime() }, now)
    if (promise) found.set(id, promise)
  }
  return found
}

/** What the status page says now of the crisis that each of these texts (message ids) is of. */
export async function statusOfTexts(
  db: Database,
  mode: Mode,
  messageIds: readonly string[],
): Promise<Map<string, PublicStatus>> {
  const said = messageIds.length === 0 ? [] : await readPublicSaid(db, mode, messageIds)
  const keys = [...new Set(said.map((one) => one.key))]
  const now = new Map(
    (await Promise.all(keys.map((key) => readPublicStatus(db, mode, { key, last: true, most: 1 }))))
      .flat()
      .map((row) => [row.key, row]),
  )
  return new Map(
    said.flatMap(({ message_id: id, key }): [string, PublicStatus][] => {
      const row = now.get(key)
      return row ? [[id, row]] : []
    }),
  )
}
