import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../kit/ui/bar.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { MentionImportView } from '../../rules/media/mention-import-view.ts'
import { useMentionImport } from './mention-import-data.ts'
import { MentionUndoDialog } from './mention-undo-dialog.tsx'

/** The head of the page says what stands of the file now. */
export function MentionImportHead({ id }: { id: string }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const view = useMentionImport(id).data
  const told = view && { count: view.held, shown: count(view.held) }
  const state = view?.isUndone ? 'undone' : view?.undo ? 'undoing' : 'held'
  return <PageHead title={view ? t(`unmention.head.${state}`, told) : t('import.head')} className="v-mea-head" />
}

/** What brought mentions: how many stand under it, and undoing it, with how far that has come. */
export function MentionImportPart({ id }: { id: string }) {
  const { t } = useTranslation('measure')
  const { count, moment } = useFormats()
  const [isOpen, setOpen] = useShown<true>()
  return (
    <Loaded query={useMentionImport(id)} text={t('import.loading')}>
      {(view) => (
        <section className="v-block" aria-labelledby="mention-file-title">
          <SectionHead id="mention-file-title" title={t('unmention.file')}>
            <span data-data>{view.fileName}</span>
          </SectionHead>
          <div className="v-stack" aria-live="polite">
            <p>
              {t('unmention.brought', {
                ...{ at: view.at, count: view.rows, rows: count(view.rows), known: count(view.known) },
                held: count(view.held),
              })}{' '}
              <span className="v-muted" data-data>
                {view.source}
              </span>
            </p>
            {view.undo && <Course undo={view.undo} />}
            {view.undo && (
              <p className="v-meta">
                {moment(view.undo.begunAt)}: <span data-data>{view.undo.reason}</span>
              </p>
            )}
          </div>
          {!view.undo && !view.isUndone && view.runId && (
            <p>
              <Link to="/maling/kilder" className="v-link">
                {t('unmention.at-source')}
              </Link>
            </p>
          )}
          {!view.undo && !view.isUndone && !view.runId && (
            <div className="v-btns v-mea-do">
              <Button data-size="sm" variant="secondary" onClick={() => setOpen(true)}>
                {t('unmention.open')}
              </Button>
            </div>
          )}
          {isOpen && (
            <MentionUndoDialog importId={id} path={`/mention-imports/${id}/undo`} onClose={() => setOpen(null)} />
          )}
        </section>
      )}
    </Loaded>
  )
}

/** How many have gone, how many stand under another file, and how many are left, of all. */
function Course({ undo }: { undo: NonNullable<MentionImportView['undo']> }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const { gone, passed } = undo
  const left = undo.endedAt ? 0 : Math.max(0, undo.total - gone - passed)
  return (
    <>
      <p>
        {t(undo.endedAt ? 'unmention.done' : 'unmention.under-way', {
          ...{ gone: count(gone), passed: count(passed), total: count(undo.total) },
          left: count(left),
        })}
      </p>
      {left > 0 && (
        <Bar
          name={t('unmention.course')}
          parts={[
            { state: 'confirmed', label: t('unmention.course.gone'), count: gone },
            { state: 'submitted', label: t('unmention.course.passed'), count: passed },
            { state: 'waiting', label: t('big.rows.left'), count: left },
          ]}
        />
      )}
    </>
  )
}
