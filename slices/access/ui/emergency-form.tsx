import { Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { signInWithEmergencyCode } from './sign-in-calls.ts'
import { useAct } from './use-act.ts'

/** For when the usual way in is down: one's own address and a code from the sealed envelope. Says beforehand what it sets off. */
export function EmergencyForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('access')
  const [isOpen, setOpen] = useState(false)
  const [email, setEmail] = useState('')
  const [code, setCode] = useState('')
  const { act, isBusy, error } = useAct()
  if (!isOpen)
    return (
      <p className="v-gap">
        <button type="button" className="v-link" onClick={() => setOpen(true)}>
          {t('emergency.open')}
        </button>
      </p>
    )
  const send = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      await signInWithEmergencyCode(email, code)
      onDone()
    })
  }
  return (
    <section className="v-gap" aria-labelledby="emergency">
      <div className="v-sec">
        <h2 id="emergency">{t('emergency.title')}</h2>
      </div>
      <form className="v-form" onSubmit={send}>
        <p className="v-prose">{t('emergency.about')}</p>
        <Textfield
          label={t('sign-in.email')}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Textfield
          label={t('emergency.code')}
          description={t('emergency.code.about')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          required
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <ProblemText error={error} />
        <div className="v-btns">
          <Button type="submit" disabled={isBusy}>
            {t('emergency.do')}
          </Button>
        </div>
      </form>
    </section>
  )
}
