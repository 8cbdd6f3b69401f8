import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  label: string
  description?: string
  autoComplete: 'current-password' | 'new-password'
  value: string
  onChange: (value: string) => void
}

/** A password that can be pasted, filled in by a manager, and shown to the one who writes it. */
export function PasswordField({ label, description, autoComplete, value, onChange }: Props) {
  const { t } = useTranslation('access')
  const [isShown, setShown] = useState(false)
  return (
    <div className="v-stack">
      <Textfield
        label={label}
        description={description}
        type={isShown ? 'text' : 'password'}
        name="password"
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={500}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Checkbox
        data-size="sm"
        label={t('sign-in.show')}
        checked={isShown}
        onChange={(event) => setShown(event.target.checked)}
      />
    </div>
  )
}

/** A password that is chosen: says how long it must be. */
export function NewPasswordField({ label, value, onChange }: Pick<Props, 'label' | 'value' | 'onChange'>) {
  const { t } = useTranslation('access')
  const asked = { label, description: t('password.about'), autoComplete: 'new-password' } as const
  return <PasswordField {...asked} value={value} onChange={onChange} />
}
