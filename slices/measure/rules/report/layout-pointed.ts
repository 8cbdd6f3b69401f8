import type { Figure } from '../dashboard/figure.ts'
import { storyRuleWords } from '../media/story-rule.ts'
import { columnsOf, countedSource, figureCell, row, said, spanCell } from './laid-cells.ts'
import type { LaidPart, Making } from './laid-part.ts'
import type { CountedFrom, PlanFigures, SurveyFigures, Voice } from './report-figure.ts'

/** How much of what is written about the chain of justice names each of its parts. */
export function voiceParts(voice: Voice | null, from: CountedFrom, making: Making): LaidPart[] {
  const { t, count } = making.speech
  if (!voice) return [said(t('report:gone'))]
  const { mentions, stories, shares, panel } = voice
  if (shares.length === 0) return [said(t('measure:voice.too-few.about'))]
  return [
    {
      kind: 'facts',
      facts: [...fact('report:voice.mentions', mentions, making), ...fact('report:voice.stories', stories, making)],
    },
    {
      kind: 'table',
      caption: t('measure:voice.title'),
      columns: columnsOf([
        [t('measure:voice.who'), false],
        [t('measure:voice.share'), true],
        [t('measure:list.interval'), true],
        [t('measure:voice.mentions'), true],
      ]),
      rows: shares.map((one) => {
        const who = t(`measure:actor.${one.actor}`)
        return row([
          who,
          figureCell(one.share, `${who}, ${t('measure:voice.share')}`, making),
          spanCell(one.share, making),
          figureCell(one.mentions, `${who}, ${t('measure:voice.mentions')}`, making, true),
        ])
      }),
    },
    said(t('measure:voice.about', { outlets: count(panel.outlets) })),
    ...(voice.storyRule ? [said(storyRuleWords(voice.storyRule, t))] : []),
    ...(panel.coverage ? [{ kind: 'paragraph' as const, text: panel.coverage, isWritten: true }] : []),
    countedSource(from, making),
  ]
}

/** What came out of a survey: the answers we hope for, with how sure each share is. */
export function surveyParts(
  survey: SurveyFigures | null,
  refId: string | null,
  from: CountedFrom,
  making: Making,
): LaidPart[] {
  const { t, date, count } = making.speech
  if (!survey) return [said(t('report:survey.none'))]
  const rows = survey.questions.map(({ text, favourable }) =>
    row(
      [
        text,
        favourable
          ? figureCell(favourable, `${text}, ${t('report:survey.favourable')}`, making)
          : t('report:survey.hidden'),
        favourable ? spanCell(favourable, making) : '–',
        favourable?.n == null ? '–' : count(favourable.n),
        making.words.changed(favourable?.change ?? null, { scale: 'share' }),
      ],
      true,
    ),
  )
  const columns = ['question', 'favourable', 'interval', 'n', 'change'].map((key): [string, boolean] => [
    t(`report:survey.${key}`),
    key === 'favourable' || key === 'interval' || key === 'n',
  ])
  return [
    said(t('report:survey.closed', { on: date(survey.closedOn) })),
    {
      kind: 'facts',
      facts: [
        ...fact('report:survey.answers', survey.answers, making),
        ...fact('report:survey.asked', survey.asked, making),
      ],
    },
    { kind: 'table', caption: t('report:survey.caption'), columns: columnsOf(columns), rows },
    ...(refId
      ? [{ kind: 'link' as const, text: t('report:survey.open'), path: `/maling/undersokelser/${refId}` }]
      : []),
    countedSource(from, making),
  ]
}

const fact = (key: string, figure: Figure | null, making: Making) => {
  const label = making.speech.t(key)
  return figure ? [{ label, cell: figureCell(figure, label, making, true) }] : []
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
