import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useLanguageName } from '../../../../kit/ui/use-language-name.ts'
import type { AmbassadorView } from '../../rules/ambassador/ambassador.ts'

/** For the communication staff: who has offered, and what they have been asked. */
export function StaffPart({ view: { people, requests } }: { view: AmbassadorView }) {
  const { t } = useTranslation('offers')
  const { date } = useFormats()
  const languageName = useLanguageName()
  return (
    <>
      <section className="v-block" aria-labelledby="amb-people">
        <SectionHead id="amb-people" title={t('amb.people')}>
          {people.length}
        </SectionHead>
        {people.length === 0 ? (
          <Empty title={t('amb.people.none')} text={t('amb.people.none.about')} />
        ) : (
          <DataTable
            caption={t('amb.people')}
            rows={people}
            keyOf={({ id }) => id}
            columns={[
              { key: 'name', title: t('amb.name'), isHead: true, cell: ({ name }) => <span data-data>{name}</span> },
              { key: 'unit', title: t('amb.units.name'), cell: ({ unitName }) => <span data-data>{unitName}</span> },
              {
                key: 'topics',
                title: t('amb.topics.name'),
                cell: ({ topics, note }) => (
                  <span data-data>{[topics.join(', '), note].filter(Boolean).join('. ')}</span>
                ),
              },
              {
                key: 'languages',
                title: t('amb.languages'),
                cell: ({ languages }) => languages.map(languageName).join(', '),
              },
            ]}
          />
        )}
      </section>
      {requests.length > 0 && (
        <section className="v-block" aria-labelledby="amb-requests">
          <SectionHead id="amb-requests" title={t('amb.requests')}>
            {requests.length}
          </SectionHead>
          <ul className="v-rows">
            {requests.map(({ id, text, askedBy, askedAt, count, willing }) => (
              <li key={id} className="v-offer">
                <p className="v-meta">{t('amb.asked-by', { name: askedBy ?? t('gone'), at: date(askedAt) })}</p>
                <p className="v-ini-said" data-data>
                  {text}
                </p>
                <p className="v-meta">
                  {t('amb.willing', { count: willing.length, of: count })} <span data-data>{willing.join('; ')}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
