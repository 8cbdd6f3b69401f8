import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../../kit/ui/confirm-dialog.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { FEWEST_ANSWERS } from '../../rules/survey/survey.ts'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { PreviewLinks } from './preview-links.tsx'
import { RewordPart } from './reword-part.tsx'
import { ShareLink } from './share-link.tsx'
import { useSurveyAct } from './survey-data.ts'
import { VersionList } from './version-list.tsx'

/** An open survey: how it reaches people and how many have answered. What they answered lies sealed. */
export function OpenPart({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('survey')
  const [isClosing, setClosing] = useState(false)
  const close = useSurveyAct(() => setClosing(false))
  const may = (ability: SurveyView['abilities'][number]) => survey.abilities.includes(ability)
  return (
    <>
      <div className="c-3-9 v-sur-column">
        <ResponseFacts survey={survey} />
        {survey.linkAddress && <ShareLink survey={survey} address={survey.linkAddress} />}
        {may('reword') && <RewordPart key={survey.version} survey={survey} />}
      </div>
      <aside className="c-10-12 v-sur-side" aria-label={t('side')}>
        {may('close') && (
          <section aria-labelledby="survey-close">
            <SectionHead id="survey-close" title={t('sealed.title')} />
            <p>{t('sealed.about')}</p>
            <div className="v-btns v-sur-do">
              <Button data-size="sm" variant="secondary" onClick={() => setClosing(true)}>
                {t('close.open')}
              </Button>
            </div>
          </section>
        )}
        <PreviewLinks survey={survey} languages={survey.languages} />
        <VersionList survey={survey} />
      </aside>
      <ConfirmDialog
        isOpen={isClosing}
        title={t('close.title')}
        action={t('close.do')}
        error={close.error}
        isBusy={close.isPending}
        onConfirm={() => close.mutate({ path: `/${survey.id}/close` })}
        onClose={() => setClosing(false)}
      >
        <p>{t((survey.answers ?? 0) < FEWEST_ANSWERS ? 'close.few' : 'close.about')}</p>
      </ConfirmDialog>
    </>
  )
}

/** Where the answers came from and how many were asked, each line with the number it is out of. */
export function ResponseFacts({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('survey')
  const { count } = useFormats()
  const { invited, unreached, byInvitation, byLink, onPaper, papers } = survey.response
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
      {survey.hasLink && <p className="v-mea-prose v-meta">{t('response.no-rate')}</p>}
    </section>
  )
}
