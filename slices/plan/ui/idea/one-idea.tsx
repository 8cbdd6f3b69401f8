import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../../kit/ui/reason-dialog.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { IdeaLine } from '../../rules/idea/idea.ts'
import { todayInNorway } from '../today-in-norway.ts'
import { useIdeaAct } from './idea-data.ts'

/** One idea, its answer, and for those who answer what they can do. */
export function OneIdea({ idea }: { idea: IdeaLine }) {
  const { t } = useTranslation('offers')
  const navigate = useNavigate()
  const { date } = useFormats()
  const [open, setOpen] = useShown<'answer' | 'make'>()
  const take = useIdeaAct()
  const answer = useIdeaAct()
  const make = useIdeaAct<{ initiativeId: string }>(({ initiativeId }) =>
    navigate({ to: '/plan/tiltak/$id', params: { id: initiativeId } }),
  )
  const isLate = !idea.answeredOn && idea.answerBy < todayInNorway()
  const can = (step: IdeaLine['abilities'][number]) => idea.abilities.includes(step)
  const button = (step: 'take' | 'answer' | 'make', isMain: boolean, onClick: () => void) => (
    <Button
      data-size="sm"
      variant={isMain ? 'primary' : 'secondary'}
      data-data=""
      aria-label={`${t(`idea.${step}`)}: ${idea.title}`}
      onClick={onClick}
    >
      {t(`idea.${step}`)}
    </Button>
  )
  return (
    <li data-row="" className="v-offer">
      <h3 className="v-h3" data-data>
        {idea.title}
      </h3>
      <Whence idea={idea} />
      <p className={isLate ? 'v-signal' : 'v-meta'}>
        {t(`idea.state.${idea.state}`, { name: idea.takenBy ?? '' })}{' '}
        {!idea.answeredOn && t(isLate ? 'idea.late' : 'idea.answer-by', { at: idea.answerBy })}
      </p>
      {idea.text && (
        <p className="v-prose v-ini-said" data-data>
          {idea.text}
        </p>
      )}
      {idea.answer && (
        <div className="v-meet-said">
          <p className="v-meta">
            {t('idea.answered-by', { name: idea.answeredBy ?? t('gone'), at: idea.answeredOn ?? '' })}
          </p>
          <p className="v-ini-said" data-data>
            {idea.answer}
          </p>
          {idea.initiativeId && (
            <p>
              <Link className="v-link" to="/plan/tiltak/$id" params={{ id: idea.initiativeId }}>
                {t('idea.to-initiative')}
              </Link>
            </p>
          )}
        </div>
      )}
      {idea.abilities.length > 0 && (
        <div className="v-btns">
          {can('answer') && button('answer', false, () => setOpen('answer'))}
          {can('make') && button('make', false, () => setOpen('make'))}
          {can('take') && button('take', false, () => take.mutate({ to: `/${idea.id}/take` }))}
        </div>
      )}
      <ProblemText error={take.error} />
      {open && (
        <ReasonDialog
          title={t(`idea.${open}`)}
          action={t(open === 'make' ? 'idea.make' : 'idea.answer.send')}
          label={t('idea.answer.label')}
          about={t(idea.isUnnamed ? 'idea.answer.unnamed' : 'idea.answer.about')}
          missing={t('idea.answer.missing')}
          error={answer.error ?? make.error}
          isBusy={answer.isPending || make.isPending}
          onReason={(words) =>
            open === 'make'
              ? make.mutate({ to: `/${idea.id}/initiative`, json: { answer: words } })
              : answer.mutate({ to: `/${idea.id}/answer`, json: { answer: words } }, { onSuccess: () => setOpen(null) })
          }
          onClose={() => setOpen(null)}
        >
          <p className="v-meta">{t('idea.given', { at: date(idea.givenOn) })}</p>
          <p data-data>{idea.title}</p>
        </ReasonDialog>
      )}
    </li>
  )
}

function Whence({ idea }: { idea: IdeaLine }) {
  const { t } = useTranslation('offers')
  const { date } = useFormats()
  const who = idea.isMine ? t('idea.you') : idea.isUnnamed ? t('idea.unnamed') : idea.givenBy
  return (
    <p className="v-meta">
      {t('idea.given', { at: date(idea.givenOn) })}
      {who && (
        <>
          {'. '}
          <span data-data={idea.givenBy && !idea.isMine ? '' : undefined}>{who}</span>
        </>
      )}
      {idea.unit && (
        <>
          {'. '}
          <span data-data>{idea.unit.name ?? ''}</span>
        </>
      )}
    </p>
  )
}
