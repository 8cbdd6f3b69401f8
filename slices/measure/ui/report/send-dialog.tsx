import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Duty } from '../../../../kit/kernel/caller.ts'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import type { ReportVersionView } from '../../rules/report/report-view.ts'
import { DutyChoice } from './duty-choice.tsx'
import { useReportAct } from './report-data.ts'

/** Sends a version by e-mail to roles in its unit. */
export function SendDialog({ version, onClose }: { version: ReportVersionView; onClose: () => void }) {
  const { t } = useTranslation('report')
  const { id, number, unit } = version
  const [duties, setDuties] = useState<Duty[]>(['leader'])
  const act = useReportAct(onClose)
  const submit = () => {
    if (duties.length > 0) act.mutate({ path: `/${id}/versions/${number}/send`, json: { duties } })
  }
  return (
    <FormDialog
      title={t('send.title', { number })}
      action={t('send.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <DutyChoice legend={t('send.to', { unit: unit.name ?? '' })} duties={duties} onPick={setDuties} />
      <p className="v-meta">{t(duties.length === 0 ? 'send.nobody' : 'send.about')}</p>
    </FormDialog>
  )
}
