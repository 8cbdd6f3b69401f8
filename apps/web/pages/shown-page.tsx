import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LoadedPage } from '../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import {
  ShownFilter,
  ShownList,
  type ShownSearch,
  ShownVersions,
  useShown,
  useVersions,
} from '../../../slices/trace/ui/index.ts'

/** «Slik det sto»: what was public, at a moment or version by version. */
export function ShownPage() {
  const search = useSearch({ strict: false }) as ShownSearch
  return search.hva ? <OnePage place={search.hva} /> : <AllPages search={search} />
}

function AllPages({ search }: { search: ShownSearch }) {
  const { t } = useTranslation('trace')
  const navigate = useNavigate()
  const query = useShown(search)
  const choose = (next: ShownSearch) => {
    const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value))
    void navigate({ to: '/logg/slik-det-sto', search: kept, replace: true })
  }
  return (
    <LoadedPage query={query} title={t('shown.title')} text={t('shown.loading')}>
      {(found) => (
        <>
          <PageHead
            tab={t('shown.title')}
            title={found.since ? t('shown.h1', { at: found.at }) : t('shown.h1.none')}
            over={
              <Link className="v-link" to="/logg">
                {t('timeline.log')}
              </Link>
            }
            lead={found.since ? t('shown.lead', { since: found.since }) : t('shown.lead.none')}
          />
          <ShownFilter search={search} onChoose={choose} />
          <ShownList found={found} />
          {found.since && <p className="c-1-12 v-meta">{t('shown.from-when')}</p>}
        </>
      )}
    </LoadedPage>
  )
}

function OnePage({ place }: { place: string }) {
  const { t, i18n } = useTranslation('trace')
  const query = useVersions(place)
  return (
    <LoadedPage query={query} title={t('shown.title')} text={t('shown.loading')}>
      {({ versions, since }) => (
        <>
          <PageHead
            title={t('shown.of.h1', {
              title: (versions.find(({ language }) => language === i18n.language) ?? versions[0]!).title,
              // The same change in three languages is one.
              count: new Set(versions.map(({ from }) => from)).size,
            })}
            over={
              <Link className="v-link" to="/logg/slik-det-sto">
                {t('shown.all')}
              </Link>
            }
            lead={t('shown.of.lead', { since })}
          />
          <ShownVersions versions={versions} />
        </>
      )}
    </LoadedPage>
  )
}
