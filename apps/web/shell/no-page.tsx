import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useTitle } from '../../../kit/ui/use-title.ts'

export function NoPage() {
  const { t } = useTranslation()
  useTitle(t('no-page.title'))
  return (
    <main className="v-grid v-main">
      <div className="c-3-8 v-stack">
        <h1 className="v-h1">{t('no-page.title')}</h1>
        <p>{t('no-page.text')}</p>
        <p>
          <Link to="/" className="v-link">
            {t('no-page.home')}
          </Link>
        </p>
      </div>
    </main>
  )
}
