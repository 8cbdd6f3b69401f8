import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { Subject } from '../rules/analysis.ts'
import type { AnalysisView } from '../rules/analysis-view.ts'
import { AddGroups } from './add-groups.tsx'
import { AnalysisTable } from './analysis-table.tsx'
import { AnswerForm } from './answer-form.tsx'
import { useAddGroups, useAnalysis } from './cases-data.ts'

type Props = {
  subject: Subject
  /** False hides what changes the analysis; the server decides again. */
  mayEdit: boolean
}

/** Who has an interest in this, how broad it is, which channels reach them and how the message is shaped (broad first). */
export function StakeholderAnalysis({ subject, mayEdit }: Props) {
  const { t } = useTranslation('cases')
  const query = useAnalysis(subject)
  return (
    <section aria-labelledby="stakeholder-analysis">
      <SectionHead title={t('analysis')} id="stakeholder-analysis">
        {query.data && query.data.rows.length > 0 ? <Standing view={query.data} /> : undefined}
      </SectionHead>
      <Loaded query={query} text={t('analysis.loading')}>
        {(view) => <Analysis view={view} mayEdit={mayEdit && view.mayEdit} />}
      </Loaded>
    </section>
  )
}

function Standing({ view: { done, rows } }: { view: AnalysisView }) {
  const { t } = useTranslation('cases')
  if (done) return t('analysis.done', { at: done.at, name: done.by.name ?? t('analysis.somebody') })
  return t('analysis.open', { count: rows.filter((row) => row.missing.length > 0).length, total: rows.length })
}

function Analysis({ view, mayEdit }: { view: AnalysisView; mayEdit: boolean }) {
  const { t } = useTranslation('cases')
  const { count } = useFormats()
  const [isAdding, setAdding] = useShown<true>()
  const [answering, setAnswering] = useShown<string>()
  const add = useAddGroups(view.subject)
  const named = view.groups.filter((group) => group.isNamed)
  const row = view.rows.find((one) => one.groupKey === answering)
  const isWithoutStrategy = view.groups.length === 0 && view.rows.length === 0
  return (
    <div className="v-analysis">
      {view.rows.length === 0 ? (
        <Empty
          title={t('analysis.empty')}
          text={t(isWithoutStrategy ? 'analysis.no-strategy' : 'analysis.empty.about')}
        />
      ) : (
        <>
          <p className="v-meta">{t('analysis.lead')}</p>
          <AnalysisTable view={view} mayEdit={mayEdit} onAnswer={setAnswering} />
        </>
      )}
      {mayEdit && view.groups.length > 0 && (
        <div className="v-btns v-line">
          {named.length > 0 && (
            <Button data-size="sm" disabled={add.isPending} onClick={() => add.mutate(named.map((group) => group.key))}>
              {t('analysis.add.named', { count: named.length, number: count(named.length) })}
            </Button>
          )}
          <Button data-size="sm" variant="secondary" onClick={() => setAdding(true)}>
            {t('analysis.add')}
          </Button>
        </div>
      )}
      <ProblemText error={add.error} />
      {isAdding && <AddGroups view={view} onClose={() => setAdding(null)} />}
      {row && <AnswerForm key={row.groupKey} view={view} row={row} onClose={() => setAnswering(null)} />}
    </div>
  )
}
