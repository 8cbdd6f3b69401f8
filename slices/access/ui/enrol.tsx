import { Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { MySignIn } from './my-sign-in.ts'
import { SetUpApp } from './set-up-app.tsx'
import { addPasskey, canUsePasskeys } from './sign-in-calls.ts'
import { useAct } from './use-act.ts'

/** Gets what is demanded: a key first, since it needs no telephone; else an app with a code, and what opens when it is lost. */
export function Enrol({ mine, onDone }: { mine: MySignIn; onDone: () => void }) {
  const { t } = useTranslation('access')
  const [isByApp, setByApp] = useState(!canUsePasskeys())
  if (isByApp)
    return (
      <div className="v-stack">
        <h2 className="v-h4">{t('enrol.app')}</h2>
        <p className="v-prose">{t('enrol.app.about')}</p>
        <SetUpApp mine={mine} onDone={onDone} />
        {canUsePasskeys() && (
          <button type="button" className="v-link" onClick={() => setByApp(false)}>
            {t('enrol.key.instead')}
          </button>
        )}
      </div>
    )
  return (
    <div className="v-stack">
      <NewKey onDone={onDone} />
      <button type="button" className="v-link" onClick={() => setByApp(true)}>
        {t('enrol.app.instead')}
      </button>
    </div>
  )
}

function NewKey({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('access')
  const [name, setName] = useState('')
  const { act, isBusy, error } = useAct()
  const add = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      await addPasskey(name.trim())
      onDone()
    })
  }
  return (
    <form className="v-form" onSubmit={add}>
      <h2 className="v-h4">{t('enrol.key')}</h2>
      <p>{t('enrol.key.about')}</p>
      <Textfield
        label={t('passkeys.name')}
        description={t('passkeys.name.about')}
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <ProblemText error={error} />
      <div className="v-btns">
        <Button type="submit" disabled={isBusy}>
          {t('passkeys.add')}
        </Button>
      </div>
    </form>
  )
}
