import { Button } from '@digdir/designsystemet-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayPart, localTimeOf } from '../../../../kit/kernel/local-time.ts'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { hasUnreadNumber } from '../../../../kit/ui/unread-number.ts'
import { mappingFault } from '../../rules/answers/answer-mapping.ts'
import type { AnswerLook } from '../../rules/answers/answer-view.ts'
import { useAnswersTaken, useAnswersWeighed } from './answer-data.ts'
import { AnswerMappingForm } from './answer-mapping-form.tsx'
import { AnswerOutcome } from './answer-outcome.tsx'

type Props = { file: File; look: AnswerLook; onTaken: (id: string) => void }

/** A chosen file: its mapping, what it would give, and counting it. Any change of the mapping asks for another dry run. */
export function CountedFile({ file, look, onTaken }: Props) {
  const { t } = useTranslation('measure')
  const [mapping, setMapping] = useState(look.mapping)
  const [isTried, setTried] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  const weighed = useAnswersWeighed()
  const taken = useAnswersTaken(onTaken)
  const fault = mappingFault(mapping, dayPart(localTimeOf(new Date())))
  const isBusy = weighed.isPending || taken.isPending
  const check = () => {
    setTried(true)
    if (fields.current && hasUnreadNumber(fields.current)) return
    if (!fault) weighed.mutate({ file, mapping })
  }
  const isShown = weighed.data && weighed.variables?.mapping === mapping
  return (
    <>
      {look.takenInAt && <p className="v-note">{t('import.again', { at: look.takenInAt })}</p>}
      <div ref={fields}>
        <AnswerMappingForm look={look} mapping={mapping} onChange={setMapping} />
      </div>
      {isTried && fault && (
        <p className="v-signal" role="alert">
          {t(`error:measure.answers-${fault}`)}
        </p>
      )}
      <div className="v-btns v-mea-do">
        <Button data-size="sm" variant="secondary" disabled={isBusy} onClick={check}>
          {t('answers.check')}
        </Button>
      </div>
      <ProblemText error={weighed.error ?? taken.error} />
      {isShown && <AnswerOutcome weighed={weighed.data} />}
      {isShown && weighed.data.faults.length === 0 && (
        <div className="v-btns v-mea-do">
          <Button data-size="sm" disabled={isBusy} onClick={() => taken.mutate({ file, mapping })}>
            {t('answers.take')}
          </Button>
        </div>
      )}
    </>
  )
}
