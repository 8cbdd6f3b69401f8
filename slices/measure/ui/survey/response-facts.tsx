import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { SurveyView } from '../../rules/survey/survey-view.ts'

/** Where the answers came from and how many were asked, each line with the number it is out of. */
export function ResponseFacts({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('survey')
  const { count } = useFormats()
  const { invited, unreached, byInvitation, byLink, onPaper, papers, untold } = survey.response
  const { units } = survey
  const facts: [string, string][] = [
    ...(invited > 0
      ? [['invited', t('answers.of', { n: count(byInvitation), of: count(invited) })] as [string, string]]
      : []),
    ...(unreached > 0 ? [['unreached', count(unreached)] as [string, string]] : []),
    ...(papers > 0 || (onPaper > 0 && !survey.hasLink)
      ? [
          ['paper', papers > 0 ? t('answers.of', { n: count(onPaper), of: count(papers) }) : count(onPaper)] as [
            string,
            string,
          ],
        ]
      : []),
    ...(units
      ? [
          ['units', t('response.units.of', { n: count(units.units - units.untold), of: count(units.units) })] as [
            string,
            string,
          ],
        ]
      : []),
    ...(units ? [['envelopes', count(units.collected)] as [string, string]] : []),
    ...(survey.hasLink ? [[survey.state === 'open' ? 'link-now' : 'link', count(byLink)] as [string, string]] : []),
  ]
  return (
    <section aria-labelledby="survey-response">
      <SectionHead id="survey-response" title={t('response.title')} />
      <dl className="v-mea-facts">
        <dt>{t('open.sample')}</dt>
        <dd>{t(`sample.${survey.sample}`)}</dd>
        {facts.map(([key, value]) => (
          <div key={key} className="v-sur-fact">
            <dt>{t(`response.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="v-mea-prose v-meta">{t(`sample.${survey.sample}.about`)}</p>
      {untold > 0 && <p className="v-mea-prose v-meta">{t('response.untold', { count: untold })}</p>}
      {survey.hasLink && <p className="v-mea-prose v-meta">{t('response.no-rate')}</p>}
    </section>
  )
}
