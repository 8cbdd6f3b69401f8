import { useTranslation } from 'react-i18next'

/** Says that the form stands as the writer left it, and offers to begin anew. */
export function WasKept({ isShown, onAnew }: { isShown: boolean; onAnew: () => void }) {
  const { t } = useTranslation('kit')
  if (!isShown) return null
  return (
    <p className="v-meta">
      {t('kept.again')}{' '}
      <button type="button" className="v-link" onClick={onAnew}>
        {t('kept.anew')}
      </button>
    </p>
  )
}
