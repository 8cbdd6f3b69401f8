import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import { useAnswerCall } from './crisis-data.ts'

/** For one who is called in: say whether you are coming. What was answered can be changed as long as the room is open. */
export function CallAnswer({ crisis }: { crisis: CrisisView }) {
  const { t } = useTranslation('crisis')
  const answer = useAnswerCall(crisis.id)
  const { mine } = crisis
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
      <ProblemText error={answer.error} />
    </section>
  )
}
