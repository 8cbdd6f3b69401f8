import { sql } from 'kysely'
import { statementsSeen } from './acts.ts'
import type { Here } from './counts.ts'
import { unheard } from './more-words.ts'
import { publicPages } from './public-pages.ts'
import { receipts } from './receipts.ts'
import { reckoned } from './reckoned.ts'
import { compareReport } from './report.ts'
import { room } from './room.ts'
import { falseIn, type Part, partsIn } from './rows.ts'
import { staffPages } from './staff-pages.ts'
import { unitTasks } from './unit-tasks.ts'

const REPORTED_EACH = 3

/**
 * Holds everything that shows the words of the room against the room itself. What the public and receivers read is read as it is rendered: the
 * press room, its feeds, the status page and the pages behind their links, over HTTP, and the report to the ministry as the PDF that it gets.
 * Of staff's pages (room, approval, I dag, Utsending) the answer of the API is read here after every step, as the person who opens the page,
 * through the guard of the route; what a browser draws of it is read after some (`screen/`).
 */
export async function compare(here: Here, isLast: boolean): Promise<void> {
  const view = await statementsSeen(here)
  const [parts, untrue] = await justPublic(here)
  await newlyOpened(here)
  const asked = await room(here, view, { parts, untrue, isLast })
  await staffPages(here, view, { parts, asked })
  await publicPages(here, view.statements, parts)
  await reckoned(here, view)
  await unheard(here)
  await receipts(here, view.statements)
  await unitTasks(here, view.statements, parts)
  // Of each third it is asked how it would read; the last is printed.
  if (isLast || here.seen.compared++ % REPORTED_EACH === 0) await compareReport(here, view, isLast)
}

/** The texts of the room, and which are not confirmed; what has become public since the last look is read. */
export async function justPublic(here: Here) {
  const [parts, untrue] = [await partsIn(here), await falseIn(here)] as const
  await newlyPublic(here, parts, untrue)
  return [parts, untrue] as const
}

/** No wave opens with a promise in it that has passed. */
export async function newlyOpened({ db, crisisId, seen, fault }: Here): Promise<void> {
  const { rows } = await sql<{ id: string; number: number; kinds: string; nextAt: Date }>`
    select w.id, s.number, array_to_string(w.audience_kinds, ', ') as kinds, s.next_at as "nextAt" from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id
      join dispatch.wave w on w.dispatch_id = p.dispatch_id and w.opened_at > s.next_at
     where s.crisis_id = ${crisisId} and p.languages = '{}' order by s.number, w.position`.execute(db)
  for (const { id, number, kinds, nextAt } of rows) {
    if (seen.published.has(id)) continue
    seen.published.add(id)
    fault('pastPromises', `statement ${number} left for ${kinds}, and promises ${nextAt.toISOString()}`)
  }
}

/** What became public since the last look must be true at this moment, newer than what was public, and promise nothing past. */
async function newlyPublic(here: Here, parts: readonly Part[], untrue: ReadonlySet<string>): Promise<void> {
  const { db, crisisId, seen, fault, varde, promised } = here
  const { rows } = await sql<{ id: string; versionId: string; kind: string; nextAt: Date | null }>`
    select p.id, p.version_id as "versionId", s.kind, s.next_at as "nextAt" from dispatch.publication p
      join crisis.statement_part t on t.version_id = p.version_id
      join crisis.statement s on s.id = t.statement_id and s.crisis_id = ${crisisId}
     order by p.released_at, p.id`.execute(db)
  for (const { id, versionId, kind, nextAt } of rows) {
    if (seen.published.has(id)) continue
    seen.published.add(id)
    const { statementId, number, isFollowing } = parts.find((one) => one.versionId === versionId)!
    if (untrue.has(statementId)) fault('falseLeft', `statement ${number} became public and is not confirmed`)
    const past = [nextAt, promised.get(number) ?? null].find((at) => at !== null && at < varde.now())
    if (past && !isFollowing) fault('pastPromises', `statement ${number} promises ${past.toISOString()}`)
    const isNews = kind === 'holding' || kind === 'update'
    const later = rows.filter((row) => seen.published.has(row.id) && row.kind !== 'correction')
    const numbers = later.flatMap((row) => parts.find((one) => one.versionId === row.versionId)?.number ?? [])
    if (isNews && Math.max(...numbers) > number)
      fault('twoTruths', `statement ${number} became public after a newer one`)
  }
}
