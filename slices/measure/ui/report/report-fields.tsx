import { Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { REPORT_AUDIENCES, type ReportContent } from '../../rules/report/report.ts'

/** What stands around the parts: title, period, whom it is for and its language. */
export function ReportFields({
  content,
  onChange,
}: {
  content: ReportContent
  onChange: (next: ReportContent) => void
}) {
  const { t } = useTranslation('report')
  const day = (end: 'fromOn' | 'toOn', value: string) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) onChange({ ...content, [end]: value })
  }
  return (
    <div className="v-rep-fields">
      <Textfield
        data-size="sm"
        maxLength={160}
        label={t('field.title')}
        lang={content.language}
        value={content.title}
        onChange={(event) => onChange({ ...content, title: event.target.value })}
      />
      {(['fromOn', 'toOn'] as const).map((end) => (
        <Textfield
          key={end}
          type="date"
          data-size="sm"
          label={t(end === 'fromOn' ? 'field.from' : 'field.to')}
          value={content[end]}
          onChange={(event) => day(end, event.target.value)}
        />
      ))}
      <SelectField
        label={t('field.audience')}
        value={content.audience}
        options={REPORT_AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
        onPick={(audience) => onChange({ ...content, audience })}
      />
      <SelectField
        label={t('field.language')}
        value={content.language}
        options={(['nb', 'nn', 'en'] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
        onPick={(language) => onChange({ ...content, language })}
      />
    </div>
  )
}
