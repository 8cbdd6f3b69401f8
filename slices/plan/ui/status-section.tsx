import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { InitiativeView } from '../rules/initiative-view.ts'
import { StatusDialog } from './status-dialog.tsx'

/** How the initiative goes: the latest report with its reason, and the earlier ones below it. */
export function StatusSection({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const { date } = useFormats()
  const [isOpen, setOpen] = useShown<true>()
  const { statusReports, abilities } = initiative
  const mayReport = abilities.includes('measure')
  if (statusReports.length === 0 && !mayReport) return null
  return (
    <section className="v-block" id="status" aria-labelledby="status-title">
      <SectionHead id="status-title" title={t('status.title')}>
        {statusReports.length}
      </SectionHead>
      {statusReports.length === 0 && <p className="v-muted">{t('status.none')}</p>}
      <ol className="v-status-reports">
        {statusReports.map((report) => (
          <li key={report.id}>
            <strong className={report.status === 'off-track' ? 'v-signal' : undefined}>
              {t(`status.${report.status}`)}
            </strong>{' '}
            <span data-data>{report.reason}</span>{' '}
            <span className="v-meta">{`${date(report.at)} · ${report.by ?? t('person.gone')}`}</span>
          </li>
        ))}
      </ol>
      {mayReport && (
        <div className="v-btns v-ini-do">
          <Button data-size="sm" variant="secondary" onClick={() => setOpen(true)}>
            {t('status.report')}
          </Button>
        </div>
      )}
      {isOpen && <StatusDialog initiativeId={initiative.id} onClose={() => setOpen(null)} />}
    </section>
  )
}
