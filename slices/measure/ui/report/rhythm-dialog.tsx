import { Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Duty, Language } from '../../../../kit/kernel/caller.ts'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { NumberField } from '../../../../kit/ui/number-field.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { useMe } from '../../../../kit/ui/use-me.ts'
import { usePlanOptions } from '../../../plan/ui/index.ts'
import { REPORT_AUDIENCES, type ReportAudience } from '../../rules/report/report.ts'
import { REPORT_PERIODS, type ReportPeriod } from '../../rules/report/report-period.ts'
import { UnitField } from '../unit-field.tsx'
import { DutyChoice } from './duty-choice.tsx'
import { useRhythmAct } from './report-data.ts'

/** A report that comes by itself: how often, whether it is published by itself, and who gets it. */
export function RhythmDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation('report')
  const me = useMe()
  const options = usePlanOptions()
  const home = me.data?.person.unit?.id
  const units = options.data?.units ?? []
  const [chosen, setUnit] = useState<string | null>(null)
  const unitId = chosen ?? (units.find(({ id }) => id === home) ?? units[0])?.id ?? ''
  const [audience, setAudience] = useState<ReportAudience>('leadership')
  const [period, setPeriod] = useState<ReportPeriod>('quarter')
  const [waitDays, setWait] = useState<number | null>(5)
  const [isPublished, setPublished] = useState(false)
  const [publishDays, setPublishDays] = useState<number | null>(7)
  const [duties, setDuties] = useState<Duty[]>(['leader'])
  const act = useRhythmAct(onClose)
  const language: Language = i18n.language === 'nn' ? 'nn' : 'nb'
  const submit = () => {
    const days = isPublished ? publishDays : null
    if (!unitId || waitDays === null || (isPublished && !publishDays)) return
    act.mutate({ path: '', json: { unitId, audience, language, period, waitDays, publishDays: days, duties } })
  }
  return (
    <FormDialog
      title={t('rhythm.open')}
      action={t('rhythm.do')}
      error={act.error}
      isBusy={act.isPending}
      isLoading={me.isLoading || options.isLoading}
      onSubmit={submit}
      onClose={onClose}
    >
      <UnitField value={unitId} onPick={setUnit} />
      <SelectField
        label={t('field.audience')}
        value={audience}
        options={REPORT_AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
        onPick={setAudience}
      />
      <SelectField
        label={t('rhythm.period')}
        value={period}
        options={REPORT_PERIODS.map((value) => ({ value, label: t(`rhythm.period.${value}`) }))}
        onPick={setPeriod}
      />
      <NumberField label={t('rhythm.wait')} about={t('rhythm.wait.help')} isWhole value={waitDays} onChange={setWait} />
      <Checkbox
        data-size="sm"
        label={t('rhythm.publishes')}
        checked={isPublished}
        onChange={(event) => setPublished(event.target.checked)}
      />
      {isPublished && (
        <NumberField label={t('rhythm.publish-days')} isWhole value={publishDays} onChange={setPublishDays} />
      )}
      <DutyChoice legend={t('rhythm.duties')} duties={duties} onPick={setDuties} />
    </FormDialog>
  )
}
