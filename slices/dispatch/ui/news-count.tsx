import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { DispatchView } from './dispatch-data.ts'

/** Those who follow the press room by e-mail: how many got it, and why they are not in the sum. */
export function NewsCount({ dispatch }: { dispatch: DispatchView }) {
  const { t } = useTranslation('dispatch')
  const { news } = dispatch
  if (!news) return null
  return (
    <section>
      <SectionHead title={t('news.title')}>{news.sent}</SectionHead>
      <p>
        {t('news.sent', { count: news.sent })} {news.waiting > 0 && t('news.waiting', { count: news.waiting })}{' '}
        {news.refused > 0 && t('news.refused', { count: news.refused })}
      </p>
      <p className="v-meta">{t('news.why')}</p>
    </section>
  )
}
