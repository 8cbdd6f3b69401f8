import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'

/** Which page of a long list this is, and the ones beside it. Nothing when there is one page only. */
export function Pages({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  const { t } = useTranslation()
  if (pages <= 1) return null
  return (
    <nav className="v-btns v-pages" aria-label={t('pages')}>
      <Button data-size="sm" variant="secondary" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('pages.before')}
      </Button>
      <span className="v-meta" aria-live="polite">
        {t('pages.at', { page, pages })}
      </span>
      <Button data-size="sm" variant="secondary" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {t('pages.after')}
      </Button>
    </nav>
  )
}
