import { sql } from 'kysely'
import type { ApprovalPageView } from '../../slices/crisis/rules/approval-view.ts'
import { type GROUPS, groupOfKinds } from '../../slices/crisis/rules/statement.ts'
import type { StatementsView, StatementView } from '../../slices/crisis/rules/statement-view.ts'
import type { Here } from './counts.ts'
import { type falseIn, isEnded, type Part, somebodyIsThere, versionStanding } from './rows.ts'

type Look = { parts: readonly Part[]; untrue: Awaited<ReturnType<typeof falseIn>>; isLast: boolean }

/** The room, its log and the approval page, beside the database. Gives the texts that `head` is asked about on their approval page. */
export async function room(here: Here, view: StatementsView, { parts, untrue, isLast }: Look): Promise<Set<string>> {
  const { db, fault, seen, varde } = here
  const asked = new Set<string>()
  for (const part of parts) {
    const one = view.statements.find(({ id }) => id === part.statementId)!
    if (one.state === 'out' && untrue.has(one.id) && one.changedFacts.length === 0)
      fault('twoTruths', `the room does not say that facts of statement ${one.number} have changed`)
    stands(here, one, part)
    // What has its yes, or has ended, stays so: it is read when that comes, and once more when the course ends.
    const settled = part.versionId || isEnded(one) ? `${part.messageId} ${one.standing}` : null
    if (settled && seen.settled.has(settled) && !isLast) continue
    if (settled) seen.settled.add(settled)
    if (await asksForYes(here, one, part, untrue.has(one.id))) asked.add(part.messageId)
  }
  const nobody = view.statements.some((one) => one.waiting.some(({ names }) => names.length === 0))
  if (nobody && (await somebodyIsThere(db, varde.now()))) fault('noApprover', 'a request waits for nobody')
  await twiceIn(here, view.groups)
  await readTheLog(here)
  return asked
}

/** Does the version of it stand as the room says, and does something carry what is on its way? */
function stands({ fault }: Here, one: StatementView, part: Part): void {
  if (part.standing && part.standing !== versionStanding(one, part))
    fault('twoTruths', `the version of statement ${one.number} is ${part.standing}, the room has it as ${one.standing}`)
  if (isStuck(one, part)) fault('stuck', `statement ${one.number} is on its way, and nothing carries it`)
}

/** Does the approval page ask `head` for a yes? It must not, when the room has ended the words or they are not true. */
async function asksForYes(here: Here, one: StatementView, part: Part, isUntrue: boolean): Promise<boolean> {
  const { ask, db, fault } = here
  const page = await ask<ApprovalPageView>('head', 'GET', `/api/crisis-approvals/${part.messageId}`)
  if (page.approvalId !== null && (isEnded(one) || isUntrue))
    fault(
      'twoTruths',
      `the approval page asks for a yes to statement ${one.number}, ${isEnded(one) ? one.standing : 'untrue'}`,
    )
  if (isEnded(one) && (await isAlive(db, part)))
    fault('twoTruths', `statement ${one.number} is ${one.standing}, and alive elsewhere`)
  return page.approvalId !== null && page.verdict === 'yes'
}

/** It has its yes, has not been handed over, and the room says of nothing that keeps it. */
const isStuck = (one: StatementView, part: Part): boolean =>
  one.state === 'going' && one.kind !== 'page' && one.heldUp === null && !part.isFollowing && !part.isHandedOver

/** Has it ended in the room, and not elsewhere: an open request, a version in use, a dispatch that runs? */
async function isAlive(db: Here['db'], { messageId, versionId }: Part): Promise<boolean> {
  const { rows } = await sql`
    select 1 from message.approval where message_id = ${messageId} and decision is null
    union all select 1 from message.message where id = ${messageId} and state in ('draft', 'in-review', 'approved')
    union all select 1 from message.version where id = ${versionId} and withdrawn_at is null
    union all select 1 from dispatch.dispatch where version_id = ${versionId} and state in ('planned', 'running', 'paused')`.execute(
    db,
  )
  return rows.length > 0
}

type Told = { kinds: string[]; id: string; heads: number; isReached: boolean; isConfirmed: boolean }
type Line = Pick<StatementsView['groups'][number], 'of' | 'reached' | 'confirmed'> & { group: (typeof GROUPS)[number] }

/** A group is never said to be more than there are of it, nor to have been reached or confirmed by more than have been; each text has one dispatch. */
async function twiceIn({ db, crisisId, fault }: Here, groups: readonly Line[]): Promise<void> {
  const { rows } = await sql<Told>`
    select w.audience_kinds as kinds, r.source || r.source_id as id, r.heads, r.state not in ('waiting', 'excluded') as "isReached",
           r.state in ('confirmed', 'on-paper') as "isConfirmed" from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id
      join dispatch.recipient r on r.dispatch_id = p.dispatch_id
      join dispatch.wave w on w.id = r.wave_id
     where s.crisis_id = ${crisisId}`.execute(db)
  for (const { group, of, reached, confirmed } of groups) {
    const own = rows.filter((row) => groupOfKinds(row.kinds) === group)
    const most = (some: readonly Told[]) =>
      [...new Map(some.map((row) => [row.id, row.heads])).values()].reduce((sum, heads) => sum + heads, 0)
    if (of > most(own)) fault('countedTwice', `${group} are said to be ${of} of ${most(own)}`)
    const told = most(own.filter((row) => row.isReached))
    if (reached > told) fault('countedTwice', `${group}: ${reached} are said to be reached, of ${told}`)
    const read = most(own.filter((row) => row.isConfirmed))
    if (confirmed !== read) fault('countedTwice', `${group}: ${confirmed} are said to have confirmed, of ${read}`)
  }
  const twice = await sql<{ id: string }>`
    select p.message_id as id from crisis.statement s join crisis.statement_part p on p.statement_id = s.id
      join dispatch.dispatch d on d.message_id = p.message_id
     where s.crisis_id = ${crisisId} group by 1 having count(*) > 1`.execute(db)
  for (const { id } of twice.rows) fault('countedTwice', `${id} left twice`)
}

/** Can the log be read, as the page asks for it? */
async function readTheLog({ ask, crisisId, fault }: Here): Promise<void> {
  try {
    const { entries } = await ask<{ entries: { code: string | null }[] }>(
      'leader',
      'GET',
      `/api/crises/${crisisId}/log`,
    )
    for (const one of entries) if (one.code === 'unreadable') fault('logUnreadable', 'a line of the log')
  } catch (error) {
    fault('logUnreadable', String(error))
  }
}
