import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../../kit/ui/data-table.tsx'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { SURVEY_STATES } from '../../rules/survey/survey.ts'
import type { SurveyLine } from '../../rules/survey/survey-view.ts'
import { NewSurveyDialog } from './new-survey-dialog.tsx'
import { useSurveys, useSurveyWords } from './survey-data.ts'

const ORDER = ['open', 'draft', 'closed'] as const satisfies readonly (typeof SURVEY_STATES)[number][]

/** Every survey of our own: those that are open now first, then drafts, then what came out of the others. */
export function SurveyListPart() {
  const { t } = useTranslation('survey')
  const navigate = useNavigate()
  const [isStarting, setStarting] = useShown<true>()
  return (
    <Loaded query={useSurveys()} text={t('loading')}>
      {({ surveys, mayStart }) => {
        const open = surveys.filter(({ state }) => state === 'open')
        const head = surveys.length === 0 ? 'head.none' : open.length === 0 ? 'head.none-open' : 'head.open'
        return (
          <>
            <PageHead title={t(head, { count: open.length })} lead={t('lead')} className="v-mea-head">
              {mayStart && (
                <Button data-size="sm" onClick={() => setStarting(true)}>
                  {t('new.open')}
                </Button>
              )}
            </PageHead>
            {surveys.length === 0 && <Empty title={t('none')} text={t('none.about')} />}
            {ORDER.map((state) => (
              <StateTable key={state} state={state} surveys={surveys.filter((one) => one.state === state)} />
            ))}
            {isStarting && (
              <NewSurveyDialog
                onClose={() => setStarting(null)}
                onMade={(id) => void navigate({ to: '/maling/undersokelser/$id', params: { id } })}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function StateTable({ state, surveys }: { state: (typeof ORDER)[number]; surveys: SurveyLine[] }) {
  const { t } = useTranslation('survey')
  const { date, count } = useFormats()
  const { said, languageName } = useSurveyWords()
  if (surveys.length === 0) return null
  const day = (one: SurveyLine) => (state === 'open' ? one.closesOn : state === 'closed' ? one.closedOn : null)
  const columns: Column<SurveyLine>[] = [
    {
      key: 'title',
      title: t('column.title'),
      isHead: true,
      cell: (one) => (
        <Link to="/maling/undersokelser/$id" params={{ id: one.id }} className="v-link" data-data>
          {said(one.title, one.languages)}
        </Link>
      ),
    },
    { key: 'unit', title: t('column.unit'), cell: (one) => <span data-data>{one.unit.name ?? '–'}</span> },
    { key: 'languages', title: t('column.languages'), cell: (one) => one.languages.map(languageName).join(', ') },
    ...(state === 'draft'
      ? [{ key: 'n', title: t('column.questions'), isNumber: true, cell: (one: SurveyLine) => count(one.questions) }]
      : [
          { key: 'day', title: t(`column.${state}`), cell: (one: SurveyLine) => (day(one) ? date(day(one)!) : '–') },
          {
            key: 'n',
            title: t('column.answers'),
            isNumber: true,
            cell: (one: SurveyLine) =>
              one.asked !== null
                ? t('answers.of', { n: count(one.answers ?? 0), of: count(one.asked) })
                : count(one.answers ?? 0),
          },
        ]),
  ]
  return (
    <section className="v-sur-block" aria-labelledby={`surveys-${state}`}>
      <SectionHead id={`surveys-${state}`} title={t(`state.${state}`)}>
        {count(surveys.length)}
      </SectionHead>
      <DataTable caption={t(`state.${state}`)} columns={columns} rows={surveys} keyOf={({ id }) => id} />
    </section>
  )
}
