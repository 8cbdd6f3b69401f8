import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { PlanContent } from '../rules/plan-content.ts'
import type { CardLine, PlanView } from '../rules/plan-view.ts'
import { useNameIn } from './crisis-title.ts'

const ALL = ''

/** The action cards: what each role does in the first hours, for one kind of crisis or for all. */
export function PlanCards({ plan, shown }: { plan: PlanView; shown: PlanContent }) {
  const { t } = useTranslation('crisis')
  const nameIn = useNameIn()
  const [scenario, setScenario] = useState<string>(ALL)
  const scenarios = plan.scenarios.filter((one) => shown.scenarioKeys.includes(one.key))
  const lines = cardLines(plan, shown).filter(
    ({ scenarioKeys }) => scenario === ALL || scenarioKeys.length === 0 || scenarioKeys.includes(scenario),
  )
  const roles = [...new Set(lines.map((line) => line.role))]
  const scenarioNames = (keys: readonly string[]) =>
    plan.scenarios.filter((one) => keys.includes(one.key)).map((one) => nameIn(one.names).toLowerCase())
  return (
    <section className="v-crisis-part">
      <SectionHead title={t('cards')}>{t('cards.count', { count: lines.length })}</SectionHead>
      <SelectField
        className="v-readiness__show"
        label={t('cards.for')}
        options={[
          { value: ALL, label: t('cards.all') },
          ...scenarios.map(({ key, names }) => ({ value: key, label: nameIn(names) })),
        ]}
        value={scenario}
        onPick={setScenario}
      />
      {roles.map((role) => (
        <div key={role} className="v-cards__role">
          <h3 className="v-h4">{t(`role.${role}`)}</h3>
          <ol>
            {lines
              .filter((line) => line.role === role)
              .map((line) => (
                <li key={line.key}>
                  <span data-data={line.isOwn ? '' : undefined}>{nameIn(line.texts)}</span>
                  <span className="v-meta v-own-line">
                    {[
                      line.dueMinutes === null ? null : t('cards.within', { count: line.dueMinutes }),
                      scenario === ALL && line.scenarioKeys.length > 0
                        ? scenarioNames(line.scenarioKeys).join(', ')
                        : null,
                      line.isOwn ? t('cards.own') : null,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

/** The agency's lines, and the unit's own as this edition of the plan has them. */
const cardLines = (plan: PlanView, shown: PlanContent): CardLine[] => [
  ...plan.cards.filter((line) => !line.isOwn),
  ...shown.cards.map(({ key, role, text, dueMinutes, scenarioKeys }) => ({
    ...{ key, role, dueMinutes, scenarioKeys, isOwn: true },
    texts: { nb: text },
  })),
]
