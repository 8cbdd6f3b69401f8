import { formatClock, formatList } from '../../../kit/i18n/formats.ts'
import { isSetAside, leftAs, mustBeCorrected, newestOut, saidNone } from '../../../slices/crisis/rules/room-needs.ts'
import { SAID_STANDINGS, saidStanding } from '../../../slices/crisis/rules/said-standing.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import type { StatementView } from '../../../slices/crisis/rules/statement-view.ts'
import type { Told, Truth } from './as-rendered.ts'
import { has, plain, said, saidOf } from './plain.ts'
import type { Screen } from './read-screen.ts'

/** What is beside words that have left, and do not stand as they were said. */
const MARKS = SAID_STANDINGS.filter((one) => one !== 'stands')
const nameOf = (one: StatementView) => said('crisis:said.one', { number: one.number })
const isUnderWay = ({ standing }: StatementView) => standing === 'under-way'

/** The room as it is drawn for whoever leads: the words and their worth, the facts, the promise, the groups. */
export function roomOnScreen(screen: Screen, truth: Truth, tell: Told): void {
  const newest = newestOut(truth.view)
  for (const one of truth.view.statements) {
    const shown = textsOf(screen, one, newest)
    if (shown.length !== 1)
      tell('twoTruths', `statement ${one.number}, ${one.standing}, is shown ${shown.length} times`)
    for (const text of shown) worth(one, text, truth, tell)
    flagged(screen, one, tell)
    neverAsStanding(screen, one, truth, tell)
  }
  if (!newest && !saidNothing(screen, truth)) tell('twoTruths', 'nothing stands, and the room does not say so')
  for (const { number, correction } of truth.view.wrong)
    if (correction && !has(screen.parts.venter ?? '', `Melding ${number}, «`))
      tell('twoTruths', `the room does not say that statement ${number} is wrong while its correction waits`)
  facts(screen, truth, tell)
  clock(screen, truth, tell)
  groups(screen, truth, tell)
}

/** Where it is read: among what waits, first of what is said, or among what was said before. */
function textsOf(screen: Screen, one: StatementView, newest: StatementView | undefined): string[] {
  const articles = screen.articles.filter(({ name }) => plain(name) === nameOf(one))
  const own = articles.filter(({ within }) => within === (isUnderWay(one) ? 'venter' : 'sagt'))
  if (own.length !== articles.length) return articles.map(({ text }) => text).concat('')
  const first = screen.first.sagt ?? ''
  const [key, values] = leftAs(one)
  const isFirst = one.outAt !== null && has(first, said(`crisis:${key}`, values))
  return [...own.map(({ text }) => text), ...(isFirst || one === newest ? [isFirst ? first : ''] : [])]
}

/** Nothing yet, nothing that stands, or what some have of it. */
function saidNothing(screen: Screen, { view }: Truth): boolean {
  const { code, some } = saidNone(view)
  const list = (texts: readonly string[]) => formatList(texts, 'nb')
  const had = some.map(({ numbers, groups }) => {
    const named = GROUPS.filter((one) => groups.includes(one)).map((one) => said(`crisis:group.${one}`))
    const values = { count: numbers.length, numbers: list(numbers.map(String)), groups: list(named) }
    return said('crisis:said.none-whole.at', values)
  })
  return [said(`crisis:${code}`), ...had].every((one) => has(screen.first.sagt ?? '', one))
}

/** Beside the words stands what they are worth, and nothing else. */
function worth(one: StatementView, text: string, { untrue }: Truth, tell: Told): void {
  const { number, standing, correctedBy, waiting, state } = one
  const marks = saidOf(text, MARKS, 'crisis:said.is.', { number: correctedBy }).join()
  const is = saidStanding(one)
  const hasMark = !isUnderWay(one) && standing !== 'never-out' && standing !== 'withdrawn' && is !== 'stands'
  const expected = hasMark ? is : ''
  if (marks !== expected)
    tell(
      'twoTruths',
      `statement ${number} is shown as "${marks || 'standing'}", the room has it as ${expected || standing}`,
    )
  if (untrue.has(one.id) && standing === 'stands' && marks !== 'changed')
    tell('twoTruths', `statement ${number} is not confirmed any more, and nothing beside it says so`)
  const over = ['withdrawn', 'dropped'] as const
  // The mark of what stopped half-way says in its own words whether it was taken back.
  const beside = MARKS.reduce((rest, mark) => rest.replaceAll(said(`crisis:said.is.${mark}`), ''), plain(text))
  for (const end of over) {
    // What some had before it was stopped is marked as that, or as corrected, and is not called set aside.
    const isOver = end === 'dropped' ? isSetAside(one) : state === end
    if (isOver !== has(beside, said(`crisis:statement.${end}`)))
      tell('twoTruths', `statement ${number} is ${state}, and is${isOver ? ' not' : ''} shown as ${end}`)
  }
  // What follows in more languages waits apart from the words themselves.
  const itself = one.following.reduce(
    (rest, { languages }) => rest.replaceAll(said('crisis:follow.waiting', { languages }), ''),
    plain(text),
  )
  if (waiting.length > 0 !== has(itself, said('crisis:under.waiting')))
    tell(
      'twoTruths',
      `statement ${number} ${waiting.length > 0 ? 'waits' : 'does not wait'} for a yes, its page says otherwise`,
    )
}

/** What must be put right is asked for, and nothing else is. */
function flagged(screen: Screen, one: StatementView, tell: Told): void {
  const waits = plain(screen.parts.venter ?? '')
  const isAsked = new RegExp(`melding ${one.number}, .*?, må rettes`).test(waits)
  if (isAsked !== mustBeCorrected(one))
    tell('twoTruths', `statement ${one.number} must ${isAsked ? 'not ' : ''}be put right, the page says otherwise`)
}

/** Words that are withdrawn are read nowhere; those that do not hold are given to nobody to speak from. */
function neverAsStanding(screen: Screen, one: StatementView, { parts }: Truth, tell: Told): void {
  const title = one.kind !== 'holding' && parts.find(({ statementId }) => statementId === one.id)?.title
  if (!title) return
  const { sagt = '', venter = '', grupper = '' } = screen.parts
  if (one.standing === 'withdrawn' && [sagt, venter, grupper].some((text) => has(text, title)))
    tell('twoTruths', `the words of statement ${one.number}, which is withdrawn, are read in the room`)
  const card = screen.folds.find(({ name }) => has(name, said('crisis:words.spoken')))
  if (card && has(card.text, title) && (one.standing !== 'stands' || saidStanding(one) !== 'stands'))
    tell('falseLeft', `statement ${one.number}, ${saidStanding(one)}, stands on the card to speak from`)
}

/** Each fact stands under how sure we are of it, and nowhere else. */
function facts(screen: Screen, { crisis }: Truth, tell: Told): void {
  for (const { text, state } of crisis.facts) {
    const under = screen.regions.filter(
      ({ within, items }) => within === 'fakta' && items.some((item) => has(item, text)),
    )
    const names = under.map(({ name }) => plain(name)).join()
    if (names !== said(`crisis:fact.${state}`))
      tell('twoTruths', `"${text}" is ${state}, and is shown under "${names}"`)
  }
}

/** The clock of the room says what is promised; never a time that has passed as one that comes. */
function clock(screen: Screen, { owed, now, crisis }: Truth, tell: Told): void {
  const text = screen.clock
  if (crisis.closedAt !== null) {
    if (!has(text, said('crisis:head.closed', { at: crisis.closedAt })))
      tell('twoTruths', `the room is closed, and says "${plain(text)}"`)
    return
  }
  const at = (one: Date) => formatClock(one, 'nb')
  const times = (shape: RegExp) => [...plain(text).matchAll(shape)].map(([, time]) => time!)
  const comes = times(/neste melding (?:til .+? )?er lovet kl\. (\d\d\.\d\d)/g)
  const broken = times(/løftet (?:til .+? )?kl\. (\d\d\.\d\d) er/g)
  const past = owed.broken.map(at)
  const expected = owed.comes ? at(owed.comes) : '-'
  for (const time of comes)
    if (past.includes(time) && (!owed.comes || owed.comes < now || at(owed.comes) !== time))
      tell('pastPromises', `the clock of the room says that ${time} comes, and it has passed`)
  // The first is the public's, where that is broken; the others are told beside it, those of one minute once or more.
  const once = (all: readonly string[]) => [...all.slice(0, 1), ...[...new Set(all)].toSorted()].join(' ') || '-'
  const is = `${comes[0] ?? '-'} ${once(broken)}`
  if (is !== `${expected} ${once(past)}`)
    tell('twoTruths', `the clock says "${is}" of what comes and is broken, the room has "${expected} ${once(past)}"`)
}

/** What lies on paper may have told them, though nothing has. */
function counted(row: Truth['view']['groups'][number], hasWords: boolean, count: string, tell: Told): void {
  const { group, reached, of, unsure } = row
  const counts = (hasWords || unsure > 0) && of > 0 ? said('crisis:board.of', { count: reached, of }) : '–'
  if (unsure > 0 && !has(count, said('crisis:board.unsure', { count: unsure })))
    tell('countedTwice', `${group}: "${plain(count)}" is read, and ${unsure} may have had paper`)
  if (!plain(count).startsWith(counts))
    tell('countedTwice', `${group}: "${plain(count)}" is read, the room has ${counts}`)
}

/** Each group is said to have got what it has, worth what it is worth, and so many of so many. */
function groups(screen: Screen, { view }: Truth, tell: Told): void {
  for (const row of view.groups) {
    const name = said(`crisis:group.${row.group}`)
    const cells = screen.rows
      .map((one) => one.cells)
      .find(([head = '', ...rest]) => rest.length === 4 && plain(head).startsWith(name))
    const [, told = '', , count = ''] = cells ?? []
    const one = view.statements.find(({ number }) => number === row.statement)
    const expected = one ? nameOf(one) : said('crisis:board.nothing')
    if (!plain(told).startsWith(expected))
      tell('twoTruths', `${row.group} are said to have "${plain(told)}", not ${expected}`)
    const is = one ? saidStanding(one) : 'stands'
    const marks = saidOf(told, MARKS, 'crisis:board.is.').join()
    if (marks !== (is === 'stands' ? '' : is))
      tell('twoTruths', `what ${row.group} have is shown as "${marks || 'standing'}", and is ${is}`)
    counted(row, one !== undefined, count, tell)
  }
}
