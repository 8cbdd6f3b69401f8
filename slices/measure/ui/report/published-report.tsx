import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { AsItStood } from '../../../../kit/ui/as-it-stood.tsx'
import { ConfirmDialog } from '../../../../kit/ui/confirm-dialog.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import { WaitingWords } from '../../../approval/ui/index.ts'
import type { Opens } from '../../rules/report/laid-part.ts'
import { periodTitle } from '../../rules/report/period-title.ts'
import { layOut } from '../../rules/report/report-layout.ts'
import type { ReportVersionView } from '../../rules/report/report-view.ts'
import { useSpeech } from '../use-figures.ts'
import { LaidBlocks } from './laid-blocks.tsx'
import { useReportAct } from './report-data.ts'
import { ReportFigureDialog } from './report-figure-dialog.tsx'
import { SendDialog } from './send-dialog.tsx'

/** A published version: as it was, and beside each number what has been revised since. */
export function PublishedReport({ version }: { version: ReportVersionView }) {
  const { t, i18n } = useTranslation('report')
  const speech = useSpeech()
  const [opened, setOpened] = useShown<Opens>()
  const [isAsking, setAsking] = useShown<true>()
  const [isSending, setSending] = useShown<true>()
  const act = useReportAct()
  const { id, number, newest, content, blocks, revisions, abilities, isOpen, letters } = version
  const laid = useMemo(() => layOut(blocks, speech, content, revisions), [blocks, speech, content, revisions])
  const files = `/api/measure/reports/${id}/versions/${number}`
  const revised = Object.keys(revisions).length
  const params = { id, number: String(newest) }
  const period = periodTitle(content.fromOn, content.toOn, i18n.language)
  return (
    <>
      <div className="c-3-12">
        <PageHead
          title={version.title}
          tab={`${version.title}, ${t('version.named', { number })}`}
          isWritten
          over={
            <span data-data>
              {t('read.over', { audience: t(`audience.${content.audience}`), unit: version.unit.name ?? '', period })}
            </span>
          }
          lead={t('read.lead', version)}
          className="v-mea-head"
        >
          {abilities.includes('write') && (
            <Link
              to="/maling/rapporter/$id"
              params={{ id }}
              className="ds-button"
              data-size="sm"
              data-variant="secondary"
            >
              {t('read.edit')}
            </Link>
          )}
          {abilities.includes('open') && number === newest && (
            <Button data-size="sm" variant="secondary" onClick={() => setAsking(true)}>
              {t(isOpen ? 'open.stop' : 'open.do')}
            </Button>
          )}
          <a className="ds-button" data-size="sm" href={`${files}/pdf`} download>
            {t('read.pdf')}
          </a>
          <a className="ds-button" data-size="sm" data-variant="secondary" href={`${files}/xlsx`} download>
            {t('read.xlsx')}
          </a>
          {abilities.includes('send') && (
            <Button data-size="sm" variant="secondary" onClick={() => setSending(true)}>
              {t('send.open')}
            </Button>
          )}
        </PageHead>
        {letters.sent + letters.waiting + letters.refused > 0 && <p className="v-meta">{t('send.counts', letters)}</p>}
        <WaitingWords kind="measure.report" subject={id} />
        {version.mode === 'demo' && <p className="v-meta">{t('read.demo')}</p>}
        {number < newest && (
          <p className="v-note">
            {t('read.newer', { number: newest })}{' '}
            <Link to="/maling/rapporter/$id/$number" params={params} className="v-link">
              {t('version.named', { number: newest })}
            </Link>
          </p>
        )}
        {revised > 0 && <p className="v-note">{t('read.revised', { count: revised })}</p>}
        {isOpen && (
          <p className="v-meta">
            {t('version.open')}: <a href={`/rapporter/${id}`}>{t('open.link')}</a> <AsItStood place={`report:${id}`} />
          </p>
        )}
      </div>
      <div className="c-3-9">
        <LaidBlocks blocks={laid} language={content.language} onOpen={setOpened} />
        <SectionHead id="report-print" title={t('read.fingerprint')} />
        <p className="v-meta v-rep__source">
          {number > 1 && `${t('read.replaces', { number: number - 1 })} `}
          <code className="v-mea-print">{version.fingerprint}</code>
        </p>
      </div>
      <ConfirmDialog
        isOpen={isAsking !== null}
        title={t(isOpen ? 'open.stop' : 'open.title', { number })}
        action={isOpen ? t('open.stop') : t('approval:ask.do')}
        error={act.error}
        isBusy={act.isPending}
        onConfirm={() =>
          act.mutate(
            { path: `/${id}/open`, method: 'PUT', json: { isOpen: !isOpen } },
            { onSuccess: () => setAsking(null) },
          )
        }
        onClose={() => setAsking(null)}
      >
        {!isOpen && (
          <>
            <p>{t('open.about')}</p>
            <p>{t('approval:ask.about')}</p>
          </>
        )}
      </ConfirmDialog>
      {isSending && <SendDialog version={version} onClose={() => setSending(null)} />}
      {opened && (
        <ReportFigureDialog {...(opened.report ?? { id, number })} opens={opened} onClose={() => setOpened(null)} />
      )}
    </>
  )
}
