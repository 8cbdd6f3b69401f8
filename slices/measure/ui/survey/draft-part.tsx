import { Button } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../../kit/ui/confirm-dialog.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import { WaitingWords } from '../../../approval/ui/index.ts'
import { questionnaireFaults } from '../../rules/survey/questionnaire.ts'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { SaveLine } from '../save-line.tsx'
import { OpenSurveyDialog } from './open-survey-dialog.tsx'
import { PreviewLinks } from './preview-links.tsx'
import { QuestionnaireEditor } from './questionnaire-editor.tsx'
import { useSurveyAct, useSurveyWords } from './survey-data.ts'
import { useQuestionnaire } from './use-questionnaire.ts'

/** A draft: the questionnaire, whether it is saved, and what is missing before it can be opened. */
export function DraftPart({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('survey')
  const navigate = useNavigate()
  const { said, languageName } = useSurveyWords()
  const { content, state, change, settle, revision } = useQuestionnaire(survey)
  const [dialog, setDialog] = useShown<'open' | 'drop'>()
  const drop = useSurveyAct(() => void navigate({ to: '/maling/undersokelser' }))
  const faults = questionnaireFaults(content)
  const isSaved = state.kind === 'saved'
  const place = (key: string | null) =>
    key === null ? '' : `${content.questions.findIndex((one) => one.key === key) + 1}: `
  return (
    <>
      <div className="c-3-12">
        <PageHead
          title={faults.length === 0 ? t('head.ready') : t('head.missing', { count: faults.length })}
          over={<span data-data>{said(content.title, content.languages)}</span>}
          className="v-mea-head"
        >
          <Button data-size="sm" disabled={faults.length > 0 || !isSaved} onClick={() => setDialog('open')}>
            {t('open.open')}
          </Button>
          <Button data-size="sm" variant="secondary" onClick={() => setDialog('drop')}>
            {t('drop.open')}
          </Button>
        </PageHead>
      </div>
      <div className="c-3-9">
        {state.kind === 'conflict' && (
          <div className="v-note stop" role="alert">
            <p>{t('conflict.title', { name: state.conflict.author ?? t('conflict.somebody') })}</p>
            <p className="v-body2">
              {t('conflict.about', {
                mine: content.questions.length,
                theirs: state.conflict.content.questions.length,
              })}
            </p>
            <div className="v-btns">
              <Button data-size="sm" onClick={() => settle(state.conflict, true)}>
                {t('conflict.mine')}
              </Button>
              <Button data-size="sm" variant="secondary" onClick={() => settle(state.conflict, false)}>
                {t('conflict.theirs')}
              </Button>
            </div>
          </div>
        )}
        <QuestionnaireEditor content={content} onChange={change} />
      </div>
      <aside className="c-10-12 v-sur-side" aria-label={t('side')}>
        <SaveLine state={state} />
        <WaitingWords kind="measure.survey" subject={survey.id} />
        {faults.length > 0 && (
          <section aria-labelledby="survey-faults">
            <SectionHead id="survey-faults" title={t('faults.title')}>
              {faults.length}
            </SectionHead>
            <ul className="v-mea-effort">
              {faults.slice(0, 12).map((fault) => (
                <li key={`${fault.question} ${fault.code}`}>
                  {place(fault.question)}
                  {t(`fault.${fault.code}`)}
                  {fault.language && content.languages.length > 1 && ` (${languageName(fault.language)})`}
                </li>
              ))}
            </ul>
          </section>
        )}
        <PreviewLinks survey={survey} languages={content.languages} />
      </aside>
      {dialog === 'open' && <OpenSurveyDialog survey={survey} revision={revision} onClose={() => setDialog(null)} />}
      <ConfirmDialog
        isOpen={dialog === 'drop'}
        title={t('drop.title')}
        action={t('drop.do')}
        error={drop.error}
        isBusy={drop.isPending}
        onConfirm={() => drop.mutate({ path: `/${survey.id}`, method: 'DELETE' })}
        onClose={() => setDialog(null)}
      >
        <p>{t('drop.about')}</p>
      </ConfirmDialog>
    </>
  )
}
