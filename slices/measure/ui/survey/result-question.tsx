import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { Question } from '../../rules/survey/questionnaire.ts'
import type { ChangeView, GroupView, ResultView, ShareView, SurveyView } from '../../rules/survey/survey-view.ts'
import { IntervalBar } from '../interval-bar.tsx'
import { useSurveyWords } from './survey-data.ts'
import { ValueDialog } from './value-dialog.tsx'

type Props = { survey: SurveyView; question: Question; place: number; result: ResultView; by: Question | null }

/** One question: the good answers as one number with its uncertainty, then every answer, then the groups. */
export function ResultQuestion({ survey, question, place, result, by }: Props) {
  const { t } = useTranslation('survey')
  const { count } = useFormats()
  const { said } = useSurveyWords()
  const [isGiving, setGiving] = useShown<true>()
  const { languages } = survey.content
  if (question.kind === 'open') return null
  const id = `result-${question.key}`
  const name = (key: string) => said(question.options.find((one) => one.key === key)?.texts ?? {}, languages) || key
  const isWeighted = result.n !== null && result.effective !== null && result.effective < result.n - 0.5
  return (
    <section className="v-sur-result" aria-labelledby={id}>
      <div className="v-sec">
        <h2 id={id}>
          <span className="num">{place}</span> <span data-data>{said(question.texts, languages)}</span>
        </h2>
        {result.n !== null && (
          <span>
            {t('result.n', { count: result.n, shown: count(result.n) })}
            {isWeighted && `, ${t('result.effective', { n: count(result.effective!) })}`}
          </span>
        )}
      </div>
      {result.n === null ? (
        <p className="v-meta">{t('result.few')}</p>
      ) : (
        <>
          {result.favourable && <Verdict share={result.favourable} change={result.change} />}
          <AnswerTable caption={t('result.table', { place })} result={result} name={name} />
          {result.groups && by && <GroupTable groups={result.groups} by={by} languages={languages} />}
          {result.favourable && survey.abilities.includes('value') && (
            <p>
              <button type="button" className="v-link" onClick={() => setGiving(true)}>
                {t('value.open')}
                <span className="ds-sr-only" data-data>
                  : {said(question.texts, languages)}
                </span>
              </button>
            </p>
          )}
        </>
      )}
      {isGiving && <ValueDialog survey={survey} question={question} onClose={() => setGiving(null)} />}
    </section>
  )
}

function Verdict({ share: { share, low, high }, change }: { share: ShareView; change: ChangeView | null }) {
  const { t } = useTranslation('survey')
  const { count } = useFormats()
  const { percent } = useSurveyWords()
  const points = change ? count(Math.abs(change.change) * 100, 1) : ''
  const code = change && (!change.carries ? 'result.same' : change.change > 0 ? 'result.up' : 'result.down')
  return (
    <div className="v-verdict">
      <p className="v-verdict__number">{t('result.percent', { n: percent(share) })}</p>
      <div>
        <p>{t('result.between', { low: percent(low, 1), high: percent(high, 1) })}</p>
        <IntervalBar value={share * 100} interval={{ low: low * 100, high: high * 100 }} target={null} />
        {change && code && (
          <p className="v-meta">
            {t(code, {
              points,
              before: percent(change.before),
              low: signed(change.low, count),
              high: signed(change.high, count),
            })}
          </p>
        )}
      </div>
    </div>
  )
}

const signed = (share: number, count: (value: number, digits: number) => string) =>
  `${share < 0 ? '−' : '+'}${count(Math.abs(share) * 100, 1)}`

type Row = ResultView['options'][number]
function AnswerTable({
  caption,
  result,
  name,
}: {
  caption: string
  result: ResultView
  name: (key: string) => string
}) {
  const { t } = useTranslation('survey')
  const { count } = useFormats()
  const { percent } = useSurveyWords()
  const columns: Column<Row>[] = [
    { key: 'answer', title: t('result.answer'), isHead: true, cell: (row) => <span data-data>{name(row.key)}</span> },
    { key: 'hits', title: t('result.count'), isNumber: true, cell: (row) => count(row.hits) },
    { key: 'share', title: t('result.share'), isNumber: true, cell: (row) => percent(row.share) },
    {
      key: 'interval',
      title: t('result.interval'),
      isNumber: true,
      cell: (row) => `${percent(row.low, 1)}–${percent(row.high, 1)}`,
    },
    {
      key: t('result.picture'),
      title: '',
      cell: (row) => (
        <IntervalBar value={row.share * 100} interval={{ low: row.low * 100, high: row.high * 100 }} target={null} />
      ),
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={result.options} keyOf={({ key }) => key} />
}

function GroupTable({ groups, by, languages }: { groups: GroupView[]; by: Question; languages: string[] }) {
  const { t } = useTranslation('survey')
  const { count } = useFormats()
  const { said, percent } = useSurveyWords()
  const name = (key: string) => said(by.options.find((one) => one.key === key)?.texts ?? {}, languages) || key
  const hidden = <span className="v-meta">{t('result.hidden')}</span>
  const columns: Column<GroupView>[] = [
    {
      key: 'group',
      title: said(by.texts, languages),
      isHead: true,
      cell: (row) => <span data-data>{name(row.key)}</span>,
    },
    { key: 'n', title: t('column.answers'), isNumber: true, cell: (row) => (row.n === null ? hidden : count(row.n)) },
    {
      key: 'share',
      title: t('result.good'),
      isNumber: true,
      cell: (row) => (row.hits === null || !row.n ? hidden : percent(row.hits / row.n)),
    },
    {
      key: 'interval',
      title: t('result.interval'),
      isNumber: true,
      cell: (row) => (row.low === null || row.high === null ? '–' : `${percent(row.low, 1)}–${percent(row.high, 1)}`),
    },
  ]
  return <DataTable caption={t('split.title')} columns={columns} rows={groups} keyOf={({ key }) => key} />
}
