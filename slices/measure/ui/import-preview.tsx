import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { ImportLine, ImportView } from '../rules/import/import-view.ts'
import { useRegister } from './measure-data.ts'
import { useFigures } from './use-figures.ts'

type Props = { view: ImportView; isBusy: boolean; onStep: (step: 'apply' | 'undo') => void }

/** The dry run: what each row would do, the faulty ones on top; one fault stops the whole. */
export function ImportPreview({ view, isBusy, onStep }: Props) {
  const { t } = useTranslation('measure')
  const { period, name, absent } = useFigures()
  const { count } = useFormats()
  const lines = useRegister().data?.indicators ?? []
  const { counts, state } = view
  const named = (key: string | null) => {
    const found = lines.find((line) => line.key === key)
    return found ? name(found.names) : '–'
  }
  const number = (value: number | null) => (value === null ? '–' : count(value, Number.isInteger(value) ? 0 : 1))
  const isReady = counts.faulty === 0 && view.source !== '' && counts.new + counts.changed + counts.same > 0
  return (
    <section aria-labelledby="preview-title">
      <SectionHead id="preview-title" title={t('import.preview')}>
        {t('import.counts', counts)}
      </SectionHead>
      {state === 'uploaded' && (
        <p className={counts.faulty > 0 ? 'v-signal' : 'v-muted'}>
          {t(counts.faulty > 0 ? 'import.stopped' : view.source === '' ? 'import.check-first' : 'import.ready', {
            count: counts.faulty,
          })}
        </p>
      )}
      {state === 'applied' && view.appliedAt && <p>{t('import.done', { at: view.appliedAt })}</p>}
      {state === 'undone' && <p>{t('import.undone')}</p>}
      {view.lines.some((line) => line.isHidden) && <p className="v-note">{t('hidden.about')}</p>}
      <div className="v-btns v-mea-do">
        {state === 'uploaded' && (
          <Button data-size="sm" disabled={isBusy || !isReady} onClick={() => onStep('apply')}>
            {t('import.apply')}
          </Button>
        )}
        {state === 'applied' && (
          <Button data-size="sm" variant="secondary" disabled={isBusy} onClick={() => onStep('undo')}>
            {t('import.undo')}
          </Button>
        )}
      </div>
      <DataTable
        caption={t('import.preview')}
        rows={view.lines}
        keyOf={(line) => `${line.row} ${line.column}`}
        columns={[
          {
            key: 'row',
            title: t('import.row'),
            isHead: true,
            cell: (line) => [line.row, line.column].filter(Boolean).join(' '),
          },
          {
            key: 'what',
            title: t('import.what'),
            cell: (line) => <Outcome line={line} />,
          },
          {
            key: 'indicator',
            title: t('list.indicator'),
            cell: (line) => (
              <span data-data>{[named(line.indicatorKey), line.series].filter(Boolean).join(' · ')}</span>
            ),
          },
          {
            key: 'period',
            title: t('list.period'),
            cell: (line) =>
              line.fromOn && line.toOn ? (
                period(line.fromOn, line.toOn)
              ) : (
                <span data-data>{line.cells.join(' | ')}</span>
              ),
          },
          { key: 'before', title: t('import.before'), isNumber: true, cell: (line) => number(line.before) },
          {
            key: 'value',
            title: t('list.value'),
            isNumber: true,
            cell: (line) => (line.isHidden ? absent('too-few-answers') : number(line.value)),
          },
        ]}
      />
    </section>
  )
}

function Outcome({ line }: { line: ImportLine }) {
  const { t } = useTranslation('measure')
  if (line.outcome !== 'faulty') return t(`import.outcome.${line.outcome}`)
  return (
    <ul>
      {line.faults.map(({ field, code }) => (
        <li key={field + code} className="v-signal">
          {field === 'row' ? '' : `${t(`import.field.${field}`)}: `}
          {t(`import.fault.${code}`)}
        </li>
      ))}
    </ul>
  )
}
