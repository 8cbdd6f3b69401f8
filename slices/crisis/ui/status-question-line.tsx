import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { StatusQuestion, StatusView } from '../rules/status-view.ts'
import { useStatusAct } from './status-data.ts'
import { StatusUnderWay } from './status-under-way.tsx'

type LineProps = { view: StatusView; question: StatusQuestion; onChange: () => void }

/** One question with its answer: where it stands, and what can be done with it. */
export function QuestionLine({ view, question: one, onChange }: LineProps) {
  const { t } = useTranslation('crisis')
  const act = useStatusAct(view.crisis.id)
  const mayWrite = view.abilities.includes('write')
  const mayPublish = view.abilities.includes('publish')
  const underWay = view.underWay.find((words) => words.questionId === one.id)
  return (
    <li>
      <p lang="nb">
        <b>{one.texts.nb.question}</b>
      </p>
      <p lang="nb" data-typography="secondary">
        {one.texts.nb.answer}
      </p>
      <p className="v-meta">
        {one.approvedAt && t('status.question.stands', { at: one.approvedAt })}
        {!one.approvedAt && !underWay && <b className="v-signal">{t('status.question.waits')}</b>}
        {underWay && t('status.question.by')} <span data-data>{one.by.name ?? t('somebody')}</span>
      </p>
      {underWay ? (
        <StatusUnderWay crisisId={view.crisis.id} words={underWay} mayPass={view.abilities.includes('pass')} />
      ) : (
        <div className="v-btns">
          {!one.approvedAt && mayPublish && (
            <Button
              data-size="sm"
              aria-label={`${t('status.question.publish')}: ${one.texts.nb.question}`}
              disabled={act.isPending}
              onClick={() =>
                act.mutate({
                  method: 'POST',
                  path: `questions/${one.id}/publish`,
                  json: { revision: one.revision },
                })
              }
            >
              {t('status.question.publish')}
            </Button>
          )}
          {mayWrite && (
            <Button data-size="sm" variant="secondary" onClick={onChange}>
              {t(one.approvedAt ? 'status.question.new-answer' : 'status.change')}
            </Button>
          )}
          {(one.approvedAt ? mayPublish : mayWrite) && (
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
      )}
      <ProblemText error={act.error} />
    </li>
  )
}
