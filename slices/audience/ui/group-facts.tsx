import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { Group } from './audience-data.ts'

/** What is said of a group on the stakeholder map, and how it is reached. */
export function GroupFacts({ group }: { group: Group }) {
  const { t } = useTranslation('audience')
  const { count } = useFormats()
  return (
    <section aria-labelledby="group-facts">
      <SectionHead title={t('group.facts')} id="group-facts">
        {t(`circle.${group.circle}`)}
      </SectionHead>
      <dl className="v-kv">
        <dt>{t('group.interest')}</dt>
        <dd>{t(`level.${group.interest ?? 'unknown'}`)}</dd>
        <dt>{t('group.influence')}</dt>
        <dd>{t(`level.${group.influence ?? 'unknown'}`)}</dd>
        <dt>{t('group.reach')}</dt>
        <dd>{t(`reach.${group.reach}`)}</dd>
        <dt>{t('group.reached')}</dt>
        <dd className="tn">{count(group.reached)}</dd>
      </dl>
      {group.assessment && <p className="v-body2 v-gap2">{group.assessment}</p>}
    </section>
  )
}
