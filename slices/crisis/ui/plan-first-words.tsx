import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { FIRST_AUDIENCES } from '../rules/first-message.ts'
import type { PlanView } from '../rules/plan-view.ts'
import { useNameIn } from './crisis-title.ts'
import { Said } from './said.tsx'

/** The first words of the unit, to be read aloud: by event and by who hears them. Also without a network. */
export function PlanFirstWords({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('crisis')
  const nameIn = useNameIn()
  // A plan that was kept before it had words has none.
  const lines = (plan.firstWords ?? []).filter((one) => one.readiness !== 'missing')
  if (lines.length === 0) return null
  const names = new Map(plan.scenarios.map((one) => [one.key, nameIn(one.names)]))
  return (
    <section>
      <SectionHead title={t('first.title')} />
      <p className="v-meta">{t('binder.words')}</p>
      {[...new Set(lines.map((one) => one.scenarioKey))].map((scenarioKey) => (
        <div key={scenarioKey ?? ''} className="v-planwords">
          <h3 className="v-h3">
            {scenarioKey === null ? t('binder.words.any') : (names.get(scenarioKey) ?? scenarioKey)}
          </h3>
          {FIRST_AUDIENCES.map((audience) => {
            const own = lines.filter((one) => one.scenarioKey === scenarioKey && one.audience === audience)
            if (own.length === 0) return null
            const unready = own.filter((one) => one.readiness !== 'ready').map((one) => one.language)
            const unread = own.filter((one) => one.isUnread).map((one) => one.language)
            return (
              <details key={audience}>
                <summary>{t(`words.${audience}`)}</summary>
                <Said words={Object.fromEntries(own.map((one) => [one.language, one]))} />
                {unready.length > 0 && <p className="v-meta">{t('binder.words.unready', { languages: unready })}</p>}
                {unread.length > 0 && <p className="v-meta">{t('binder.words.unread', { languages: unread })}</p>}
              </details>
            )
          })}
        </div>
      ))}
    </section>
  )
}
