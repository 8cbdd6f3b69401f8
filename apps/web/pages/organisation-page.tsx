import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { LocalIndex } from '../../../kit/ui/local-index.tsx'
import { type UnitInList, useUnits } from '../../../slices/organisation/ui/index.ts'
import { AuthorityView } from './organisation/authority-view.tsx'
import { ImportView, PeopleImportView } from './organisation/import-view.tsx'
import { UnitPage } from './organisation/unit-page.tsx'
import { UnitsView } from './organisation/units-view.tsx'

type Search = { enhet?: string; vis?: string }

/** The organisation: all units, one unit, who approves what, and units from a file. */
export function OrganisationPage() {
  const { t } = useTranslation('organisation')
  const { enhet, vis } = useSearch({ strict: false }) as Search
  const query = useUnits()
  return (
    <>
      <OrganisationIndex
        units={query.data?.units ?? []}
        unitId={enhet}
        view={vis}
        canImport={query.data?.abilities.includes('import-units') ?? false}
      />
      <Loaded query={query} text={t('loading')}>
        {(list) => {
          if (vis === 'fullmakt') return <AuthorityView units={list.units} />
          if (vis === 'import') return <ImportView />
          if (vis === 'ansatte') return <PeopleImportView />
          if (enhet) return <UnitPage key={enhet} id={enhet} units={list.units} />
          return <UnitsView list={list} />
        }}
      </Loaded>
    </>
  )
}

/** Only the very same place is the current one: the search part tells the views apart. */
const placeOf = (search: Search) =>
  ({ to: '/organisasjon', search, activeOptions: { exact: true, includeSearch: true } }) as const

type IndexProps = { units: UnitInList[]; unitId: string | undefined; view: string | undefined; canImport: boolean }

function OrganisationIndex({ units, unitId, view, canImport }: IndexProps) {
  const { t } = useTranslation('organisation')
  const unit = units.find((one) => one.id === unitId)
  const near = unit ? units.filter((one) => one.parentId === unit.parentId && one.kind === unit.kind).slice(0, 24) : []
  const groups = [
    {
      title: t('index'),
      links: [
        {
          name: t('index.units'),
          count: units.length || undefined,
          isCurrent: !view && !unitId,
          link: placeOf({}),
        },
        {
          name: t('index.authority'),
          isCurrent: view === 'fullmakt',
          link: placeOf({ vis: 'fullmakt' }),
        },
        ...(canImport
          ? [
              {
                name: t('index.import'),
                isCurrent: view === 'import',
                link: placeOf({ vis: 'import' }),
              },
              {
                name: t('index.import-people'),
                isCurrent: view === 'ansatte',
                link: placeOf({ vis: 'ansatte' }),
              },
            ]
          : []),
      ],
    },
    ...(unit
      ? [
          {
            title: t('index.near'),
            links: near.map((one) => ({
              name: one.shortName,
              isCurrent: one.id === unitId,
              link: placeOf({ enhet: one.id }),
            })),
          },
        ]
      : []),
  ]
  return <LocalIndex label={t('index.label')} groups={groups} />
}
