import type { LaidPart, Making } from './laid-part.ts'
import { countedSource, row, SHARE, said } from './layout-counted.ts'
import type { PlanFigures, SurveyFigures } from './report-figure.ts'

/** What came out of a survey: the answers we hope for, with how sure each share is. */
export function surveyParts(survey: SurveyFigures | null, refId: string | null, making: Making): LaidPart[] {
  const { t, count, date } = making.speech
  const { withUnit, span, changed } = making.words
  if (!survey) return [said(t('report:survey.none'))]
  const rows = survey.questions.map(({ text, n, favourable, change }) =>
    row(
      [
        text,
        favourable ? withUnit(favourable.share * 100, SHARE) : t('report:survey.hidden'),
        favourable ? span(favourable.low * 100, favourable.high * 100, SHARE) : '–',
        n === null ? '–' : count(n),
        change
          ? changed({ ...change, change: change.change * 100, low: change.low * 100, high: change.high * 100 }, SHARE)
          : t('measure:change.untested'),
      ],
      true,
    ),
  )
  const columns = ['question', 'favourable', 'interval', 'n', 'change'].map((key) => ({
    title: t(`report:survey.${key}`),
    isNumber: key === 'favourable' || key === 'interval' || key === 'n',
  }))
  return [
    said(
      survey.asked === null
        ? t('report:survey.closed', { on: date(survey.closedOn), answers: count(survey.answers) })
        : t('report:survey.closed.of', {
            on: date(survey.closedOn),
            answers: count(survey.answers),
            asked: count(survey.asked),
          }),
    ),
    { kind: 'table', caption: t('report:survey.caption'), columns, rows },
    ...(refId
      ? [{ kind: 'link' as const, text: t('report:survey.open'), path: `/maling/undersokelser/${refId}` }]
      : []),
    countedSource(survey.from, making),
  ]
}

/** What the plan's own report said when it was saved: what we have done, beside what it led to. */
export function planParts(plan: PlanFigures | null, refId: string | null, making: Making): LaidPart[] {
  const { t, date } = making.speech
  if (!plan) return [said(t('report:gone'))]
  const { unit, fromOn, toOn, madeAt, code, count } = plan
  return [
    said(t(`meetings:report.headline.${code}`, { count })),
    said(t('report:plan.saved', { unit, period: making.words.period(fromOn, toOn), on: date(madeAt) })),
    ...(refId ? [{ kind: 'link' as const, text: t('report:plan.open'), path: `/plan/ledelsesrapport/${refId}` }] : []),
  ]
}
