import { Radio, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import type { CodeVariable } from '../../rules/coding/code-book.ts'
import type { DisagreementView } from '../../rules/coding/coding-view.ts'
import { useMeasureAct } from '../measure-data.ts'
import { useFigures } from '../use-figures.ts'

type Props = {
  roundId: string
  text: string
  disagreement: DisagreementView
  variable: CodeVariable
  onClose: () => void
}

/** What those who disagreed came to about one story. The agreement is still counted on what they said first. */
export function SettleDialog({ roundId, text, disagreement: { story }, variable, onClose }: Props) {
  const { t } = useTranslation('measure')
  const { name } = useFigures()
  const [value, setValue] = useState<string | null | undefined>(undefined)
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useMeasureAct(onClose)
  const submit = () => {
    setTried(true)
    if (value === undefined) return
    const json = { position: story.position, variable: variable.key, value, note }
    act.mutate({ path: `/coding/rounds/${roundId}/settle`, json })
  }
  const options = [
    ...variable.values.map((one) => ({ value: one.key as string | null, one })),
    { value: null, one: null },
  ]
  return (
    <FormDialog
      title={t('disagreed.settle')}
      action={t('disagreed.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p data-data dir="auto">
        {text}
      </p>
      {name(variable.help) && (
        <p className="v-meta" data-data>
          {name(variable.help)}
        </p>
      )}
      <fieldset className="v-choice">
        <legend data-data>{name(variable.names)}</legend>
        {options.map((option) => (
          <Radio
            key={option.value ?? ''}
            data-size="sm"
            name="settled"
            value={option.value ?? ''}
            label={option.one ? <span data-data>{name(option.one.names)}</span> : t('desk.untold')}
            checked={value === option.value}
            onChange={() => setValue(option.value)}
          />
        ))}
      </fieldset>
      <Textfield
        data-size="sm"
        maxLength={1000}
        label={t('disagreed.note')}
        description={t('disagreed.note.about')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {isTried && value === undefined && (
        <p className="v-signal" role="alert">
          {t('disagreed.missing')}
        </p>
      )}
    </FormDialog>
  )
}
