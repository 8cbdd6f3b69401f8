import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { GivenPrinciples } from '../../message/ui/index.ts'
import type { AfterwardsView } from '../rules/afterwards-view.ts'

/** What those who said yes to words of the crisis have answered about the principles. */
export function AfterPrinciples({ after: { principles } }: { after: AfterwardsView }) {
  const { t } = useTranslation('crisis')
  if (principles.length === 0) return null
  const answered = principles.filter((one) => one.given !== null).length
  return (
    <section className="v-crisis-part">
      <SectionHead title={t('principles.title')}>
        {t('people.of', { count: answered, of: principles.length })}
      </SectionHead>
      {principles.map(({ statement, by, given }) => (
        <div key={`${statement} ${by.id}`}>
          <h3 className="v-h4">{t('said.one', { number: statement })}</h3>
          <p className="v-meta">
            {t(given ? 'principles.answered-by' : 'principles.waits-for')}{' '}
            <span data-data>{by.name ?? t('somebody')}</span>
          </p>
          {given && <GivenPrinciples given={given} />}
        </div>
      ))}
    </section>
  )
}
