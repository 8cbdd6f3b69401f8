import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../kit/ui/api.ts'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { LoadedPage } from '../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type KnownStrategy, type KnownUnit, knownShare } from '../rules/known-strategy.ts'
import { KnownForm } from './known-form.tsx'

/** Plan → Kjent strategi: which units have confirmed, how many staff of how many, and what is left. */
export function KnownStrategyPart() {
  const { t } = useTranslation('plan')
  const query = useQuery({
    queryKey: ['plan', 'known'],
    queryFn: (): Promise<KnownStrategy> => read(api.GET('/api/plan/known-strategy')),
  })
  return (
    <LoadedPage query={query} title={t('known.title')} text={t('known.loading')}>
      {(data) => <Known known={data} />}
    </LoadedPage>
  )
}

function Known({ known }: { known: KnownStrategy }) {
  const { t } = useTranslation('plan')
  const { count, date } = useFormats()
  const [chosen, setChosen] = useShown<KnownUnit>()
  const { edition, units } = known
  if (!edition) return <PageHead className="c-3-12" title={t('known.none')} lead={t('known.none.about')} />
  const share = knownShare(units)
  const params = { confirmed: count(share.confirmed), units: count(share.units) }
  const said = { reached: count(share.reached), staff: count(share.staff) }
  const own = units.filter((unit) => unit.mayConfirm && !unit.confirmation)
  return (
    <>
      <PageHead
        className="c-3-12"
        title={t(share.confirmed === share.units ? 'known.h1.all' : 'known.h1', params)}
        lead={share.confirmed > 0 ? t('known.lead', said) : t('known.lead.none')}
        over={t('known.edition', { number: edition.number, day: date(edition.validFrom) })}
      />
      <div className="c-3-12">
        {own.length > 0 && <p className="v-note">{t('known.yours', { count: own.length })}</p>}
        <SectionHead title={t('known.units')}>{`${params.confirmed} / ${params.units}`}</SectionHead>
        {units.length === 0 ? (
          <Empty title={t('known.no-units')} text={t('known.no-units.about')} />
        ) : (
          <DataTable
            caption={t('known.units')}
            rows={units.toSorted((a, b) => Number(owes(b)) - Number(owes(a)))}
            keyOf={(unit) => unit.id}
            columns={[
              {
                key: 'unit',
                title: t('calendar.unit'),
                isHead: true,
                cell: (unit) => <span data-data="">{unit.name}</span>,
              },
              {
                key: 'state',
                title: t('known.state'),
                cell: ({ confirmation }) => (confirmation ? t(`known.how.${confirmation.how}`) : t('known.waits')),
              },
              {
                key: 'day',
                title: t('known.day'),
                cell: ({ confirmation }) => (confirmation ? date(confirmation.heldOn) : '–'),
              },
              {
                key: 'heads',
                title: t('known.heads'),
                isNumber: true,
                cell: ({ confirmation }) =>
                  confirmation
                    ? t('known.of', { reached: count(confirmation.reached), staff: count(confirmation.staff) })
                    : '–',
              },
              {
                key: t('known.do'),
                title: '',
                cell: (unit) =>
                  unit.mayConfirm ? (
                    <button
                      type="button"
                      className="v-link"
                      aria-label={`${t(unit.confirmation ? 'known.change' : 'known.confirm')}: ${unit.name}`}
                      onClick={() => setChosen(unit)}
                    >
                      {t(unit.confirmation ? 'known.change' : 'known.confirm')}
                    </button>
                  ) : null,
              },
            ]}
          />
        )}
      </div>
      {chosen && <KnownForm key={chosen.id} unit={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

const owes = (unit: KnownUnit) => unit.mayConfirm && unit.confirmation === null
