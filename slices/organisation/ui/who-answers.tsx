import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { spacedPhone } from '../rules/phone.ts'
import type { UnitView } from './organisation-data.ts'

/** Who answers the press for the unit now, and every step on the way to that person. */
export function WhoAnswers({ view }: { view: UnitView }) {
  const { t } = useTranslation('organisation')
  const { answersPress: answer, unit } = view
  return (
    <section aria-labelledby="who-answers">
      <SectionHead title={t('answers')} id="who-answers">
        {t('now')}
      </SectionHead>
      {answer ? (
        <>
          <p className="v-h3">{answer.displayName}</p>
          <ol className="v-org-steps">
            {answer.via.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      ) : (
        <p>{t('answers.nobody')}</p>
      )}
      {unit.dutyPhone && <p className="v-meta">{t('duty-phone', { phone: spacedPhone(unit.dutyPhone) })}</p>}
    </section>
  )
}
