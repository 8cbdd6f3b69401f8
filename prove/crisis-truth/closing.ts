import { sql } from 'kysely'
import { formatClock } from '../../kit/i18n/formats.ts'
import { translator } from '../../kit/i18n/translate.ts'
import type { CrisisView } from '../../slices/crisis/rules/crisis-view.ts'
import type { StatementView } from '../../slices/crisis/rules/statement-view.ts'
import { type Course, changeKnown, statementsSeen } from './acts.ts'
import type { Here } from './counts.ts'
import { falseIn, isEnded, laterOf } from './rows.ts'

type Today = { items: { kind: string; target: { page: string; id: string | null }; params: { number?: number } }[] }
const ENDED = translator('nb')('crisis:status.public.ended', { at: '\n' }).split('\n')[0]!

/** The room is closed: what is wrong stays on I dag by its number until it is put right, and the public reads the room's own moment of closing. */
export async function closeAndCompare(here: Course): Promise<void> {
  const { ask, prove, crisisId } = here
  await prove('leader')
  await ask('leader', 'POST', `/api/crises/${crisisId}/close`, { reason: 'Over' })
  await leftWrong(here)
  if (await falls(here)) await leftWrong(here)
  await leftAtStop(here)
  const { closedAt } = await ask<CrisisView>('leader', 'GET', `/api/crises/${crisisId}`)
  await closedWhen(here, closedAt!)
}

/** What waits at the stop when the room is closed is asked about on I dag, of whoever may let it go; what promises more does not wait on. */
async function leftAtStop({ ask, db, crisisId, fault }: Here): Promise<void> {
  const { rows } = await sql<{ number: number; kinds: string; nextAt: Date | null }>`
    select s.number, array_to_string(w.audience_kinds, ', ') as kinds, s.next_at as "nextAt" from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id
      join dispatch.dispatch d on d.id = p.dispatch_id and d.state in ('running', 'paused')
      join dispatch.wave w on w.dispatch_id = d.id and w.state = 'waiting' and w.gate ->> 'kind' = 'stop' and w.gate ->> 'liftedAt' is null
     where s.crisis_id = ${crisisId} order by s.number, w.position`.execute(db)
  const { items } = await ask<Today>('leader', 'GET', '/api/today')
  const isAsked = items.some(({ kind, target }) => kind === 'crisis-stop' && target.id === crisisId)
  for (const { number, kinds, nextAt } of rows) {
    if (nextAt) fault('stuck', `statement ${number} promises more, and waits for ${kinds} in a closed room`)
    if (!isAsked) fault('stuck', `statement ${number} waits for ${kinds} in a closed room, and nobody is asked`)
  }
}

/** A fact under what stands falls after closing. Gives whether there was one. */
async function falls(course: Course): Promise<boolean> {
  const { known } = course
  const { statements } = await statementsSeen(course)
  const uses = statements
    .filter((one) => one.state === 'out' && one.standing === 'stands')
    .flatMap((one) => one.factIds)
  const fact = known.find(({ id, content }) => uses.includes(id) && content.state === 'confirmed')
  if (!fact) return false
  await changeKnown(course, fact, { ...fact.content, state: 'unconfirmed' })
  return true
}

/** What is out, rests on what has fallen and has nothing in its place is asked about by its number; where nothing is, nothing is asked. */
async function leftWrong(here: Here): Promise<void> {
  const { ask, crisisId, fault } = here
  const untrue = await falseIn(here)
  const { statements } = await statementsSeen(here)
  const isRight = (wrong: StatementView) =>
    laterOf(wrong, statements).some((one) => (one.outAt !== null || one.state === 'going') && !isEnded(one))
  const wrong = statements.filter((one) => one.state === 'out' && untrue.has(one.id) && !isRight(one))
  const { items } = await ask<Today>('head', 'GET', '/api/today')
  const lines = items.filter(({ target }) => target.page === 'crisis' && target.id === crisisId)
  const asked = lines.find(({ kind }) => kind.startsWith('crisis-wrong-closed'))
  // Words that wait at its stop are let go afterwards too.
  if (lines.some((one) => one !== asked && one.kind !== 'crisis-stop'))
    fault('twoTruths', 'I dag says of a closed crisis that it goes on')
  if (wrong.length > 0 && !asked)
    fault('twoTruths', `statement ${wrong[0]!.number} is wrong, and I dag is silent after closing`)
  const of = statements.find(({ number }) => number === asked?.params.number)
  if (asked && (!of || (of.changedFacts.length === 0 && of.standing !== 'corrected')))
    fault('twoTruths', `I dag asks for statement ${asked.params.number} to be put right, and it is not wrong`)
}

/** Wherever the page says that it is closed, it says when the room was. */
async function closedWhen({ page, pagesAreFresh, crisisId, fault }: Here, closedAt: string): Promise<void> {
  pagesAreFresh()
  const url = `/status/${crisisId.slice(-12)}`
  const body = (await page(url)).replaceAll('\u00a0', ' ')
  for (const said of body.split(ENDED).slice(1))
    if (!said.slice(0, 40).includes(`kl. ${formatClock(closedAt, 'nb')}.`))
      fault('twoTruths', `${url} says another moment of closing than the room: ${said.slice(0, 40)}`)
}
