import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../../kit/ui/confirm-dialog.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { Opens } from '../../rules/report/laid-part.ts'
import { layOut } from '../../rules/report/report-layout.ts'
import { isEmptyText } from '../../rules/report/report-template.ts'
import type { ReportView } from '../../rules/report/report-view.ts'
import { SaveLine } from '../save-line.tsx'
import { useSpeech } from '../use-figures.ts'
import { BlockList } from './block-list.tsx'
import { DraftFigureDialog } from './draft-figure-dialog.tsx'
import { useDutyNames } from './duty-choice.tsx'
import { ReportConflict } from './report-conflict.tsx'
import { useReportAct, useReportPreview } from './report-data.ts'
import { ReportFields } from './report-fields.tsx'
import { useReportContent } from './use-report-content.ts'

/** A report as it is written: its parts in order with the numbers as they are now, saved by itself. */
export function ReportDesk({ report }: { report: ReportView }) {
  const { t } = useTranslation('report')
  const navigate = useNavigate()
  const speech = useSpeech()
  const names = useDutyNames()
  const { id, abilities, versions, rhythm } = report
  const { content, state, change, settle, revision } = useReportContent(report)
  const preview = useReportPreview(id, revision)
  const [dialog, setDialog] = useShown<'publish' | 'drop'>()
  const [opened, setOpened] = useShown<Opens>()
  const publish = useReportAct<{ number: number }>(
    ({ number }) => void navigate({ to: '/maling/rapporter/$id/$number', params: { id, number: String(number) } }),
  )
  const drop = useReportAct(() => void navigate({ to: '/maling/rapporter' }))
  const blocks = preview.data?.blocks
  const laid = useMemo(() => layOut(blocks ?? [], speech, content), [blocks, speech, content])
  const empty = content.blocks.filter((block) => block.kind === 'text' && isEmptyText(block.text)).length
  const number = versions[0]?.number
  const unit = report.unit.name ?? ''
  return (
    <>
      <div className="c-3-12">
        <PageHead
          title={content.title || t('desk.untitled')}
          isWritten
          over={<span data-data>{number ? t('desk.over.version', { unit, number }) : t('desk.over', { unit })}</span>}
          className="v-mea-head"
        >
          <Button data-size="sm" disabled={state.kind !== 'saved'} onClick={() => setDialog('publish')}>
            {t(number ? 'publish.again' : 'publish.open')}
          </Button>
          {abilities.includes('drop') && (
            <Button data-size="sm" variant="secondary" onClick={() => setDialog('drop')}>
              {t('drop.open')}
            </Button>
          )}
        </PageHead>
      </div>
      <div className="c-3-9 v-rep-desk">
        {state.kind === 'conflict' && (
          <ReportConflict
            key={state.conflict.revision}
            conflict={state.conflict}
            mine={content}
            onSettle={(keepMine) => settle(state.conflict, keepMine)}
          />
        )}
        <SectionHead id="report-blocks" title={t('blocks')}>
          {t('blocks.count', { count: content.blocks.length })}
        </SectionHead>
        <ProblemText error={preview.error} />
        <BlockList
          blocks={content.blocks}
          laid={laid}
          language={content.language}
          onChange={(next) => change({ ...content, blocks: next })}
          onOpen={setOpened}
        />
      </div>
      <aside className="c-10-12 v-rep-side">
        <SaveLine state={state} />
        {rhythm?.publishAt && (
          <p>{t(rhythm.heldBy ? `desk.held.${rhythm.heldBy}` : 'desk.publishes', { at: rhythm.publishAt })}</p>
        )}
        <ReportFields content={content} onChange={change} />
        <section aria-labelledby="report-versions">
          <SectionHead id="report-versions" title={t('versions')}>
            {versions.length}
          </SectionHead>
          {versions.length === 0 ? (
            <p className="v-muted">{t('versions.none')}</p>
          ) : (
            <ul className="v-rows">
              {versions.map((one) => (
                <li key={one.number}>
                  <Link
                    to="/maling/rapporter/$id/$number"
                    params={{ id, number: String(one.number) }}
                    className="v-link"
                  >
                    {t('version.named', one)}
                  </Link>
                  <p className="v-meta" data-data>
                    {t('version.line', { at: one.at, by: one.by ?? t('version.by-itself') })}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      </aside>
      <ConfirmDialog
        isOpen={dialog === 'publish'}
        title={t('publish.title')}
        action={t('publish.do')}
        error={publish.error}
        isBusy={publish.isPending}
        onConfirm={() => publish.mutate({ path: `/${id}/publish`, json: { revision } })}
        onClose={() => setDialog(null)}
      >
        <p>{t('publish.about')}</p>
        {!number && rhythm && rhythm.duties.length > 0 && <p>{t('publish.sends', { duties: names(rhythm.duties) })}</p>}
        {empty > 0 && <p>{t('publish.empty', { count: empty })}</p>}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={dialog === 'drop'}
        title={t('drop.title')}
        action={t('drop.open')}
        error={drop.error}
        isBusy={drop.isPending}
        onConfirm={() => drop.mutate({ path: `/${id}`, method: 'DELETE' })}
        onClose={() => setDialog(null)}
      >
        <p>{t('drop.about')}</p>
      </ConfirmDialog>
      {opened && <DraftFigureDialog opens={opened} blocks={blocks ?? []} onClose={() => setOpened(null)} />}
    </>
  )
}
