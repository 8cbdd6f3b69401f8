import { useTranslation } from 'react-i18next'
import { LoadedPage } from '../../../../kit/ui/loaded-page.tsx'
import { FEWEST_ANSWERS } from '../../rules/survey/survey.ts'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { ClosedPart } from './closed-part.tsx'
import { DraftPart } from './draft-part.tsx'
import { OpenPart } from './open-part.tsx'
import { useSurvey } from './survey-data.ts'
import { SurveyHead } from './survey-head.tsx'

/** One survey: written while it is a draft, followed while it is open, read when it is closed. */
export function SurveyPart({ id }: { id: string }) {
  const { t } = useTranslation('survey')
  return (
    <LoadedPage query={useSurvey(id)} title={t('one')} text={t('loading.one')}>
      {(survey) => <ByState survey={survey} />}
    </LoadedPage>
  )
}

function ByState({ survey }: { survey: SurveyView }) {
  if (survey.state === 'draft' && survey.abilities.includes('write'))
    return <DraftPart key={survey.id} survey={survey} />
  return (
    <>
      <div className="c-3-12">
        <SurveyHead survey={survey} />
      </div>
      {survey.state === 'open' && <OpenPart survey={survey} />}
      {survey.state === 'closed' && (survey.answers ?? 0) >= FEWEST_ANSWERS && <ClosedPart survey={survey} />}
    </>
  )
}
