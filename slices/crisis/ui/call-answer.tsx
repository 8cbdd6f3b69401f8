import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import { useAnswerCall } from './crisis-data.ts'

/** Who is next, where whoever leads is asked once more; null where they are not. */
const leaveOf = (error: unknown) =>
  error instanceof Problem && error.code === 'crisis.leads-still'
    ? (error.details as { next: string | null; isHere: boolean })
    : null

/** For one who is called in: say whether you are coming. What was answered can be changed as long as the room is open. */
export function CallAnswer({ crisis }: { crisis: CrisisView }) {
  const { t } = useTranslation('crisis')
  const answer = useAnswerCall(crisis.id)
  const { mine } = crisis
  const asked = leaveOf(answer.error)
  if (!mine || mine.isTold || !crisis.abilities.includes('answer')) return null
  return (
    <section className="v-callin c-1-12" data-answer={mine.answer ?? undefined} aria-label={t('callin')}>
      <p>{t(mine.isDeclarer ? 'callin.declared' : mine.answer ? `callin.${mine.answer}` : 'callin.ask')}</p>
      <div className="v-btns">
        {mine.answer !== 'coming' && (
          <Button disabled={answer.isPending} onClick={() => answer.mutate('coming')}>
            {t('callin.come')}
          </Button>
        )}
        {mine.answer !== 'cannot' && (
          <Button variant="secondary" disabled={answer.isPending} onClick={() => answer.mutate('cannot')}>
            {t('callin.not')}
          </Button>
        )}
      </div>
      {!asked && <ProblemText error={answer.error} />}
      {asked && (
        <ConfirmDialog
          isOpen
          title={t('callin.lead.title')}
          action={t('callin.lead.go')}
          isBusy={answer.isPending}
          onConfirm={() => answer.mutate('gives-up-lead')}
          onClose={() => answer.reset()}
        >
          <p>
            {t(asked.next === null ? 'callin.lead.nobody' : asked.isHere ? 'callin.lead.here' : 'callin.lead.called', {
              name: asked.next ?? '',
            })}
          </p>
        </ConfirmDialog>
      )}
    </section>
  )
}
