import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../../kit/ui/confirm-dialog.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import { WaitingWords } from '../../../approval/ui/index.ts'
import { FEWEST_ANSWERS } from '../../rules/survey/survey.ts'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { InvitePart } from './invite-part.tsx'
import { PreviewLinks } from './preview-links.tsx'
import { ResponseFacts } from './response-facts.tsx'
import { RewordPart } from './reword-part.tsx'
import { ShareLink } from './share-link.tsx'
import { useSurveyAct } from './survey-data.ts'
import { VersionList } from './version-list.tsx'

/** An open survey: how it reaches people and how many have answered. What they answered lies sealed. */
export function OpenPart({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('survey')
  const [isClosing, setClosing] = useShown<true>()
  const close = useSurveyAct()
  const may = (ability: SurveyView['abilities'][number]) => survey.abilities.includes(ability)
  return (
    <>
      <div className="c-3-9 v-sur-column">
        <ResponseFacts survey={survey} />
        {survey.linkAddress && <ShareLink survey={survey} address={survey.linkAddress} />}
        {may('invite') && survey.sample !== 'open' && <InvitePart survey={survey} />}
        {may('enter') && (
          <section aria-labelledby="survey-paper">
            <SectionHead id="survey-paper" title={t('paper.title')} />
            <p className="v-mea-prose">{t('paper.offer')}</p>
            <Link to="/maling/undersokelser/$id/papir" params={{ id: survey.id }} className="v-link">
              {t('paper.open')}
            </Link>
          </section>
        )}
        {may('reword') && <RewordPart key={survey.version} survey={survey} />}
      </div>
      <aside className="c-10-12 v-sur-side" aria-label={t('side')}>
        <WaitingWords kind="measure.survey" subject={survey.id} />
        <WaitingWords kind="measure.survey-invite" subject={survey.id} />
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
        isOpen={isClosing !== null}
        title={t('close.title')}
        action={t('close.do')}
        error={close.error}
        isBusy={close.isPending}
        onConfirm={() => close.mutate({ path: `/${survey.id}/close` }, { onSuccess: () => setClosing(null) })}
        onClose={() => setClosing(null)}
      >
        <p>{t((survey.answers ?? 0) < FEWEST_ANSWERS ? 'close.few' : 'close.about')}</p>
      </ConfirmDialog>
    </>
  )
}
