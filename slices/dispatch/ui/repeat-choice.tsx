import { Radio } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { Repeat } from '../rules/repeat.ts'

type Props = { repeat: Repeat; again: boolean; onChange: (again: boolean) => void }

/** Some have the text already: those who lack it are chosen, and everyone once more only when somebody says so. */
export function RepeatChoice({ repeat: { had, left }, again, onChange }: Props) {
  const { t } = useTranslation('dispatch')
  const option = (value: boolean, label: string) => (
    <Radio
      data-size="sm"
      name="repeat"
      label={label}
      value={String(value)}
      checked={again === value}
      onChange={() => onChange(value)}
    />
  )
  return (
    <fieldset className="v-choice">
      <legend>{t('repeat.who')}</legend>
      <p>{t('repeat.had', { count: had, left })}</p>
      <div className="v-choices">
        {left > 0 && option(false, t('repeat.left', { count: left }))}
        {option(true, t('repeat.all'))}
      </div>
    </fieldset>
  )
}
