import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DUTIES, type Duty } from '../../../kit/kernel/caller.ts'
import { rightsOf, type ShownRight } from '../../../kit/kernel/rights/shown.ts'
import { api, read } from '../../../kit/ui/api.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { RightsTable, useDutyName } from '../../../slices/access/ui/index.ts'

/** Who may do what, for everybody who is signed in; the duty that is chosen stands in the address. */
export function RightsPage() {
  const { t } = useTranslation('rights')
  const navigate = useNavigate()
  const { oppgave } = useSearch({ strict: false }) as { oppgave?: string }
  const duty = DUTIES.find((one) => one === oppgave) ?? null
  const rights = useQuery({ queryKey: ['rights'], queryFn: () => read(api.GET('/api/rights', {})) })
  return (
    <Loaded query={rights} text={t('loading')}>
      {({ rights: all }) => (
        <>
          <Head all={all} duty={duty} />
          <div className="c-3-12 v-parts">
            <RightsTable
              rights={all}
              duty={duty}
              onDuty={(chosen) =>
                void navigate({
                  to: '/innstillinger/hvem-kan-hva',
                  search: chosen ? { oppgave: chosen } : {},
                  replace: true,
                })
              }
            />
          </div>
        </>
      )}
    </Loaded>
  )
}

function Head({ all, duty }: { all: readonly ShownRight[]; duty: Duty | null }) {
  const { t } = useTranslation('rights')
  const name = useDutyName()
  const count = rightsOf(all, duty).length
  const title = duty
    ? t(count > 0 ? 'headline.duty' : 'headline.none', { duty: name(duty), count, total: all.length })
    : t('headline.all', { count })
  return (
    <PageHead
      className="c-3-12"
      title={title}
      tab={t('title')}
      over={t('title')}
      lead={
        <>
          {t('lead')} {t('lead.authority')}{' '}
          <Link to="/organisasjon" search={{ vis: 'fullmakt' }}>
            {t('authority')}
          </Link>
        </>
      }
    />
  )
}
