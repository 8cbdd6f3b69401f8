import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import type { AnswerCodingView } from '../../rules/coding/coding-view.ts'
import { useMeasureAct } from '../measure-data.ts'
import { answerCodingPath } from './coding-data.ts'
import { BLANK_SHARING, SharingFields, sharedOut } from './sharing-fields.tsx'

type Props = { view: AnswerCodingView; onClose: () => void; onOpened: (id: string) => void }

/** Begins a round of answers: who codes, and how many of them everyone codes. */
export function AnswerRoundDialog({ view, onClose, onOpened }: Props) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const [name, setName] = useState('')
  const [sharing, setSharing] = useState(BLANK_SHARING)
  const [isTried, setTried] = useState(false)
  const act = useMeasureAct<{ id: string }>(({ id }) => onOpened(id))
  const { about, population, needed, people } = view
  const { coderIds } = sharing
  const shared = sharedOut(sharing, view)
  const submit = () => {
    setTried(true)
    if (name.trim() === '' || coderIds.length < 2 || shared.size === 0 || shared.doubled === 0) return
    act.mutate({ path: `${answerCodingPath(about.surveyId, about.key)}/rounds`, json: { name, coderIds, ...shared } })
  }
  return (
    <FormDialog
      title={t('round.open')}
      action={t('answers.round.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">
        {t('answers.material', { count: population, shown: count(population), needed: count(needed) })}
      </p>
      <Textfield
        data-size="sm"
        maxLength={120}
        label={t('field.name')}
        value={name}
        error={isTried && name.trim() === '' ? t('field.name.missing') : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <SharingFields
        sharing={sharing}
        material={view}
        people={people}
        isTried={isTried}
        isAnswers
        onChange={setSharing}
      />
    </FormDialog>
  )
}
