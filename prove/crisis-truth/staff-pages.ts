import { sql } from 'kysely'
import type { StatementsView, StatementView } from '../../slices/crisis/rules/statement-view.ts'
import type { Here } from './counts.ts'
import { isEnded, type Part } from './rows.ts'

type Today = { items: { kind: string; target: { page: string; id: string | null } }[]; running: { id: string }[] }
export type Dispatches = {
  dispatches: { id: string; state: string; counts: Record<string, number>; atUnits: number }[]
}
type Ready = { versions: { messageId: string }[] }
/** Lines of I dag that ask for a yes. */
const YES = ['approval', 'crisis-approval']
const MOVES = ['planned', 'running', 'paused']

/** I dag and Utsending, as the head of communication opens them, beside the room. `asked`: what the approval pages ask them about. */
export async function staffPages(
  here: Here,
  { statements }: StatementsView,
  { parts, asked }: { parts: readonly Part[]; asked: ReadonlySet<string> },
): Promise<void> {
  const { ask } = here
  const today = await ask<Today>('head', 'GET', '/api/today')
  const list = await ask<Dispatches>('head', 'GET', '/api/dispatches')
  const ready = await ask<Ready>('head', 'GET', '/api/dispatches/ready')
  if (!today.items.some(({ target }) => target.page === 'crisis' && target.id === here.crisisId))
    here.fault('twoTruths', 'I dag does not say that the crisis is open')
  for (const own of Map.groupBy(parts, ({ statementId }) => statementId).values())
    isAskedOnce(here, own, { today, asked })
  const counted = await countedIn(here)
  for (const part of parts) {
    const statement = statements.find((one) => one.id === part.statementId)!
    mayBeChosen(here, part, { today, ready })
    if (part.dispatchId) moves(here, part, { statement, today, list, heads: counted.get(part.dispatchId) ?? {} })
  }
}

type Waiting = { today: Today; asked: ReadonlySet<string> }

/** A statement is asked about in one line, however many texts of it wait for a yes, and the line opens one that does; in none where none does. */
function isAskedOnce({ fault }: Here, parts: readonly Part[], { today, asked }: Waiting): void {
  const ids = parts.map(({ messageId }) => messageId)
  const lines = today.items.filter(({ kind, target: { id } }) => YES.includes(kind) && id !== null && ids.includes(id))
  const waiting = ids.filter((id) => asked.has(id))
  const isRight = lines.length === Math.min(1, waiting.length) && lines.every(({ target }) => asked.has(target.id!))
  if (!isRight)
    fault(
      'twoTruths',
      `statement ${parts[0]!.number}: I dag asks for a yes in ${lines.length} lines, ${waiting.length} texts wait for one`,
    )
}

type Choice = { today: Today; ready: Ready }

/** It is offered nowhere else. */
function mayBeChosen({ fault }: Here, { messageId, versionId, number }: Part, { today, ready }: Choice): void {
  const isOffered = today.items.some((one) => one.kind === 'ready' && [messageId, versionId].includes(one.target.id))
  if (isOffered) fault('twoTruths', `I dag says that statement ${number} may be sent`)
  if (ready.versions.some((one) => one.messageId === messageId))
    fault('twoTruths', `Utsending can choose statement ${number}`)
}

type Moves = { statement: StatementView; today: Today; list: Dispatches; heads: Record<string, number> }

/** Does what is on its way stand as that, with as many as there are? */
function moves({ fault }: Here, { dispatchId, number }: Part, { statement, today, list, heads }: Moves): void {
  const isOver = isEnded(statement)
  const { standing } = statement
  if (isOver && today.running.some((one) => one.id === dispatchId))
    fault('twoTruths', `I dag has statement ${number} on its way, the room says ${standing}`)
  const line = list.dispatches.find((one) => one.id === dispatchId)
  if (!line) {
    fault('twoTruths', `Utsending does not have statement ${number}`)
    return
  }
  if (isOver && MOVES.includes(line.state))
    fault('twoTruths', `Utsending has statement ${number} as ${line.state}, the room as ${standing}`)
  const differ = Object.entries(line.counts).filter(([at, many]) => many !== (heads[at] ?? 0))
  if (differ.length > 0) fault('countedTwice', `Utsending counts statement ${number} as ${JSON.stringify(differ)}`)
}

/** Heads by state of each dispatch of the room, counted one by one. */
export async function countedIn({ db, crisisId }: Here): Promise<Map<string, Record<string, number>>> {
  const { rows } = await sql<{ id: string; state: string; heads: number }>`
    select r.dispatch_id as id, r.state, sum(r.heads)::int as heads from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id join dispatch.recipient r on r.dispatch_id = p.dispatch_id
     where s.crisis_id = ${crisisId} group by 1, 2`.execute(db)
  const all = new Map<string, Record<string, number>>()
  for (const { id, state, heads } of rows) all.set(id, { ...all.get(id), [state]: heads })
  return all
}
