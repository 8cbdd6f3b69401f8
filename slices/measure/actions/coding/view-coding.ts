import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames } from '../../../organisation/index.ts'
import { MEDIA } from '../../rules/coding/code-book.ts'
import type {
  CodeBookView,
  CodingView,
  DisagreementView,
  RoundLine,
  RoundView,
  SuggestionView,
} from '../../rules/coding/coding-view.ts'
import { type Code, variableResult } from '../../rules/coding/round-results.ts'
import { suggestionAgreement } from '../../rules/coding/suggestion-agreement.ts'
import { mayKeepSome } from '../../rules/measure-right.ts'
import { type CodeBookRow, codeBook, codeBooks } from '../../store/code-books.ts'
import { codedBy, codesOf, settledOf, type UnitRow, unitsOf, unitTexts } from '../../store/codes.ts'
import { codersOf, findRound, listRounds, type RoundRow } from '../../store/coding-rounds.ts'
import { panelsNow } from '../../store/panels.ts'
import { aboutRound, keepsRound } from './about-round.ts'
import { storyView } from './code-story.ts'
import { codersNow } from './coders-now.ts'

/** The code book with its versions, and every round with what the caller has left to code. */
export async function viewCoding(varde: Varde, caller: Caller): Promise<CodingView> {
  const { db } = varde
  const [books, rounds, panels] = await Promise.all([codeBooks(db, MEDIA), listRounds(db), panelsNow(db)])
  const mayKeep = mayKeepSome(caller)
  return {
    book: books[0] ? await bookView(varde, books) : null,
    rounds: await roundLines(varde, caller, rounds),
    panels: panels.map(({ id, name }) => ({ id, name })),
    people: mayKeep ? await codersNow(varde) : [],
    mayKeep,
  }
}

/** Rounds as lines, with what the caller has left of each. */
export async function roundLines(
  varde: Varde,
  caller: Caller,
  rounds: readonly (RoundRow & { units: number })[],
): Promise<RoundLine[]> {
  const coders = await codersOf(
    varde.db,
    rounds.map(({ id }) => id),
  )
  const lines: RoundLine[] = []
  for (const round of rounds) {
    const isCoder = coders.some(({ roundId, id }) => roundId === round.id && id === caller.id)
    lines.push({
      ...lineOf(round, round.units),
      about: await aboutRound(varde.db, round),
      mine: isCoder ? await workOf(varde, round.id, caller.id) : null,
    })
  }
  return lines
}

export async function bookView({ db }: Varde, books: CodeBookRow[]): Promise<CodeBookView> {
  const names = await personNames(
    db,
    books.map(({ by }) => by),
  )
  const { version, variables } = books[0]!
  const versions = books.map(({ version: number, at, by, reason }) => {
    return { number, at: at.toISOString(), by: names.get(by) ?? null, reason }
  })
  return { number: version, variables, versions }
}

const lineOf = (
  { id, name, from_on, to_on, closed_at }: RoundRow,
  stories: number,
): Omit<RoundLine, 'mine' | 'about'> => ({
  id,
  name,
  fromOn: from_on,
  toOn: to_on,
  stories,
  closedAt: closed_at?.toISOString() ?? null,
})

async function workOf({ db }: Varde, roundId: string, coder: string): Promise<{ done: number; of: number }> {
  const [units, coded] = await Promise.all([unitsOf(db, roundId), codedBy(db, roundId, coder)])
  return { done: coded.length, of: assigned(units, coder) }
}

const assigned = (units: readonly UnitRow[], coder: string) =>
  units.filter((unit) => unit.coder === null || unit.coder === coder).length

/** A round whole: who codes, agreement and numbers of each variable, and what is not agreed on. Throws `measure.coding.no-such-round`. */
export async function viewRound(varde: Varde, caller: Caller, id: string): Promise<RoundView> {
  const { db } = varde
  const round = await findRound(db, id)
  if (!round) throw new Failure('not-found', 'measure.coding.no-such-round')
  const [{ variables, version }, units, codes, settled, coders, panels] = await Promise.all([
    codeBook(db, round.code_book),
    unitsOf(db, id),
    codesOf(db, id),
    settledOf(db, id),
    codersOf(db, [id]),
    panelsNow(db),
  ])
  const coderIds = coders.map((coder) => coder.id)
  const whole = { units, codes, settled, coders: coderIds, population: round.population }
  const results = variables.map((variable) => variableResult(variable, whole))
  const names = await personNames(db, coderIds)
  const work = coderIds.map((coder) => {
    const done = new Set(codes.filter((code) => code.coder === coder).map(({ position }) => position)).size
    return { id: coder, name: names.get(coder) ?? null, done, of: assigned(units, coder) }
  })
  const [mayKeep, about] = [await keepsRound(db, caller, round), await aboutRound(db, round)]
  const isCoder = coderIds.includes(caller.id)
  const maySettle = mayKeep || isCoder
  const own = work.find((one) => one.id === caller.id)
  return {
    ...lineOf(round, units.length),
    about,
    mine: own ? { done: own.done, of: own.of } : null,
    bookNumber: version,
    variables,
    population: round.population,
    doubled: round.doubled,
    panelName: panels.find((panel) => panel.id === round.panel_id)?.name ?? null,
    coders: mayKeep ? work : [],
    results,
    disagreements: maySettle ? await disagreementsOf(varde, { units, codes, results, coders: coderIds }) : [],
    suggestions: suggestionsOf(codes, (coder) =>
      variables.map((variable) => ({ variable: variable.key, ...suggestionAgreement(variable, whole, coder) })),
    ),
    mayKeep,
    maySettle,
  }
}

type Disputed = { units: UnitRow[]; codes: Code[]; results: RoundView['results']; coders: string[] }

async function disagreementsOf({ db }: Varde, disputed: Disputed): Promise<DisagreementView[]> {
  const { units, codes, results, coders } = disputed
  const unitAt = new Map(units.map((unit) => [unit.position, unit]))
  const open = results.flatMap(({ key, disagreed }) => disagreed.map((position) => ({ variable: key, position })))
  const texts = await unitTexts(
    db,
    open.map(({ position }) => unitAt.get(position)!),
  )
  return open.map(({ variable, position }) => {
    const times = new Map<string | null, number>()
    for (const code of codes)
      if (code.variable === variable && code.position === position && coders.includes(code.coder))
        times.set(code.value, (times.get(code.value) ?? 0) + 1)
    const said = [...times].map(([value, count]) => ({ value, times: count }))
    return { variable, story: storyView(unitAt.get(position)!, texts), said }
  })
}

function suggestionsOf(
  codes: readonly Code[],
  agreementsOf: (coder: string) => SuggestionView['agreements'],
): SuggestionView[] {
  const machines = new Set(codes.map(({ coder }) => coder).filter((coder) => coder.startsWith(MACHINE)))
  return [...machines]
    .toSorted()
    .map((coder) => ({ name: coder.slice(MACHINE.length), agreements: agreementsOf(coder) }))
}

const MACHINE = 'machine:'
