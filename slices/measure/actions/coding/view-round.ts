import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames } from '../../../organisation/index.ts'
import type { RoundView, SuggestionView } from '../../rules/coding/coding-view.ts'
import { type Code, variableResult } from '../../rules/coding/round-results.ts'
import { suggestionAgreement } from '../../rules/coding/suggestion-agreement.ts'
import { codeBook } from '../../store/code-books.ts'
import { codesOf, settledOf, unitsOf } from '../../store/codes.ts'
import { codersOf, findRound } from '../../store/coding-rounds.ts'
import { panelsNow } from '../../store/panels.ts'
import { aboutRound, keepsRound } from './about-round.ts'
import { disagreementsOf } from './disagreements-of.ts'
import { assigned, lineOf } from './round-lines.ts'

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
    storyRule: round.story_rule,
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
