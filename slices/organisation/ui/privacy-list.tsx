import { useTranslation } from 'react-i18next'
import type { PrivacyRecord } from './organisation-data.ts'

type Props = {
  records: readonly PrivacyRecord[]
  say: (words: Record<string, string>) => string
  onChange: (record: PrivacyRecord) => void
}

/** The same as the table says, for a telephone: what and how long in a line, the rest inside it. */
export function PrivacyList({ records, say, onChange }: Props) {
  const { t } = useTranslation('organisation')
  return records.map((record) => (
    <details key={record.kind} className="v-folded v-folded--line">
      <summary>
        <span className="v-folded__name">{say(record.names)}</span>
        <span className="v-folded__more">{say(record.retentionNote)}</span>
      </summary>
      <div>
        <dl className="v-kv v-kv--one">
          <dt>{t('privacy.kept')}</dt>
          <dd>{say(record.retentionNote)}</dd>
          <dt>{t('privacy.content')}</dt>
          <dd>{say(record.content)}</dd>
          <dt>{t('privacy.basis')}</dt>
          <dd>
            {t(`legal-basis.${record.legalBasis}`)}
            {record.specialCategory && <span className="v-micro v-org-block">{t('privacy.special')}</span>}
          </dd>
        </dl>
        {record.abilities.includes('change-time') && (
          <button
            type="button"
            className="v-link v-org-gap-s"
            aria-label={t('privacy.change.of', { kind: say(record.names).toLowerCase() })}
            onClick={() => onChange(record)}
          >
            {t('privacy.change')}
          </button>
        )}
      </div>
    </details>
  ))
}
