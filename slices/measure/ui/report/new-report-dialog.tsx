import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../../kit/kernel/caller.ts'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../../kit/ui/pick.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { useMe } from '../../../../kit/ui/use-me.ts'
import { todayInNorway, usePlanOptions } from '../../../plan/ui/index.ts'
import { periodTitle } from '../../rules/report/period-title.ts'
import { REPORT_AUDIENCES, type ReportAudience } from '../../rules/report/report.ts'
import { REPORT_PERIODS, type ReportPeriod, reportPeriod } from '../../rules/report/report-period.ts'
import { UnitField } from '../unit-field.tsx'
import { useReportAct } from './report-data.ts'

/** A new draft. Everything is chosen beforehand, so that one press makes the quarter's report to the leadership. */
export function NewReportDialog({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const { t, i18n } = useTranslation('report')
  const me = useMe()
  const options = usePlanOptions()
  const home = me.data?.person.unit?.id ?? ''
  const units = options.data?.units ?? []
  const [chosen, setUnit] = useState<string | null>(null)
  const unitId = chosen ?? (units.find(({ id }) => id === home) ?? units[0])?.id ?? ''
  const [audience, setAudience] = useState<ReportAudience>('leadership')
  const [name, setName] = useState<ReportPeriod | 'own'>('quarter')
  const [own, setOwn] = useState(() => reportPeriod(todayInNorway(), 'quarter', 1))
  const [language, setLanguage] = useState<Language>(i18n.language === 'nn' ? 'nn' : 'nb')
  const [isTried, setTried] = useState(false)
  const act = useReportAct<{ id: string }>(({ id }) => onMade(id))
  const period = name === 'own' ? own : reportPeriod(todayInNorway(), name, 1)
  const submit = () => {
    setTried(true)
    if (unitId) act.mutate({ path: '', json: { unitId, audience, language, ...period } })
  }
  const label = (one: ReportPeriod) => {
    const { fromOn, toOn } = reportPeriod(todayInNorway(), one, 1)
    return `${t(`period.${one}`)}: ${periodTitle(fromOn, toOn, i18n.language)}`
  }
  return (
    <FormDialog
      title={t('new.open')}
      action={t('new.do')}
      error={act.error}
      isBusy={act.isPending}
      isLoading={me.isLoading || options.isLoading}
      onSubmit={submit}
      onClose={onClose}
    >
      <Pick
        legend={t('new.audience')}
        value={audience}
        options={REPORT_AUDIENCES.map((value) => ({
          value,
          label: t(`audience.${value}`),
          about: t(`audience.${value}.about`),
        }))}
        onPick={setAudience}
      />
      <SelectField
        label={t('new.period')}
        value={name}
        options={[
          ...REPORT_PERIODS.map((value) => ({ value, label: label(value) })),
          { value: 'own' as const, label: t('period.own') },
        ]}
        onPick={setName}
      />
      {name === 'own' && (
        <div className="v-two">
          {(['fromOn', 'toOn'] as const).map((end) => (
            <Textfield
              key={end}
              type="date"
              data-size="sm"
              label={t(end === 'fromOn' ? 'field.from' : 'field.to')}
              value={own[end]}
              onChange={(event) => setOwn({ ...own, [end]: event.target.value })}
            />
          ))}
        </div>
      )}
      <UnitField value={unitId} error={isTried && !unitId ? t('new.unit-missing') : undefined} onPick={setUnit} />
      <SelectField
        label={t('field.language')}
        value={language}
        options={(['nb', 'nn', 'en'] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
        onPick={setLanguage}
      />
    </FormDialog>
  )
}
