import { Button, Checkbox, Field, Fieldset, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SCOPES, TOKEN_DAYS } from '../rules/token.ts'
import { CopyText } from './copy-text.tsx'
import { useRefreshMySignIn } from './my-sign-in.ts'
import { useAct } from './use-act.ts'

const DAYS = [7, 30, TOKEN_DAYS.default, TOKEN_DAYS.max]

/** Makes a token and tells it this one time. */
export function NewToken() {
  const { t } = useTranslation('access')
  const refresh = useRefreshMySignIn()
  const [isOpen, setOpen] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<string[]>([])
  const [days, setDays] = useState<number>(TOKEN_DAYS.default)
  const { act, isBusy, error } = useAct()
  const toggle = (scope: string) =>
    setScopes(scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope])
  const send = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      const json = { name, scopes, days }
      const made = await call<{ token: string }>('/api/my/tokens', { method: 'POST', json })
      setTold(made.token)
      setOpen(false)
      setName('')
      setScopes([])
      await refresh()
    })
  }
  return (
    <div className="v-stack">
      {told && (
        <div className="v-stack" role="status">
          <p className="v-strong">{t('tokens.made')}</p>
          <CopyText label={t('tokens.made.label')} text={told} />
        </div>
      )}
      {!isOpen && (
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t('tokens.add')}
        </Button>
      )}
      {isOpen && (
        <form className="v-form" onSubmit={send}>
          <Textfield
            label={t('tokens.name')}
            required
            maxLength={100}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Fieldset>
            <Fieldset.Legend>{t('tokens.scopes')}</Fieldset.Legend>
            {SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                data-size="sm"
                label={t(`scope.${scope.replace(':', '.')}`)}
                checked={scopes.includes(scope)}
                onChange={() => toggle(scope)}
              />
            ))}
          </Fieldset>
          <Field>
            <Label>{t('tokens.days')}</Label>
            <Select value={days} onChange={(event) => setDays(Number(event.target.value))}>
              {DAYS.map((count) => (
                <Select.Option key={count} value={count}>
                  {t('tokens.days.count', { count })}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <ProblemText error={error} />
          <div className="v-btns">
            <Button type="submit" disabled={isBusy}>
              {t('tokens.do')}
            </Button>
            <Button type="button" variant="secondary" onClick={() => setOpen(false)}>
              {t('confirm.cancel')}
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}
