import { Search } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { INQUIRY_STATES, OPEN_STATES } from '../rules/inquiry.ts'

/** What the list is narrowed to, as words of the address; empty for all. */
export type DeskFilter = { sok: string; enhet: string; status: string; hos: string }
type Named = { id: string; name: string }
type Props = {
  filter: DeskFilter
  units: readonly Named[]
  owners: readonly Named[]
  isOpenOnly: boolean
  onFilter: (change: Partial<DeskFilter>) => void
}

export function InquiryFilters({ filter, units, owners, isOpenOnly, onFilter }: Props) {
  const { t } = useTranslation('press-desk')
  const [isShown, setShown] = useState(false)
  const states = isOpenOnly ? OPEN_STATES : INQUIRY_STATES
  return (
    <search className="v-desk__filters" aria-label={t('filter')} data-open={isShown || hasChoice(filter)}>
      <Search data-size="sm">
        <Search.Input
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          value={filter.sok}
          onChange={(event) => onFilter({ sok: event.target.value })}
        />
        <Search.Clear aria-label={t('filter.clear')} />
      </Search>
      <button type="button" className="v-link only-m" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {t(isShown ? 'filter.less' : 'filter.more')}
      </button>
      <SelectField
        label={t('filter.unit')}
        options={[
          { value: '', label: t('filter.every-unit') },
          ...units.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={filter.enhet}
        onPick={(enhet) => onFilter({ enhet })}
      />
      <SelectField
        label={t('filter.state')}
        options={[
          { value: '', label: t('filter.every-state') },
          ...states.map((state) => ({ value: state as string, label: t(`state.${state}`) })),
        ]}
        value={filter.status}
        onPick={(status) => onFilter({ status })}
      />
      <SelectField
        label={t('filter.owner')}
        options={[
          { value: '', label: t('filter.every-owner') },
          { value: 'desk', label: t('filter.desk') },
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={filter.hos}
        onPick={(hos) => onFilter({ hos })}
      />
    </search>
  )
}

const hasChoice = ({ enhet, status, hos }: DeskFilter) => Boolean(enhet || status || hos)
