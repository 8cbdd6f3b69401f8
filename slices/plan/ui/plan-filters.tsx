import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { INITIATIVE_STATES } from '../rules/initiative-state.ts'
import type { InitiativeLine } from '../rules/initiative-view.ts'
import { useTitles } from './use-titles.ts'

/** What is chosen; an absent one shows all. The names are those of the address. */
export type PlanFilter = {
  enhet?: string | undefined
  mal?: string | undefined
  gruppe?: string | undefined
  tilstand?: string | undefined
  steg?: string | undefined
}

/** Lines that the filter lets through. A step of the process is asked about with its place. */
export function filtered(
  lines: readonly InitiativeLine[],
  { enhet, mal, gruppe, tilstand }: PlanFilter,
): InitiativeLine[] {
  return lines.filter(
    (line) =>
      (!enhet || line.unit.id === enhet) &&
      (!mal || line.subGoalKeys.includes(mal) || line.gapKeys.includes(mal)) &&
      (!gruppe || line.audienceKeys.includes(gruppe)) &&
      (!tilstand || line.state === tilstand),
  )
}

type Props = { lines: readonly InitiativeLine[]; filter: PlanFilter; onFilter: (filter: PlanFilter) => void }

/** Four native lists; each offers only what some initiative has. */
export function PlanFilters({ lines, filter, onFilter }: Props) {
  const { t, i18n } = useTranslation('plan')
  const title = useTitles()
  const listed = (values: string[], name: (value: string) => string) => [
    { value: '', label: t('filter.all') },
    ...[...new Set(values)]
      .map((value) => ({ value, label: name(value) }))
      .toSorted((a, b) => a.label.localeCompare(b.label, i18n.language)),
  ]
  const units = new Map(lines.map((line) => [line.unit.id, line.unit.name ?? t('unit.gone')]))
  const states = INITIATIVE_STATES.filter((state) => lines.some((line) => line.state === state))
  return (
    <div className="v-ini-filters">
      <SelectField
        label={t('filter.unit')}
        value={filter.enhet ?? ''}
        options={listed([...units.keys()], (id) => units.get(id) ?? id)}
        onPick={(enhet) => onFilter({ ...filter, enhet: enhet || undefined })}
      />
      <SelectField
        label={t('filter.goal')}
        value={filter.mal ?? ''}
        options={listed(
          lines.flatMap((line) => [...line.subGoalKeys, ...line.gapKeys]),
          title,
        )}
        onPick={(mal) => onFilter({ ...filter, mal: mal || undefined })}
      />
      <SelectField
        label={t('filter.audience')}
        value={filter.gruppe ?? ''}
        options={listed(
          lines.flatMap((line) => line.audienceKeys),
          title,
        )}
        onPick={(gruppe) => onFilter({ ...filter, gruppe: gruppe || undefined })}
      />
      <SelectField
        label={t('filter.state')}
        value={filter.tilstand ?? ''}
        options={[
          { value: '', label: t('filter.all') },
          ...states.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
        onPick={(tilstand) => onFilter({ ...filter, tilstand: tilstand || undefined })}
      />
    </div>
  )
}
