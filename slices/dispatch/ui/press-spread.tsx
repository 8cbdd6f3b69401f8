import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { DispatchView } from './dispatch-data.ts'

/** How far apart the first and the last press contact got the message: measured, and shown. */
export function PressSpread({ dispatch }: { dispatch: DispatchView }) {
  const { t } = useTranslation('dispatch')
  const { count } = useFormats()
  const { spread } = dispatch
  if (!spread || spread.contacts === 0) return null
  return (
    <section>
      <SectionHead title={t('spread.title')} />
      <p className="v-big">{t('spread.seconds', { seconds: count(spread.ms / 1000, 1) })}</p>
      <p className="v-meta">{t('spread.about', { count: spread.contacts })}</p>
    </section>
  )
}
