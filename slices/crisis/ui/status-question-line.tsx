import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import { mustBeCorrected } from '../rules/room-needs.ts'
import type { StatementView } from '../rules/statement-view.ts'
import type { StatusQuestion, StatusView } from '../rules/status-view.ts'
import { useStatusAct } from './status-data.ts'
import { StatusUnderWay } from './status-under-way.tsx'
import { WithdrawStatement } from './withdraw-statement.tsx'
import { WrongWordsMark } from './wrong-words-mark.tsx'

type LineProps = {
  view: StatusView
  crisis: CrisisView
  question: StatusQuestion
  /** The words of the room that this is; the newest, when it was written anew. */
  statement: StatementView | undefined
  onWrite: () => void
}

/** One question with its answer: where it stands, and what can be done with it. */
export function QuestionLine({ view, crisis, question: one, statement, onWrite }: LineProps) {
  const { t } = useTranslation('crisis')
  const act = useStatusAct(view.crisis.id)
  const mayWrite = view.abilities.includes('write')
  const isEnded = !one.approvedAt && statement?.state === 'dropped'
  const isWrong = one.approvedAt !== null && statement !== undefined && mustBeCorrected(statement)
  const underWay = view.underWay.find((words) => words.questionId === one.id)
  return (
    <li>
      <p lang="nb">
        <b>{one.texts.nb.question}</b>
      </p>
      <p lang="nb" data-typography="secondary" data-corrected={isWrong ? '' : undefined}>
        {one.texts.nb.answer}
      </p>
      <p className="v-meta">
        {statement && `${t('said.one', { number: statement.number })}. `}
        {one.standsSince && t('status.question.stands', { at: one.standsSince })}
        {one.approvedAt && !one.standsSince && t('status.question.no-page')}
        {!one.approvedAt && !underWay && (
          <b className="v-signal">{t(isEnded ? 'status.question.ended' : 'status.question.waits')}</b>
        )}{' '}
        {isEnded && statement.droppedReason && `${t(`dropped.${statement.droppedReason}`)} `}
        {t('status.question.by')} <span data-data>{one.by.name ?? t('somebody')}</span>
      </p>
      {isWrong && (
        <div className="v-note" role="status">
          <WrongWordsMark wrong={view.wrong.filter(({ number }) => number === statement.number)} />
        </div>
      )}
      {underWay && (
        <StatusUnderWay crisisId={view.crisis.id} words={underWay} mayPass={view.abilities.includes('pass')} />
      )}
      <div className="v-btns">
        {mayWrite && (one.approvedAt || isEnded) && (
          <Button data-size="sm" variant={isWrong ? 'primary' : 'secondary'} onClick={onWrite}>
            {t(one.approvedAt ? 'status.question.new-answer' : 'anew.write')}
          </Button>
        )}
        {mayWrite && isEnded && (
          <Button
            data-size="sm"
            variant="tertiary"
            disabled={act.isPending}
            onClick={() => act.mutate({ method: 'DELETE', path: `questions/${one.id}` })}
          >
            {t('status.question.remove')}
          </Button>
        )}
      </div>
      {statement && <WithdrawStatement crisis={crisis} statement={statement} />}
      <ProblemText error={act.error} />
    </li>
  )
}
