import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf } from '../../../organisation/index.ts'
import { leadershipReports } from '../../../plan/index.ts'
import { mayKeepSome } from '../../rules/measure-right.ts'
import type { ReportChoices } from '../../rules/report/report-view.ts'
import { textIn } from '../../rules/survey/questionnaire.ts'
import { panelsNow } from '../../store/panels.ts'
import { allSurveys } from '../../store/surveys.ts'

/** What a block may be chosen among. Throws `measure.not-yours`. */
export async function listChoices(varde: Varde, caller: Caller): Promise<ReportChoices> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  const [panels, surveys, plan] = await Promise.all([
    panelsNow(varde.db),
    allSurveys(varde.db),
    leadershipReports(varde, caller),
  ])
  return {
    panels: panels.map(({ id, name }) => ({ id, name })),
    surveys: surveys
      .filter(({ state }) => state === 'closed')
      .map(({ id, content, closed_at: closed }) => ({
        ...{ id, title: textIn(content.title, caller.language, content.languages), closedOn: dayOf(closed!) },
      })),
    planReports: plan.items.map(({ id, unit, from, to }) => ({ id, unit: unit.name ?? '', fromOn: from, toOn: to })),
  }
}
