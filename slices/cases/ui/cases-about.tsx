import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useCasesAbout } from './cases-data.ts'

/** The cases in which a line or a message stands: the way back from what is said to what it is about. */
export function CasesAbout({ targetId }: { targetId: string }) {
  const { t } = useTranslation('cases')
  const items = useCasesAbout(targetId).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section aria-labelledby="cases-about">
      <SectionHead title={t('about')} id="cases-about" />
      <ul className="v-rows">
        {items.map((one) => (
          <li key={one.id}>
            <Link to="/saker/$id" params={{ id: one.id }} className="v-link" data-data>
              {one.title}
            </Link>
            <p className="v-meta">
              {one.number} · {t(`state.${one.state}`)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
