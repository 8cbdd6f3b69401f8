import { Button } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import { useStaffed } from '../../../../slices/duty/ui/index.ts'
import { UnitForm, type UnitInList, UnitTree } from '../../../../slices/organisation/ui/index.ts'

type List = { units: UnitInList[]; abilities: string[] }

/** All units, opened by the sentence that matters: where has nobody of its own to answer the press? */
export function UnitsView({ list }: { list: List }) {
  const { t, i18n } = useTranslation('organisation')
  const navigate = useNavigate()
  const [isAdding, setAdding] = useShown<true>()
  const staffed = useStaffed()
  const units = list.units.map((unit) => ({ ...unit, press: staffed.get(unit.id) ?? ('there' as const) }))
  const gaps = units.filter((unit) => unit.press !== 'there')
  const title =
    gaps.length === 0
      ? t('units.title.all')
      : gaps.length === 1
        ? t('units.title.one', { unit: gaps[0]!.names[i18n.language] ?? gaps[0]!.name })
        : t('units.title.some', { count: gaps.length })
  return (
    <>
      <PageHead className="c-3-12" title={title} lead={t(gaps.length === 0 ? 'units.lead.all' : 'units.lead.some')}>
        {list.abilities.includes('create-unit') && (
          <Button data-size="sm" variant="secondary" onClick={() => setAdding(true)}>
            {t('unit.new')}
          </Button>
        )}
      </PageHead>
      <div className="c-3-12">
        <UnitTree units={units} />
      </div>
      {isAdding && (
        <UnitForm
          unit={null}
          units={list.units}
          onClose={() => setAdding(null)}
          onMade={(id) => void navigate({ to: '/organisasjon', search: { enhet: id } })}
        />
      )}
    </>
  )
}
