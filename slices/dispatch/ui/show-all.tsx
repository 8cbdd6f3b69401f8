import { useTranslation } from 'react-i18next'

type Props = { all: string; isAll: boolean; hidden: boolean; onToggle: () => void }

/** Under a list that shows the first few: everything, and back. Nothing when the list is short. */
export function ShowAll({ all, isAll, hidden, onToggle }: Props) {
  const { t } = useTranslation('dispatch')
  if (hidden) return null
  return (
    <p className="v-gap2">
      <button type="button" className="v-link" aria-expanded={isAll} onClick={onToggle}>
        {isAll ? t('units.fewer') : all}
      </button>
    </p>
  )
}
