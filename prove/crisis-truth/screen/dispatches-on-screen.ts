import { formatNumber } from '../../../kit/i18n/formats.ts'
import { INNER_STANDINGS } from '../../../kit/kernel/words-standing.ts'
import { saidStanding } from '../../../slices/crisis/rules/said-standing.ts'
import { isEnded, isGone, versionStanding } from '../rows.ts'
import type { Told, Truth } from './as-rendered.ts'
import { has, plain, said, saidOf } from './plain.ts'
import type { Screen } from './read-screen.ts'

const MARKS = [...INNER_STANDINGS.filter((one) => one !== 'stands'), 'corrected-gone', 'withdrawn-corrected'] as const
/** Not reached, or not meant to be. */
const UNREACHED = ['waiting', 'unreachable', 'failed', 'excluded']

/** Utsending as it is drawn: each dispatch of the room with the worth of its words, how it stands, and how many it has reached. */
export function dispatchesOnScreen(screen: Screen, { parts, view, counted, lines }: Truth, tell: Told): void {
  for (const part of parts) {
    const { dispatchId, statementId, number } = part
    if (!dispatchId) continue
    const shown = screen.rows.filter(({ links }) => links.includes(`/utsending/${dispatchId}`))
    if (shown.length !== 1) tell('twoTruths', `it has statement ${number} ${shown.length} times`)
    const one = view.statements.find(({ id }) => id === statementId)!
    for (const { cells } of shown) {
      const [title = '', , state = '', , course = ''] = cells
      const marks = saidOf(title, MARKS, 'dispatch:words.')
      const right = rightMarks(one, part)
      if (!right.includes(marks.join()))
        tell('twoTruths', `it marks statement ${number} as "${marks.join()}", and it is ${right.join(' or ')}`)
      const moves = ['planned', 'running', 'paused'].map((at) => said(`dispatch:dispatch-state.${at}`))
      if (isEnded(one) && moves.includes(plain(state)))
        tell('twoTruths', `it has statement ${number}, ${one.standing}, as "${plain(state)}"`)
      const atUnits = lines.find(({ id }) => id === dispatchId)?.atUnits ?? 0
      const reached = reachedOf(counted.get(dispatchId) ?? {}, atUnits)
      if (reached && !has(course, said('dispatch:list.reached', reached)))
        tell(
          'countedTwice',
          `it says "${plain(course)}" of statement ${number}: ${reached.reached} of ${reached.total}`,
        )
    }
  }
}

/** How many are reached, of how many, as it is written; null where nobody is counted yet. */
function reachedOf(heads: Readonly<Record<string, number>>, atUnits: number) {
  const sum = (some: [string, number][]) => some.reduce((all, [, many]) => all + many, 0)
  const all = Object.entries(heads)
  if (sum(all) === 0) return null
  const reached = sum(all.filter(([at]) => !UNREACHED.includes(at))) - atUnits
  return { reached: formatNumber(reached, 'nb'), total: formatNumber(sum(all), 'nb') }
}

/** How the words may be marked when the room says this of them. */
function rightMarks(one: Truth['view']['statements'][number], part: Truth['parts'][number]): string[] {
  if (isGone(one, part)) return [one.correctedBy === null ? 'withdrawn' : 'withdrawn-corrected']
  if (versionStanding(one, part) === 'corrected') return [one.correctedBy === null ? 'corrected-gone' : 'corrected']
  return saidStanding(one) === 'changed' ? ['changed', 'correcting'] : ['']
}

/** What may be sent, as it is drawn where a dispatch is planned: nothing of the room. */
export function choiceOnScreen(screen: Screen, { parts }: Truth, tell: Told): void {
  for (const { versionId, number, title } of parts) {
    const isOffered = screen.rows.some(
      ({ text, links }) =>
        (title?.startsWith('Melding') && has(text, title)) ||
        links.some((link) => versionId && link.includes(versionId)),
    )
    if (isOffered) tell('twoTruths', `statement ${number} can be chosen`)
  }
}
