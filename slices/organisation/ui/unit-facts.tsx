import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { unitName } from '../rules/unit.ts'
import type { UnitInList, UnitView } from './organisation-data.ts'

/** What we know about the unit, where we know it from, what is below it and what it was called before. */
export function UnitFacts({ view, units }: { view: UnitView; units: UnitInList[] }) {
  const { t, i18n } = useTranslation('organisation')
  const { date, count } = useFormats()
  const { unit } = view
  const below = units.filter((one) => one.parentId === unit.id)
  const facts: [string, string | null][] = [
    [t('unit.kind'), t(`kind.${unit.kind}`)],
    [t('unit.region'), unit.region],
    [t('unit.municipality'), unit.municipality],
    [t('unit.email'), unit.email],
    [t('unit.dutyPhone'), unit.dutyPhone],
    [t('people'), count(view.heads)],
    [t('unit.language'), t(`kit:language.${unit.language}`)],
    [t('unit.source'), unit.source],
    [t('unit.verified'), t(unit.verified ? 'unit.verified.yes' : 'unit.verified.no')],
    [t('unit.note'), unit.note],
  ]
  return (
    <section aria-labelledby="facts" className="v-org-part">
      <SectionHead title={t('facts')} id="facts" />
      <dl className="v-kv">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="v-kv__row">
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {below.length > 0 && (
        <>
          <h3 className="v-h4 v-org-gap-s">{t('unit.below', { count: below.length })}</h3>
          <ul className="v-org-list">
            {below.map((one) => (
              <li key={one.id}>
                <Link to="/organisasjon" search={{ enhet: one.id }} className="v-link">
                  {unitName(one, i18n.language)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.history.length > 0 && (
        <>
          <h3 className="v-h4 v-org-gap-s">{t('unit.history')}</h3>
          <ul className="v-org-list">
            {view.history.map((was) => (
              <li key={was.validFrom} className="v-meta">
                {t('unit.history.row', { name: was.name, from: date(was.validFrom), to: date(was.validTo) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
