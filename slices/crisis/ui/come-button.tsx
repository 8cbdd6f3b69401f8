import { Button } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useAnswerCall } from './crisis-data.ts'

/** For one who is called in and stands elsewhere: says yes to come, and goes to the room. To say no is done there. */
export function ComeButton({ crisisId, about, isPrimary }: { crisisId: string; about: string; isPrimary: boolean }) {
  const { t } = useTranslation('crisis')
  const navigate = useNavigate()
  const answer = useAnswerCall(crisisId)
  const come = () => {
    if (answer.isPending) return
    answer.mutate('coming', { onSuccess: () => void navigate({ to: '/krise/$id', params: { id: crisisId } }) })
  }
  return (
    <>
      <Button data-size="sm" variant={isPrimary ? 'primary' : 'secondary'} onClick={come}>
        {t('callin.come')}
        <span className="ds-sr-only" data-data>
          : {about}
        </span>
      </Button>
      <ProblemText error={answer.error} />
    </>
  )
}
