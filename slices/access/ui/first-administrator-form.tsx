import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { call } from '../../../kit/ui/api.ts'
import { ActForm } from './act-form.tsx'
import { NewPasswordField } from './password-field.tsx'
import { signInWithPassword } from './sign-in-calls.ts'

type Props = { token: string; needsUnit: boolean; onDone: () => void }

/** The first administrator: person, password and, where there is none yet, the top unit. */
export function FirstAdministratorForm({ token, needsUnit, onDone }: Props) {
  const { t, i18n } = useTranslation('access')
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [unitName, setUnitName] = useState('')
  const [language, setLanguage] = useState(i18n.language)
  const [password, setPassword] = useState('')
  const send = async () => {
    const json = { token, name, email, password, language, ...(needsUnit ? { unitName } : {}) }
    await call('/api/access/first-administrator', { method: 'POST', json })
    await signInWithPassword(email, password)
    onDone()
  }
  return (
    <ActForm does={send} label={t('first.do')}>
      {needsUnit && (
        <Textfield
          label={t('first.unit')}
          description={t('first.unit.about')}
          autoComplete="organization"
          required
          maxLength={200}
          value={unitName}
          onChange={(event) => setUnitName(event.target.value)}
        />
      )}
      <Textfield
        label={t('first.name')}
        autoComplete="name"
        required
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Textfield
        label={t('sign-in.email')}
        type="email"
        autoComplete="username"
        required
        maxLength={200}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Field>
        <Label>{t('first.language')}</Label>
        <Select value={language} onChange={(event) => setLanguage(event.target.value)}>
          {LANGUAGES.map((one) => (
            <Select.Option key={one} value={one} lang={one}>
              {t(`language.${one}`, { ns: 'kit' })}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <NewPasswordField label={t('sign-in.password')} value={password} onChange={setPassword} />
    </ActForm>
  )
}
