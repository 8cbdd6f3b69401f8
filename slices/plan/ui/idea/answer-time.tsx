import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { NumberField } from '../../../../kit/ui/number-field.tsx'
import { LONGEST_ANSWER_DAYS } from '../../rules/idea/idea.ts'
import { useIdeaAct } from './idea-data.ts'

type Props = { days: number; onClose: () => void }

/** How long the agency takes to answer an idea, set by those who answer for communication. */
export function AnswerTime({ days, onClose }: Props) {
  const { t } = useTranslation('offers')
  const [wanted, setWanted] = useState<number | null>(days)
  const [isTried, setTried] = useState(false)
  const act = useIdeaAct(onClose)
  const isRight = wanted !== null && Number.isInteger(wanted) && wanted >= 1 && wanted <= LONGEST_ANSWER_DAYS
  const submit = () => {
    setTried(true)
    if (isRight) act.mutate({ to: '/answer-time', json: { days: wanted } })
  }
  return (
    <FormDialog
      title={t('idea.time.title')}
      action={t('idea.time.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <NumberField
        isWhole
        label={t('idea.time.days')}
        about={t('idea.time.about')}
        value={wanted}
        onChange={setWanted}
      />
      {isTried && !isRight && (
        <p className="v-signal" role="alert">
          {t('idea.time.wrong', { most: LONGEST_ANSWER_DAYS })}
        </p>
      )}
    </FormDialog>
  )
}
