import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { RunPreview, RunView } from '../rules/connect/source-view.ts'
import { useRegister } from './measure-data.ts'
import { RunState } from './run-state.tsx'
import { useRun, useSourceAct } from './source-data.ts'
import { useFigures } from './use-figures.ts'

/** A reading under way or read: what it would change, and the choice to take it in or let it go. */
export function RunPart({ run, mayAct }: { run: RunView; mayAct: boolean }) {
  const { t } = useTranslation('measure')
  const act = useSourceAct()
  const does = (what: 'take' | 'drop') => act.mutate({ path: `/runs/${run.id}/${what}` })
  return (
    <section className="v-block" aria-labelledby="run-title">
      <SectionHead id="run-title" title={t(run.state === 'read' ? 'run.would' : 'run.now')} />
      <div role="status">
        <RunState run={run} />
      </div>
      {run.state === 'read' && run.importId && (
        <p>
          <Link to="/maling/fil" search={{ fil: run.importId } as never} className="v-link">
            {t('run.file')}
          </Link>
        </p>
      )}
      {run.state === 'read' && !run.importId && <RunPreviewed id={run.id} />}
      <ProblemText error={act.error} />
      {mayAct && (
        <div className="v-btns v-mea-do">
          {run.state === 'read' && (
            <Button data-size="sm" disabled={act.isPending} onClick={() => does('take')}>
              {t('run.take')}
            </Button>
          )}
          <Button data-size="sm" variant="secondary" disabled={act.isPending} onClick={() => does('drop')}>
            {t('run.drop')}
          </Button>
        </div>
      )}
    </section>
  )
}

function RunPreviewed({ id }: { id: string }) {
  const { t } = useTranslation('measure')
  return (
    <Loaded query={useRun(id)} text={t('run.loading')}>
      {(preview) => <Preview preview={preview} />}
    </Loaded>
  )
}

function Preview({ preview }: { preview: RunPreview }) {
  const { t } = useTranslation('measure')
  const { period, name, absent } = useFigures()
  const { count, date } = useFormats()
  const register = useRegister().data?.indicators ?? []
  const named = (key: string) => {
    const found = register.find((line) => line.key === key)
    return found ? name(found.names) : key
  }
  const number = (value: number | null) => (value === null ? '–' : count(value, Number.isInteger(value) ? 0 : 1))
  return (
    <>
      {preview.lines.length > 0 && (
        <>
          <p>
            {t('import.counts', preview.counts)}
            {preview.counts.unsaid > 0 && `. ${t('run.unsaid', { count: preview.counts.unsaid })}`}
          </p>
          <DataTable
            caption={t('run.would')}
            rows={preview.lines}
            keyOf={(line) => [line.indicatorKey, line.series, line.fromOn, line.toOn].join(' ')}
            columns={[
              {
                key: 'indicator',
                title: t('list.indicator'),
                isHead: true,
                cell: (line) => <span data-data>{named(line.indicatorKey)}</span>,
              },
              { key: 'period', title: t('list.period'), cell: (line) => period(line.fromOn, line.toOn) },
              {
                key: 'what',
                title: t('import.what'),
                cell: (line) =>
                  line.outcome === 'faulty' ? (
                    <span className="v-signal">{t(`import.fault.${line.fault}`)}</span>
                  ) : (
                    t(`import.outcome.${line.outcome}`)
                  ),
              },
              { key: 'before', title: t('import.before'), isNumber: true, cell: (line) => number(line.before) },
              {
                key: 'value',
                title: t('list.value'),
                isNumber: true,
                cell: (line) =>
                  line.value === null ? <span className="v-muted">{absent(line.missing)}</span> : number(line.value),
              },
            ]}
          />
        </>
      )}
      {preview.mentionCount > 0 && (
        <>
          <p>{t('run.mentions.read', { count: preview.mentionCount, shown: count(preview.mentionCount) })}</p>
          <ol className="v-mea-effort">
            {preview.mentions.map((one) => (
              <li key={one.outlet + one.publishedOn + one.title} data-row="">
                <strong data-data>{one.title}</strong>
                <span className="v-meta">
                  <span data-data>{one.outlet}</span>, {date(one.publishedOn)}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {preview.lines.length + preview.mentionCount === 0 && <p>{t('run.nothing')}</p>}
    </>
  )
}
