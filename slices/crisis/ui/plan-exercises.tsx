import { useTranslation } from 'react-i18next'
import { FoldedText } from '../../../kit/ui/folded-text.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { ExerciseLine, PlanView } from '../rules/plan-view.ts'
import { useNameIn } from './crisis-title.ts'

/** What the unit has practised and will: when, what, how many took part, and what came of what was found. */
export function PlanExercises({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('crisis')
  const { date } = useFormats()
  const nameIn = useNameIn()
  const { exercised = [] } = plan
  const nameOf = ({ scenarioKey }: ExerciseLine) => {
    const found = plan.scenarios.find((one) => one.key === scenarioKey)
    return found ? nameIn(found.names) : t('exercises.any')
  }
  return (
    <section className="v-crisis-part">
      <SectionHead title={t('exercised')}>{exercised.filter((one) => one.crisisId).length}</SectionHead>
      {exercised.length === 0 && <p>{t('exercised.none')}</p>}
      <ul className="v-holders">
        {exercised.map((one) => (
          <li key={one.crisisId ?? `${one.on} ${one.goal}`}>
            <span>
              {one.crisisId === null && <b>{t('exercised.planned')} </b>}
              {date(one.on)} · {one.crisisId ? <a href={`/krise/${one.crisisId}/etter`}>{nameOf(one)}</a> : nameOf(one)}
            </span>
            {one.goal && <FoldedText className="v-meta" text={one.goal} />}
            <span className="v-meta">
              {t(one.crisisId ? 'exercised.took-part' : 'exercised.asked', { count: one.people })}
              {one.findings > 0 && ` · ${t('exercised.findings', { count: one.findings, done: one.dealtWith })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
