import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CancelButton } from '../../../../kit/ui/dialog.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import type { ElementContent } from '../../rules/element.ts'
import { faultsIn } from './editor-data.ts'
import { ElementForm } from './element-form.tsx'
import { useFieldName } from './field-words.ts'

type Props = {
  content: ElementContent
  isNew: boolean
  mayEdit: boolean
  error: unknown
  isBusy: boolean
  onChange: (content: ElementContent) => void
  onSave: (reason: string) => void
  onRemove?: (() => void) | undefined
}

/** The fields, why it is changed, every fault beside its field and all of them in a list, and the buttons. */
export function EditorForm(props: Props) {
  const { t } = useTranslation('strategy')
  const fieldName = useFieldName()
  const [reason, setReason] = useState('')
  const faults = faultsIn(props.error).map(({ field, code, details }) => ({
    field,
    text: t(`fault.${code}`, { ...details, field: fieldName(field) }),
  }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.onSave(reason.trim())
  }
  return (
    <form className="v-form" onSubmit={submit} noValidate>
      <fieldset className="v-choice v-form" disabled={!props.mayEdit || props.isBusy}>
        <legend className="ds-sr-only">{t('editor.fields')}</legend>
        <ElementForm
          content={props.content}
          isNew={props.isNew}
          onChange={props.onChange}
          errorOf={(field) => faults.find((one) => one.field === field)?.text}
        />
        <TextField label={t('editor.reason')} about={t('editor.reason.about')} value={reason} onWrite={setReason} />
      </fieldset>
      <ProblemText error={props.error} />
      {faults.length > 0 && (
        <ul className="v-str-list">
          {faults.map(({ field, text }) => (
            <li key={`${field} ${text}`}>{text}</li>
          ))}
        </ul>
      )}
      <div className="v-btns">
        <Button type="submit" data-size="sm" disabled={!props.mayEdit || props.isBusy}>
          {t('editor.save')}
        </Button>
        <CancelButton />
        {props.onRemove && props.mayEdit && (
          <button type="button" className="v-link" onClick={props.onRemove}>
            {t('editor.remove')}
          </button>
        )}
      </div>
    </form>
  )
}
