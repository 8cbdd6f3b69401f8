import { Search } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'

/** The field that narrows a register while one types. */
export function RegisterSearch({
  label,
  value,
  onType,
}: {
  label: string
  value: string
  onType: (text: string) => void
}) {
  const { t } = useTranslation('press-registers')
  return (
    <Search data-size="sm" className="v-find">
      <Search.Input
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
      <Search.Clear aria-label={t('find.clear')} />
    </Search>
  )
}
