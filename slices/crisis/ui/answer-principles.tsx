import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useTitle } from '../../../kit/ui/use-title.ts'
import { GivenPrinciples, PrincipleCheck, useAnswersTo } from '../../message/ui/index.ts'
import { type PrincipleTaskView, useAnswerPrinciples, usePrincipleTask } from './principle-task-data.ts'
import { Said } from './said.tsx'

/** Afterwards: whoever said yes to words of a crisis reads them again, and answers the principles. */
export function AnswerPrinciples({ id }: { id: string }) {
  const { t } = useTranslation('crisis')
  useTitle(t('principles.title'))
  const task = usePrincipleTask(id)
  return (
    <Loaded query={task} text={t('principles.loading')}>
      {(view) => <Sheet key={view.principles.edition?.id ?? 'none'} view={view} />}
    </Loaded>
  )
}

function Sheet({ view }: { view: PrincipleTaskView }) {
  const { t } = useTranslation('crisis')
  const { date } = useFormats()
  const answers = useAnswersTo(view.principles, view.id)
  const act = useAnswerPrinciples(view.id)
  const [isTried, setTried] = useState(false)
  const { number, crisisNumber, doneAt, dueAt, given, texts } = view
  const answer = () => {
    setTried(true)
    if (answers.fault === null) act.mutate(answers.body, { onSuccess: answers.drop })
  }
  return (
    <>
      <div className="c-3-8">
        <p className="v-count">
          <span>{crisisNumber}</span>
        </p>
        <h1 className="v-h2">{t(doneAt ? 'principles.done' : 'principles.task', { number })}</h1>
        <p className="v-body2">
          {doneAt ? t('principles.done.about', { at: date(doneAt) }) : t('principles.about')}
          {!doneAt && dueAt && ` ${t('principles.by', { at: date(dueAt) })}`}
        </p>
        {given && <GivenPrinciples given={given} />}
        {!doneAt && <PrincipleCheck answers={answers} isTried={isTried} />}
      </div>
      <div className="c-9-12">
        <Said words={texts} label={t('principles.words', { number })} />
      </div>
      {!doneAt && (
        <>
          <div className="c-3-8">
            <ProblemText error={act.error} />
          </div>
          <div className="v-decide">
            {isTried && answers.fault && (
              <p className="v-decide__why" role="alert">
                {t(`principles.fault.${answers.fault.code}`)}
              </p>
            )}
            <Button data-size="md" disabled={act.isPending} onClick={answer}>
              {t('principles.keep')}
            </Button>
          </div>
        </>
      )}
    </>
  )
}
