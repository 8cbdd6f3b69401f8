import { formatClock } from '../../kit/i18n/formats.ts'
import { translator } from '../../kit/i18n/translate.ts'
import type { CrisisView } from '../../slices/crisis/rules/crisis-view.ts'
import type { StatementView } from '../../slices/crisis/rules/statement-view.ts'
import { type Course, statementsSeen } from './acts.ts'
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
  const { closedAt } = await ask<CrisisView>('leader', 'GET', `/api/crises/${crisisId}`)
  await closedWhen(here, closedAt!)
}

/** A fact under what stands falls after closing. Gives whether there was one. */
async function falls(course: Course): Promise<boolean> {
  const { ask, crisisId, known } = course
  const { statements } = await statementsSeen(course)
  const uses = statements
    .filter((one) => one.state === 'out' && one.standing === 'stands')
    .flatMap((one) => one.factIds)
  const fact = known.find(({ id, content }) => uses.includes(id) && content.state === 'confirmed')
  if (!fact) return false
  const change = { ...fact.content, state: 'unconfirmed', revision: fact.revision }
  await ask('press', 'PUT', `/api/crises/${crisisId}/facts/${fact.id}`, change)
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
