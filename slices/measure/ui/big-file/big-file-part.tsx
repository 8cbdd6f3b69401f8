import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../kit/ui/bar.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { BigFileView } from '../../rules/big-file/big-file-view.ts'
import { ImportMappingForm } from '../import-mapping.tsx'
import { MentionImportPart } from '../media/mention-import-part.tsx'
import { useBigFile, useBigFileStep } from './big-file-data.ts'
import { BigFileFaults } from './big-file-faults.tsx'
import { MentionOutcome } from './mention-outcome.tsx'
import { ValueOutcome } from './value-outcome.tsx'

/** The head of the page says how far the file has come. */
export function BigFileHead({ id }: { id: string }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const view = useBigFile(id).data
  const told = view && { rows: count(view.rowsRead), made: count(view.made) }
  const title = view ? t(`big.head.${view.state}`, told) : t('import.head')
  return <PageHead title={title} className="v-mea-head" />
}

/** A file that is read by a job: how far it has come, what it would change, and the steps a person takes. */
export function BigFilePart({ id }: { id: string }) {
  const { t } = useTranslation('measure')
  const query = useBigFile(id)
  const step = useBigFileStep(id)
  return (
    <Loaded query={query} text={t('import.loading')}>
      {(view) => (
        <>
          {view.takenInAt && view.steps.includes('take') && (
            <p className="v-note">{t('import.again', { at: view.takenInAt })}</p>
          )}
          <Course view={view} />
          <ProblemText error={step.error} />
          <div className="v-btns v-mea-do">
            {view.steps.map((one) => (
              <Button
                key={one}
                data-size="sm"
                variant={one === 'take' || one === 'go-on' ? 'primary' : 'secondary'}
                disabled={step.isPending}
                onClick={() => step.mutate({ step: one })}
              >
                {t(`big.step.${one}.${view.what}`, { defaultValue: t(`big.step.${one}`) })}
              </Button>
            ))}
          </div>
          {view.mentionImportId && <MentionImportPart id={view.mentionImportId} />}
          {view.faults.length > 0 && <BigFileFaults view={view} />}
          {view.outcome && view.state !== 'unmapped' && view.what === 'values' && <ValueOutcome view={view} />}
          {view.outcome?.mentions && <MentionOutcome view={view} sums={view.outcome.mentions} />}
          {view.what === 'values' && ['unmapped', 'stopped', 'read'].includes(view.state) && (
            <ImportMappingForm
              key={view.state}
              view={view}
              isBusy={step.isPending}
              onSave={(mapping) => step.mutate({ mapping })}
            />
          )}
        </>
      )}
    </Loaded>
  )
}

/** The part of the file that is read, as a bar beside its numbers. */
function Course({ view }: { view: BigFileView }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const { state, rowsRead, rowsAbout, fault } = view
  const left = Math.max(0, (rowsAbout ?? rowsRead) - rowsRead)
  const isReading = state === 'reading' || state === 'stopped'
  return (
    <section aria-labelledby="course-title">
      <SectionHead id="course-title" title={t('big.course')}>
        <span data-data>{view.fileName}</span>
      </SectionHead>
      <div className="v-stack" aria-live="polite">
        {fault && (
          <p className="v-signal">
            {t(`big.fault.${fault}`)} {view.faultRow !== null && t('big.fault-row', { row: count(view.faultRow) })}
          </p>
        )}
        <p>{t(`big.says.${state}`, { at: view.appliedAt })}</p>
        {isReading && rowsAbout !== null && (
          <>
            <Bar
              name={t('big.rows')}
              parts={[
                { state: 'confirmed', label: t('big.rows.read'), count: rowsRead },
                { state: 'waiting', label: t('big.rows.left'), count: left },
              ]}
            />
            <p className="v-meta">
              {t('big.rows.told', { read: count(rowsRead), about: count(Math.max(rowsAbout, rowsRead)) })}
            </p>
          </>
        )}
        {isReading && rowsAbout === null && <p className="v-meta">{t('big.rows.so-far', { read: count(rowsRead) })}</p>}
      </div>
    </section>
  )
}
