import { translator } from '../../../../kit/i18n/translate.ts'
import type { Caller, Language } from '../../../../kit/kernel/caller.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { leadershipReports } from '../../../plan/index.ts'
import { chainOf } from '../../rules/chain.ts'
import { periodTitle } from '../../rules/report/period-title.ts'
import type { ReportAudience, ReportContent } from '../../rules/report/report.ts'
import type { ReportFigure } from '../../rules/report/report-figure.ts'
import { type TemplateStock, templateBlocks } from '../../rules/report/report-template.ts'
import { indicatorsInUse } from '../../store/indicators.ts'
import { panelsNow } from '../../store/panels.ts'
import { allSurveys } from '../../store/surveys.ts'
import { readFigures } from './read-figures.ts'

export type NewReport = {
  unitId: string
  audience: ReportAudience
  language: Language
  fromOn: string
  toOn: string
}

/** What a report begins with: a title that names the period, and the blocks of its template, filled with what there is. */
export async function draftFrom(varde: Varde, caller: Caller, asked: NewReport): Promise<ReportContent> {
  const { audience, language, fromOn, toOn } = asked
  const t = translator(language)
  const words = {
    headline: t('report:template.headline'),
    next: t('report:template.next'),
    method: t('report:template.method'),
  }
  const stock = await stockOf(varde, caller, asked)
  return {
    title: t('report:template.title', { period: periodTitle(fromOn, toOn, language) }),
    ...{ audience, language, fromOn, toOn },
    blocks: templateBlocks(audience, words, stock, () => newId('blk')),
  }
}

async function stockOf(varde: Varde, caller: Caller, { unitId, fromOn, toOn }: NewReport): Promise<TemplateStock> {
  const { db } = varde
  const rows = await indicatorsInUse(db)
  const [figures, panels, surveys, plan] = await Promise.all([
    readFigures(
      db,
      rows.map(({ key }) => key),
      toOn,
    ),
    panelsNow(db),
    allSurveys(db),
    leadershipReports(varde, caller),
  ])
  const measured = [...figures.values()].filter(({ latest }) => latest !== null).toSorted((a, b) => rank(a) - rank(b))
  const heads = chainOf(measured).flatMap(({ line }) => line ?? [])
  const main = heads.filter(({ latest }) => latest?.interval).toSorted((a, b) => b.values.length - a.values.length)[0]
  return {
    keys: measured.filter(({ key }) => key !== main?.key).map(({ key }) => key),
    mainKey: main?.key ?? null,
    panelId: panels[0]?.id ?? null,
    surveyId: surveys.find((one) => one.state === 'closed' && one.unit_id === unitId)?.id ?? null,
    planReportId: plan.items.find((one) => one.unit.id === unitId && one.from >= fromOn && one.to <= toOn)?.id ?? null,
  }
}

const KINDS = ['impact', 'outcome', 'out-take', 'output']
/** Effect before effort, and what has a target before what has none. */
const rank = ({ kind, target }: ReportFigure) => KINDS.indexOf(kind) * 2 + (target === null ? 1 : 0)
