import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { FileLink } from '../../../kit/ui/file-link.tsx'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { useProblemText } from '../../../kit/ui/problem-text.tsx'
import { useMe } from '../../../kit/ui/use-me.ts'
import { useNarrow } from '../../../kit/ui/use-narrow.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { KeepingForm } from './keeping-form.tsx'
import { type PrivacyRecord, usePrivacy } from './organisation-data.ts'
import { PrivacyList } from './privacy-list.tsx'

/** Why each kind of record is kept and for how long, and the way to one's own data; on a telephone a line each that opens. */
export function PrivacyTable() {
  const { t, i18n } = useTranslation('organisation')
  const problem = useProblemText()
  const query = usePrivacy()
  const me = useMe()
  const isNarrow = useNarrow()
  const [changing, setChanging] = useShown<PrivacyRecord>()
  const say = (words: Record<string, string>) => words[i18n.language] ?? words.nb ?? ''
  return (
    <FoldedPart
      id="personvern"
      group="settings"
      title={t('privacy')}
      says={query.data && t('privacy.count', { count: query.data.records.length })}
      more={query.error && !query.data && <b className="v-signal">{problem(query.error)}</b>}
    >
      <Loaded query={query} text={t('privacy.loading')}>
        {({ records }) =>
          isNarrow ? (
            <PrivacyList records={records} say={say} onChange={setChanging} />
          ) : (
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
          )
        }
      </Loaded>
      {changing && <KeepingForm record={changing} name={say(changing.names)} onClose={() => setChanging(null)} />}
      {me.data && (
        <p className="v-org-gap-s">
          <FileLink path="/api/personal-data/mine" name="varde-mine-data.json">
            {t('privacy.own')}
          </FileLink>
        </p>
      )}
    </FoldedPart>
  )
}
