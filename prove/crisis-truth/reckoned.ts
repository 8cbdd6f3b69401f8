import { sql } from 'kysely'
import { formatClock } from '../../kit/i18n/formats.ts'
import { translator } from '../../kit/i18n/translate.ts'
import { groupOfKinds } from '../../slices/crisis/rules/statement.ts'
import type { StatementsView, StatementView } from '../../slices/crisis/rules/statement-view.ts'
import type { Here } from './counts.ts'
import { heldBack } from './done.ts'

type Wave = {
  statementId: string
  number: number
  kinds: string[]
  isOpened: boolean
  isAtGate: boolean
  overrideBy: string | null
  overrideReason: string | null
}

/** What was done, by the proof's own reckoning (`done.ts`), held against what the room says, what has left and what everybody reads. */
export async function reckoned(here: Here, view: StatementsView): Promise<void> {
  const { rows } = await sql<Wave>`
    select s.id as "statementId", s.number, w.audience_kinds as kinds, w.opened_at is not null as "isOpened",
           w.state = 'waiting' and w.gate ->> 'kind' = 'stop' and w.gate ->> 'liftedAt' is null and d.state in ('running', 'paused') as "isAtGate",
           w.override_by as "overrideBy", w.override_reason as "overrideReason"
      from crisis.statement s join crisis.statement_part p on p.statement_id = s.id
      join dispatch.dispatch d on d.id = p.dispatch_id join dispatch.wave w on w.dispatch_id = d.id
     where s.crisis_id = ${here.crisisId} order by s.number, w.position`.execute(here.db)
  atStop(here, view, rows)
  pastStaff(here, view, rows)
  await onThePage(here, view)
}

/** Nobody has what the stop keeps from them; whoever was let past it is not kept; and the room says who waits. */
function atStop({ done, fault }: Here, view: StatementsView, waves: readonly Wave[]): void {
  const held = heldBack(done)
  for (const { number, kinds, isOpened, isAtGate } of waves) {
    const group = groupOfKinds(kinds)!
    if (isOpened && held.includes(group)) fault('falseLeft', `statement ${number} went to ${group} past the stop`)
    if (isAtGate && !held.includes(group))
      fault('stuck', `statement ${number} waits for ${group} at a stop that they are past`)
  }
  if (view.stop !== done.stop || view.waits.join() !== held.join())
    fault(
      'twoTruths',
      `the room has ${view.waits.join() || 'nobody'} at the stop: ${held.join() || 'nobody'} waits there`,
    )
}

const isOver = ({ state }: StatementView) => state === 'dropped' || state === 'withdrawn'

/** What is public goes past own staff on a leader's word alone, as they gave it; and the room says whose word stands. */
function pastStaff({ done, fault }: Here, { statements }: StatementsView, waves: readonly Wave[]): void {
  for (const { statementId, number, overrideBy, overrideReason } of waves) {
    if (overrideBy === null) continue
    const word = done.waived.get(statementId)
    if (!word) fault('outOfOrder', `statement ${number} went past own staff, and no leader said that it might`)
    else if (overrideBy !== 'per_leader' || overrideReason !== word.reason)
      fault(
        'twoTruths',
        `statement ${number} went past own staff for ${overrideBy}, «${overrideReason}»: not as it was said`,
      )
  }
  for (const one of statements) {
    const stands = done.waived.get(one.id)?.stands ?? false
    if (!isOver(one) && (one.waiver !== null) !== stands)
      fault(
        'twoTruths',
        `a leader's word ${stands ? 'stands' : 'does not stand'} for statement ${one.number}, the room says otherwise`,
      )
  }
}

/** The open page promises what the room promises, and says how far it has come. */
async function onThePage(
  { page, crisisId, done, fault }: Here,
  { promises, statements }: StatementsView,
): Promise<void> {
  const t = translator('nb')
  const url = `/status/${crisisId.slice(-12)}`
  const body = (await page(url)).replaceAll(/[\u00a0\u2060]/g, (space) => (space === '\u00a0' ? ' ' : ''))
  const phase = /<p class="when"><b>([^<]*)/.exec(body)?.[1]
  // Nothing stands there yet.
  if (!phase) return
  if (done.phase !== null && phase !== t(`crisis:status.phase.${done.phase}`))
    fault('twoTruths', `${url} says "${phase}", the leader has said ${done.phase}`)
  const part = /<section class="promise[\s\S]*?<\/section>/.exec(body)?.[0] ?? ''
  const says = /kl\. (\d\d\.\d\d)/.exec(part)?.[1] ?? 'nothing'
  const [last] = promises
  const isOpen = last?.state === 'open' || (last?.state === 'broken' && last.settledAt === null)
  if (isOpen && says !== formatClock(last.dueAt, 'nb'))
    fault('twoTruths', `${url} promises ${says}, the room ${formatClock(last.dueAt, 'nb')}`)
  answersOn({ url, body, fault }, statements)
}

type Page = { url: string; body: string; fault: Here['fault'] }

/** An answer that stands is read there, and one that has ended is not. */
function answersOn({ url, body, fault }: Page, statements: readonly StatementView[]): void {
  for (const { kind, number, standing, texts, state } of statements) {
    const question = texts.nb?.title
    if (kind !== 'page' || !question) continue
    const isRead = body.includes(`>${question}</h3>`)
    if (isRead !== (state === 'out' && standing === 'stands'))
      fault('twoTruths', `${url} ${isRead ? 'has' : 'lacks'} the answer that is statement ${number}, ${standing}`)
  }
}
