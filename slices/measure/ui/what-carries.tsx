import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { carryingOf } from '../rules/carrying.ts'
import type { IndicatorView } from '../rules/indicator-view.ts'

/** What the number can be used for, and what it cannot. */
export function WhatCarries({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation('measure')
  const claims = carryingOf(indicator)
  if (claims.length === 0) return null
  return (
    <section aria-labelledby="carries-title">
      <SectionHead id="carries-title" title={t('carries.title')} />
      <ul className="v-mea-claims">
        {claims.map(({ carries, code, params }) => (
          <li key={code}>
            <strong>{t(carries ? 'carries.yes' : 'carries.no')}</strong> {t(`carries.${code}`, params)}
          </li>
        ))}
      </ul>
    </section>
  )
}
