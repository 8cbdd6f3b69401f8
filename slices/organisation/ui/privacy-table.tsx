import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useMe } from '../../../kit/ui/use-me.ts'
import { KeepingForm } from './keeping-form.tsx'
import { type PrivacyRecord, usePrivacy } from './organisation-data.ts'

/** Why each kind of record is kept and for how long, and the way to one's own data. */
export function PrivacyTable() {
  const { t, i18n } = useTranslation('organisation')
  const query = usePrivacy()
  const me = useMe()
  const [changing, setChanging] = useState<PrivacyRecord | null>(null)
  const say = (words: Record<string, string>) => words[i18n.language] ?? words.nb ?? ''
  return (
    <section aria-labelledby="privacy">
      <SectionHead title={t('privacy')} id="privacy" />
      <Loaded query={query} text={t('privacy.loading')}>
        {({ records }) => (
          <DataTable
            caption={t('privacy')}
            rows={records}
            keyOf={(record) => record.kind}
            columns={[
              {
                key: 'kind',
                title: t('privacy.kind'),
                isHead: true,
                cell: (record) => (
                  <>
                    {say(record.names)}
                    {record.specialCategory && <span className="v-micro v-org-block">{t('privacy.special')}</span>}
                  </>
                ),
              },
              { key: 'content', title: t('privacy.content'), cell: (record) => say(record.content) },
              { key: 'basis', title: t('privacy.basis'), cell: (record) => t(`legal-basis.${record.legalBasis}`) },
              {
                key: 'kept',
                title: t('privacy.kept'),
                cell: (record) => (
                  <div>
                    {say(record.retentionNote)}
                    {record.abilities.includes('change-time') && (
                      <button
                        type="button"
                        className="v-link v-org-block"
                        aria-label={t('privacy.change.of', { kind: say(record.names).toLowerCase() })}
                        onClick={() => setChanging(record)}
                      >
                        {t('privacy.change')}
                      </button>
                    )}
                  </div>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {changing && <KeepingForm record={changing} name={say(changing.names)} onClose={() => setChanging(null)} />}
      {me.data && (
        <p className="v-org-gap-s">
          <a className="v-link" href="/api/personal-data/mine">
            {t('privacy.own')}
          </a>
        </p>
      )}
    </section>
  )
}
