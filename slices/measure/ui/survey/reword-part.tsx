import { Button, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { QuestionnaireEditor } from './questionnaire-editor.tsx'
import { useSurveyAct } from './survey-data.ts'

/** Words of an open survey put right: a new version with a reason. What is asked stays as it is. */
export function RewordPart({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('survey')
  const [isOpen, setOpen] = useState(false)
  const [content, setContent] = useState(survey.content)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useSurveyAct(() => setOpen(false))
  if (!isOpen)
    return (
      <p>
        <button type="button" className="v-link" onClick={() => setOpen(true)}>
          {t('reword.open')}
        </button>
      </p>
    )
  const save = () => {
    setTried(true)
    if (reason.trim()) act.mutate({ path: `/${survey.id}/words`, json: { version: survey.version, content, reason } })
  }
  return (
    <div>
      <QuestionnaireEditor content={content} isReword onChange={setContent} />
      <div className="v-form v-sur-form">
        <Textfield
          data-size="sm"
          maxLength={300}
          label={t('reword.reason')}
          value={reason}
          error={isTried && !reason.trim() ? t('reword.reason-missing') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <p className="v-meta">{t('approval:ask.about')}</p>
        <ProblemText error={act.error} />
        <div className="v-btns">
          <Button data-size="sm" disabled={act.isPending} onClick={save}>
            {t('approval:ask.do')}
          </Button>
          <Button data-size="sm" variant="secondary" onClick={() => setOpen(false)}>
            {t('reword.cancel')}
          </Button>
        </div>
      </div>
    </div>
  )
}
