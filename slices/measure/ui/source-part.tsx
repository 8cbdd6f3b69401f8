import { Button } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { SourceView } from '../rules/connect/source-view.ts'
import { RunLog } from './run-log.tsx'
import { RunPart } from './run-part.tsx'
import { useSourceAct, useSources } from './source-data.ts'
import { SourceDialog } from './source-dialog.tsx'
import { SourceFacts } from './source-facts.tsx'

/** One source: how it goes, what a reading would change, and what every reading gave. */
export function SourcePart({ source }: { source: SourceView }) {
  const { t } = useTranslation('measure')
  const navigate = useNavigate()
  const [open, setOpen] = useShown<'change' | 'end'>()
  const start = useSourceAct()
  const end = useSourceAct(() => void navigate({ to: '/maling/kilder' }))
  const openRun = source.runs.find(({ state }) => state === 'read' || state === 'reading' || state === 'waiting')
  return (
    <>
      <PageHead title={source.name} over={t(`connect.kind.${source.kind}`)} className="v-mea-head" isWritten>
        {source.abilities.includes('run') && !openRun && (
          <Button
            data-size="sm"
            disabled={start.isPending}
            onClick={() => start.mutate({ path: `/sources/${source.id}/runs` })}
          >
            {t('connect.read')}
          </Button>
        )}
        {source.abilities.includes('change') && (
          <Button data-size="sm" variant="secondary" onClick={() => setOpen('change')}>
            {t('connect.change')}
          </Button>
        )}
      </PageHead>
      <ProblemText error={start.error} />
      {openRun && (
        <RunPart key={openRun.id + openRun.state} run={openRun} mayAct={source.abilities.includes('change')} />
      )}
      <section className="v-block" aria-labelledby="facts-title">
        <SectionHead id="facts-title" title={t('connect.facts')} />
        <SourceFacts source={source} />
        {source.abilities.includes('change') && (
          <p className="v-mea-more">
            <button type="button" className="v-link" onClick={() => setOpen('end')}>
              {t('connect.end')}
            </button>
          </p>
        )}
      </section>
      <RunLog runs={source.runs} mayUndo={source.abilities.includes('change')} />
      {open === 'change' && <SourceDialog source={source} onClose={() => setOpen(null)} />}
      {open === 'end' && (
        <ConfirmDialog
          isOpen
          title={t('connect.end.title')}
          action={t('connect.end')}
          error={end.error}
          isBusy={end.isPending}
          onConfirm={() => end.mutate({ path: `/sources/${source.id}/end` })}
          onClose={() => setOpen(null)}
        >
          <p>{t('connect.end.about')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

/** The head of the list of sources: what is wrong first, else how many there are. */
export function SourcesHead({ counted }: { counted: number }) {
  const { t } = useTranslation('measure')
  const sources = useSources().data?.sources ?? []
  const failed = sources.filter(({ latest, isPaused }) => latest?.state === 'failed' && !isPaused).length
  const title =
    failed > 0
      ? t('sources.head.failed', { count: failed })
      : t(counted === 0 ? 'sources.head.none' : 'sources.head', { count: counted })
  return <PageHead title={title} className="v-mea-head" />
}
