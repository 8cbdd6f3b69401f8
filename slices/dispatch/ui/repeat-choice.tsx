import { Radio, Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { Repeat } from '../rules/repeat.ts'

type Props = {
  repeat: Repeat
  /** Why everyone shall have it once more; null when only those who lack it get it. */
  again: string | null
  mayAgain: boolean
  onChange: (again: string | null) => void
}

/** Some have the text already: those who lack it are chosen, and everyone once more only when somebody says so. */
export function RepeatChoice({ repeat: { had, left }, again, mayAgain, onChange }: Props) {
  const { t } = useTranslation('dispatch')
  const option = (value: boolean, label: string) => (
    <Radio
      data-size="sm"
      name="repeat"
      label={label}
      value={String(value)}
      checked={(again !== null) === value}
      onChange={() => onChange(value ? '' : null)}
    />
  )
  return (
    <fieldset className="v-choice">
      <legend>{t('repeat.who')}</legend>
      <p>{t('repeat.had', { count: had, left })}</p>
      <div className="v-choices">
        {left > 0 && option(false, t('repeat.left', { count: left }))}
        {mayAgain && option(true, t('repeat.all'))}
      </div>
      {!mayAgain && <p className="v-muted">{t('repeat.leader')}</p>}
      {again !== null && (
        <Textfield
          multiline
          rows={2}
          label={t('repeat.why')}
          value={again}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </fieldset>
  )
}
