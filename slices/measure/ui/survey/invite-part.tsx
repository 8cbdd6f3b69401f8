import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { useSurveyAct } from './survey-data.ts'

/** Sends the survey to groups of the address book, and reminds those who have not answered, without saying who they are. */
export function InvitePart({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('survey')
  const [isInviting, setInviting] = useShown<true>()
  const [told, setTold] = useState('')
  const remind = useSurveyAct<{ reminded: number }>(({ reminded }) => setTold(t('remind.done', { count: reminded })))
  const { invited, byInvitation } = survey.response
  return (
    <section aria-labelledby="survey-invite">
      <SectionHead id="survey-invite" title={t('invite.title')} />
      <p className="v-mea-prose">{t('invite.about')}</p>
      <div className="v-btns">
        <Button data-size="sm" onClick={() => setInviting(true)}>
          {t('invite.open')}
        </Button>
        {invited > byInvitation && (
          <Button
            data-size="sm"
            variant="secondary"
            disabled={remind.isPending}
            onClick={() => remind.mutate({ path: `/${survey.id}/reminders` })}
          >
            {t('remind.do')}
          </Button>
        )}
      </div>
      <p role="status">{told}</p>
      <ProblemText error={remind.error} />
      {isInviting && (
        <InviteDialog
          survey={survey}
          onClose={() => setInviting(null)}
          onDone={() => {
            setInviting(null)
            setTold(t('invite.asked'))
          }}
        />
      )}
    </section>
  )
}
