import { useTranslation } from 'react-i18next'
import { type Checked, isJudged } from '../../message/ui/index.ts'

const MOST_ADVICE = 4

/** What the plain-language and confidentiality checks say about the answer, while it is written. */
export function AnswerChecks({ checked, language }: { checked: Checked; language: string }) {
  const { t } = useTranslation('press-desk')
  const stops = checked.findings.filter((finding) => finding.severity === 'stop')
  const advice = checked.findings.filter((finding) => finding.severity === 'advice')
  if (checked.lix.words === 0) return null
  const knows = isJudged(language, checked.lix.words)
  return (
    <div className="v-answer__checks">
      {stops.length > 0 && (
        <div className="v-note stop" role="status">
          <p>{t('checks.stops', { count: stops.length })}</p>
          <ul className="v-answer__advice">
            {stops.map((one) => (
              <li key={one.id}>
                <q data-data>{one.excerpt}</q> {t(`message:finding.${one.check}.title`, one.params)}.{' '}
                {t(one.check.startsWith('security-') ? 'checks.weigh' : `message:finding.${one.check}.do`, one.params)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="v-meta">
        {knows ? t('checks.lix', { value: Math.round(checked.lix.value) }) : t('checks.not-judged')}{' '}
        {stops.length === 0 && t(knows ? 'checks.no-stop' : 'checks.no-number')}{' '}
        {advice.length === 0 && knows && t('checks.no-advice')}
      </p>
      {advice.length > 0 && (
        <details>
          <summary className="v-meta">{t('checks.advice', { count: advice.length })}</summary>
          <ul className="v-answer__advice">
            {advice.slice(0, MOST_ADVICE).map((one) => (
              <li key={one.id}>
                <q data-data>{one.excerpt}</q> {t(`message:finding.${one.check}.title`, one.params)}
                {one.replacements[0] && (
                  <>
                    {': '}
                    <span data-data>{one.replacements.slice(0, 2).join(', ')}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
