import { formatClock } from '../../../kit/i18n/formats.ts'
import type { ApprovalPageView } from '../../../slices/crisis/rules/approval-view.ts'
import { saidStanding } from '../../../slices/crisis/rules/said-standing.ts'
import type { StatementView } from '../../../slices/crisis/rules/statement-view.ts'
import { isEnded, isGone } from '../rows.ts'
import type { Told, Truth } from './as-rendered.ts'
import { has, plain, said, saidOf } from './plain.ts'
import type { Screen } from './read-screen.ts'

const HEADS = [
  'ended',
  'withdrawn',
  'going',
  'stands',
  'changed',
  'corrected',
  'corrected-gone',
  'stopped',
  'partly',
  'lapsed',
] as const

/** The approval page as it is drawn for whoever says yes: the words, the facts and the two buttons while they are asked, and never after. */
export function approvalOnScreen(screen: Screen, page: ApprovalPageView, truth: Truth, tell: Told): void {
  const one = truth.view.statements.find(({ number }) => number === page.number)!
  const buttons = screen.buttons.map(plain)
  const offered = ['approve', 'return'].filter((act) => buttons.includes(said(`message:act.${act}`)))
  const isAsked = page.approvalId !== null && page.verdict === 'yes'
  const is = isEnded(one) ? one.standing : truth.untrue.has(one.id) ? 'untrue' : one.state
  if (offered.length !== (isAsked ? 2 : 0))
    tell(
      'twoTruths',
      `${offered.length} buttons for statement ${one.number}, ${is}, which ${isAsked ? 'waits' : 'does not wait'} for a yes`,
    )
  if (offered.length > 0 && (isEnded(one) || truth.untrue.has(one.id)))
    tell('twoTruths', `a yes to statement ${one.number}, ${is}, can be pressed`)
  if (page.approvalId === null) became(screen, one, page, truth, tell)
  else asked(screen, page, truth, tell)
}

/** What is said yes to is all there: the words, what they rest on, how many get it, and a time that has not passed. */
function asked({ text }: Screen, page: ApprovalPageView, { now }: Truth, tell: Told): void {
  const { number, texts, facts, people, nextAt } = page
  const lacks = [texts.nb?.title ?? '', ...facts.map((fact) => fact.text)].filter((words) => !has(text, words))
  for (const words of lacks) tell('twoTruths', `"${words}" is not read where statement ${number} is approved`)
  if (!has(text, said('crisis:approve.reach', { count: people })))
    tell('countedTwice', `how many get statement ${number}, ${people}, is not read where it is approved`)
  if (nextAt && !has(text, said('crisis:approve.next', { at: formatClock(nextAt, 'nb') })))
    tell('twoTruths', `what statement ${number} promises is not read where it is approved`)
  if (nextAt && new Date(nextAt) < now) tell('pastPromises', `a yes is asked for ${nextAt}, which has passed`)
}

/** What became of the words is what the room says that they are worth. */
function became(screen: Screen, one: StatementView, page: ApprovalPageView, { parts }: Truth, tell: Told): void {
  if (page.isFollowing) return
  const part = parts.find(({ messageId }) => messageId === page.messageId)!
  const heads = saidOf(screen.heading, HEADS, 'crisis:approve.is.', { number: one.number })
  const worth = saidStanding(one)
  const right = isGone(one, part)
    ? ['ended', 'withdrawn', 'stopped', 'partly', 'corrected', 'corrected-gone']
    : one.standing === 'under-way'
      ? ['going', 'stands']
      : // Nobody was asked for a yes to first words.
        page.outcome?.yes === null
        ? ['ended', worth]
        : [worth]
  if (!heads.some((head) => right.includes(head)))
    tell(
      'twoTruths',
      `the approval page has statement ${one.number} as "${plain(screen.heading)}", the room as ${one.standing}, ${worth}`,
    )
}
