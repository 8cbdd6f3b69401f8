import { sql } from 'kysely'
import { readLog } from '../../slices/crisis/actions/read-log.ts'
import { viewApproval } from '../../slices/crisis/actions/view-approval.ts'
import { viewStatements } from '../../slices/crisis/actions/view-statements.ts'
import { logPage } from '../../slices/crisis/http/crisis-shapes.ts'
import { groupOfKinds, isChanged } from '../../slices/crisis/rules/statement.ts'
import type { StatementView } from '../../slices/crisis/rules/statement-view.ts'
import { usedFacts } from '../../slices/crisis/store/statements.ts'
import { readyVersions } from '../../slices/message/index.ts'
import type { World } from './a-world.ts'
import type { Random } from './random.ts'

export const COUNTS = ['falseLeft', 'twoTruths', 'pastPromises', 'countedTwice', 'noApprover', 'logUnreadable'] as const
export type Counts = Record<(typeof COUNTS)[number], number>
/** What has been looked at already: publications, and what left to whom. */
export type Seen = { published: Set<string>; left: Set<string> }
type Here = World & { random: Random; crisisId: string; seen: Seen; counts: Counts }
type Part = {
  statementId: string
  number: number
  messageId: string
  versionId: string | null
  dispatchId: string | null
}

async function partsIn({ db, crisisId }: Here): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select s.id as "statementId", s.number, p.message_id as "messageId", p.version_id as "versionId", p.dispatch_id as "dispatchId"
      from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
     where s.crisis_id = ${crisisId} order by s.number, p.position`.execute(db)
  return rows
}

/** Statements of the room that say what is not confirmed at this moment. */
async function falseIn({ db, crisisId }: Here): Promise<Set<string>> {
  const used = await usedFacts(db, crisisId)
  const fallen = used.filter((one) =>
    isChanged({
      revision: one.revision,
      now: { revision: one.nowRevision, maySay: one.state === 'confirmed' && one.police !== 'waiting' },
    }),
  )
  return new Set(fallen.map((one) => one.statementId))
}

/**
 * The channels take some of what is due, as they claim it: of dispatches that run, in waves that are open. What leaves now must be true
 * now, and stand in the room as on its way or out. At times a fact falls on a path that no action of the room has seen, before the engine looks.
 */
export async function deliver(here: Here): Promise<void> {
  const { db, random, counts } = here
  const parts = await partsIn(here)
  const ids = parts.flatMap((one) => one.dispatchId ?? [])
  if (ids.length === 0) return
  // When a fact is to fall unseen, own staff have all been told: nothing but the room's word then keeps the rest.
  const isToFall = random.chance(0.5)
  const share = isToFall ? 10 : random.pick([3, 7, 10, 10])
  const { rows } = await sql<{ dispatchId: string }>`
    update dispatch.recipient r set state = 'submitted' from dispatch.wave w, dispatch.dispatch d
     where w.id = r.wave_id and w.state = 'open' and r.state = 'waiting' and d.id = r.dispatch_id and d.state = 'running'
       and d.id = any (${ids}) and abs(hashtext(r.source_id)) % 10 < ${share}
    returning r.dispatch_id as "dispatchId"`.execute(db)
  await sql`update dispatch.attempt a set state = 'submitted' from dispatch.recipient r
             where r.id = a.recipient_id and r.state = 'submitted' and a.state = 'prepared' and r.dispatch_id = any (${ids})`.execute(
    db,
  )
  const untrue = await falseIn(here)
  const ended = await endedIn(here)
  for (const { dispatchId } of rows) {
    const { statementId } = parts.find((one) => one.dispatchId === dispatchId)!
    if (untrue.has(statementId) || ended.has(statementId)) counts.falseLeft++
  }
  if (isToFall) await fallUnseen(here)
}

async function endedIn({ db, crisisId }: Here): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from crisis.statement where crisis_id = ${crisisId} and state in ('dropped', 'withdrawn')`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** A fact that something on its way rests on falls behind the room's back; only the engine can know. */
async function fallUnseen({ db, crisisId }: Here): Promise<void> {
  await sql`update crisis.fact set state = 'unconfirmed' where id in (
      select u.fact_id from crisis.statement_fact u join crisis.statement s on s.id = u.statement_id
       where s.crisis_id = ${crisisId} and s.state = 'going' limit 1)
    and not exists (select from crisis.statement w where w.crisis_id = ${crisisId} and w.state = 'waiting')`.execute(db)
}

/** Holds everything that shows the words of the room against the room itself. */
export async function compare(here: Here): Promise<void> {
  const { varde, who, crisisId, counts } = here
  const view = await viewStatements(varde, await who('leader'), crisisId)
  const parts = await partsIn(here)
  const untrue = await falseIn(here)
  counts.falseLeft += await newlyPublic(here, parts, untrue)
  counts.twoTruths += await truthsInside(here, view.statements, parts, untrue)
  counts.twoTruths += await truthsOutside(here, view.statements)
  counts.countedTwice += await twiceIn(here, view.groups)
  counts.logUnreadable += await unreadable(here)
}

/** What became public since the last look must be true at this moment, newer than what was public, and promise nothing past. */
async function newlyPublic(here: Here, parts: readonly Part[], untrue: ReadonlySet<string>): Promise<number> {
  const { db, crisisId, seen, counts, varde } = here
  const { rows } = await sql<{ id: string; versionId: string; kind: string; nextAt: Date | null }>`
    select p.id, p.version_id as "versionId", s.kind, s.next_at as "nextAt" from dispatch.publication p
      join crisis.statement_part t on t.version_id = p.version_id
      join crisis.statement s on s.id = t.statement_id and s.crisis_id = ${crisisId}
     order by p.released_at, p.id`.execute(db)
  let wrong = 0
  for (const { id, versionId, kind, nextAt } of rows) {
    if (seen.published.has(id)) continue
    seen.published.add(id)
    const { statementId, number } = parts.find((one) => one.versionId === versionId)!
    if (untrue.has(statementId)) wrong++
    if (nextAt && nextAt < varde.now()) counts.pastPromises++
    const isNews = kind === 'holding' || kind === 'update'
    const later = rows.filter((row) => seen.published.has(row.id) && row.kind !== 'correction')
    const numbers = later.flatMap((row) => parts.find((one) => one.versionId === row.versionId)?.number ?? [])
    if (isNews && Math.max(...numbers) > number) counts.twoTruths++
  }
  return wrong
}

/** Approval page, what may be chosen under Utsending, and what is still on its way, beside what the room says. */
async function truthsInside(
  { varde, who, db }: Here,
  statements: readonly StatementView[],
  parts: readonly Part[],
  untrue: ReadonlySet<string>,
): Promise<number> {
  const ready = new Set((await readyVersions(db, null)).map((one) => one.messageId))
  const head = await who('head')
  let wrong = 0
  for (const part of parts) {
    const { state, changedFacts } = statements.find((one) => one.id === part.statementId)!
    const isOver = state === 'dropped' || state === 'withdrawn'
    const { approvalId } = await viewApproval(varde, head, part.messageId)
    if (approvalId !== null && (isOver || untrue.has(part.statementId))) wrong++
    if (ready.has(part.messageId)) wrong++
    if (state === 'out' && untrue.has(part.statementId) && changedFacts.length === 0) wrong++
    if (isOver && (await isAlive(db, part))) wrong++
  }
  return wrong
}

/** Has it ended in the room, and not elsewhere: an open request, a version in use, a dispatch that runs? */
async function isAlive(db: World['db'], { messageId, versionId }: Part): Promise<boolean> {
  const { rows } = await sql`
    select 1 from message.approval where message_id = ${messageId} and decision is null
    union all select 1 from message.message where id = ${messageId} and state in ('draft', 'in-review', 'approved')
    union all select 1 from message.version where id = ${versionId} and withdrawn_at is null
    union all select 1 from dispatch.dispatch where version_id = ${versionId} and state in ('planned', 'running', 'paused')`.execute(
    db,
  )
  return rows.length > 0
}

/** The press room, its feed and the status page, as they are rendered, beside what the room says is out. */
async function truthsOutside(
  { page, pagesAreFresh, crisisId }: Here,
  statements: readonly StatementView[],
): Promise<number> {
  pagesAreFresh()
  const [feed, status] = [await page('/presserom/feed.json'), await page(`/status/${crisisId.slice(-12)}`)]
  let wrong = 0
  const out = statements.filter((one) => one.isForEverybody && one.kind !== 'page' && one.state === 'out')
  for (const one of statements) {
    const title = one.texts.nb?.title
    if (!title || one.kind === 'holding') continue
    if (one.state === 'out' && one.correctedBy === null && !feed.includes(title)) wrong++
    if (['waiting', 'going', 'dropped'].includes(one.state) && (feed.includes(title) || status.includes(title))) wrong++
  }
  // What stands first on the open page is what the room said last.
  const newest = out.toSorted((a, b) => b.outAt!.localeCompare(a.outAt!) || b.number - a.number)[0]
  const isNewer = statements.some((one) => one.state === 'withdrawn')
  if (newest?.texts.nb && !isNewer && !status.includes(newest.texts.nb.title)) wrong++
  return wrong
}

/** Nobody is counted twice: a group is never said to be more than there are of it. */
async function twiceIn({ db, crisisId }: Here, groups: readonly { group: string; of: number }[]): Promise<number> {
  const { rows } = await sql<{ kinds: string[]; id: string; heads: number }>`
    select distinct w.audience_kinds as kinds, r.source || r.source_id as id, r.heads from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id
      join dispatch.recipient r on r.dispatch_id = p.dispatch_id
      join dispatch.wave w on w.id = r.wave_id
     where s.crisis_id = ${crisisId}`.execute(db)
  return groups.filter(({ group, of }) => {
    const own = new Map(rows.filter((row) => groupOfKinds(row.kinds) === group).map((row) => [row.id, row.heads]))
    return of > [...own.values()].reduce((sum, heads) => sum + heads, 0)
  }).length
}

/** Can the log be read, as the page asks for it? */
async function unreadable({ varde, who, crisisId }: Here): Promise<number> {
  try {
    const { entries } = logPage.parse(await readLog(varde, await who('leader'), crisisId, {}))
    return entries.filter((one) => one.code === 'unreadable').length
  } catch {
    return 1
  }
}
