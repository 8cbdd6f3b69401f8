import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { LoadedPage } from '../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { AskedTable } from './asked-table.tsx'
import { OutletForm } from './outlet-form.tsx'
import { type OutletView, useOutlet } from './register-data.ts'

/** One outlet: its desk, its journalists, and what it has asked. */
export function OutletPart({ id }: { id: string }) {
  const { t } = useTranslation('press-registers')
  const query = useOutlet(id)
  return (
    <LoadedPage query={query} title={t('outlet')} text={t('loading')}>
      {(data) => <Outlet outlet={data} />}
    </LoadedPage>
  )
}

function Outlet({ outlet }: { outlet: OutletView }) {
  const { t } = useTranslation('press-registers')
  const { date } = useFormats()
  const [isChanging, setChanging] = useShown<true>()
  return (
    <>
      <PageHead className="c-3-12" title={outlet.name} isWritten over={t('outlet')}>
        {outlet.abilities.includes('edit') && (
          <Button data-size="sm" variant="secondary" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        )}
      </PageHead>
      <div className="c-3-8 v-duty">
        <AskedTable history={outlet.history} total={outlet.total} withWho />
      </div>
      <div className="c-9-12 v-duty">
        <section aria-labelledby="facts">
          <SectionHead title={t('desk')} id="facts" />
          <dl className="v-kv">
            <dt>{t('email')}</dt>
            <dd data-data>{outlet.email ?? t('not-given')}</dd>
            <dt>{t('phone')}</dt>
            <dd data-data>{outlet.phone ?? t('not-given')}</dd>
            <dt>{t('kept-by')}</dt>
            <dd data-data>{outlet.keptBy}</dd>
          </dl>
          {outlet.note && <p data-data>{outlet.note}</p>}
        </section>
        <section aria-labelledby="people">
          <SectionHead title={t('journalists')} id="people">
            {outlet.journalists.length}
          </SectionHead>
          {outlet.journalists.length === 0 ? (
            <p className="v-muted">{t('outlet.no-people')}</p>
          ) : (
            <ul className="v-rows">
              {outlet.journalists.map((one) => (
                <li key={one.id}>
                  <Link to="/presse/journalister/$id" params={{ id: one.id }} className="v-strong" data-data>
                    {one.name}
                  </Link>
                  <p className="v-meta" data-data>
                    {[one.topics.join(', '), one.lastAskedAt && t('last-asked', { day: date(one.lastAskedAt) })]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      {isChanging && <OutletForm outlet={outlet} onClose={() => setChanging(null)} />}
    </>
  )
}
