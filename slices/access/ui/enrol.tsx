import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AddPasskey } from './add-passkey.tsx'
import type { MySignIn } from './my-sign-in.ts'
import { SetUpApp } from './set-up-app.tsx'
import { canUsePasskeys } from './sign-in-calls.ts'

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
      <AddPasskey mine={mine} onDone={onDone}>
        <h2 className="v-h4">{t('enrol.key')}</h2>
        <p>{t('enrol.key.about')}</p>
      </AddPasskey>
      <button type="button" className="v-link" onClick={() => setByApp(true)}>
        {t('enrol.app.instead')}
      </button>
    </div>
  )
}
