import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { InitiativeView } from '../rules/initiative-view.ts'
import { progressOf } from '../rules/progress.ts'
import { ConceptText } from './concept-text.tsx'
import { Report } from './evaluation-section.tsx'
import { InitiativeFacts } from './initiative-facts.tsx'
import { LessonList } from './lesson-list.tsx'
import { todayInNorway } from './today-in-norway.ts'
import { useAmount } from './use-amount.ts'

/** The evaluation report as a page that can be read and printed: what was tried, what the numbers say, what was found and learnt. */
export function EvaluationReport({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const { date } = useFormats()
  const { document, evaluation, adjustments, lessons } = initiative
  const adopted = adjustments.filter((one) => one.decision === 'adopted')
  return (
    <>
      <div className="c-3-9">
        <PageHead
          className=""
          over={t('report.over', { unit: initiative.unit.name ?? t('unit.gone') })}
          title={t('report.title', { title: document.title })}
          lead={evaluation?.heldOn ? t('evaluation.held', { date: date(evaluation.heldOn) }) : t('evaluation.not-held')}
        >
          {evaluation && (
            <a className="ds-button" data-size="sm" href={`/api/plan/initiatives/${initiative.id}/report.pdf`}>
              {t('report.pdf')}
            </a>
          )}
        </PageHead>
        {!evaluation && <Empty title={t('evaluation.none')} text={t('report.none')} />}
        {evaluation && (
          <section aria-labelledby="report-found">
            <SectionHead id="report-found" title={t('evaluation.title')} />
            <Report initiative={initiative} />
          </section>
        )}
        <section className="v-block" aria-labelledby="report-numbers">
          <SectionHead id="report-numbers" title={t('report.numbers')} />
          <Numbers initiative={initiative} />
        </section>
        {adopted.length > 0 && (
          <section className="v-block" aria-labelledby="report-adjusted">
            <SectionHead id="report-adjusted" title={t('report.adjusted')} />
            <ul className="v-rows">
              {adopted.map((one) => (
                <li key={one.id}>
                  <p className="v-strong" data-data>
                    {one.proposal}
                  </p>
                  <p className="v-body2" data-data>
                    {one.reason}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {lessons.length > 0 && (
          <section className="v-block" aria-labelledby="report-lessons">
            <SectionHead id="report-lessons" title={t('lessons.title')} />
            <LessonList lessons={lessons.map((lesson) => ({ ...lesson, mayRemove: false }))} withOrigin={false} />
          </section>
        )}
        <ConceptText concept={document.concept} />
      </div>
      <aside className="c-10-12 v-ini-side" aria-label={t('facts.title')}>
        <InitiativeFacts initiative={initiative} />
      </aside>
    </>
  )
}

function Numbers({ initiative: { document, values } }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const amount = useAmount()
  const today = todayInNorway()
  const rows = document.targets.map((target) => ({
    target,
    progress: progressOf(
      target,
      values.filter((value) => value.targetId === target.id),
      today,
    ),
  }))
  const number = (value: number | null) => (value === null ? '–' : amount(value))
  return (
    <DataTable
      caption={t('report.numbers')}
      rows={rows}
      keyOf={({ target }) => target.id}
      columns={[
        {
          key: 'target',
          title: t('desk.target'),
          isHead: true,
          cell: ({ target }) => <span data-data>{target.name}</span>,
        },
        { key: 'unit', title: t('target.unit'), cell: ({ target }) => <span data-data>{target.unit}</span> },
        { key: 'start', title: t('target.baseline'), isNumber: true, cell: ({ progress }) => number(progress.start) },
        {
          key: 'latest',
          title: t('report.last'),
          isNumber: true,
          cell: ({ progress: { latest } }) =>
            latest ? `${amount(latest.value)}${latest.margin === null ? '' : ` ± ${amount(latest.margin)}`}` : '–',
        },
        { key: 'goal', title: t('target.target'), isNumber: true, cell: ({ target }) => number(target.target) },
        {
          key: 'standing',
          title: t('desk.standing'),
          cell: ({ progress }) => t(`standing.${progress.standing}`),
        },
      ]}
    />
  )
}
