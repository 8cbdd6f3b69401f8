import { Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { CopyText } from './copy-text.tsx'
import { QrCode } from './qr-code.tsx'
import { sendCode } from './sign-in-calls.ts'
import { useAct } from './use-act.ts'

/** Shows the key as a picture and as text, and asks for the first code, so that nobody locks themselves out. */
export function ConnectApp({ uri, onDone }: { uri: string; onDone: () => void }) {
  const { t } = useTranslation('access')
  const [code, setCode] = useState('')
  const { act, isBusy, error } = useAct()
  const send = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      await sendCode(code)
      onDone()
    })
  }
  return (
    <form className="v-form" onSubmit={send}>
      <p>{t('factor.scan')}</p>
      <QrCode text={uri} label={t('factor.qr')} />
      <CopyText label={t('factor.secret')} text={new URL(uri).searchParams.get('secret') ?? ''} />
      <Textfield
        label={t('factor.verify')}
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        maxLength={10}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <ProblemText error={error} />
      <div className="v-btns">
        <Button type="submit" disabled={isBusy}>
          {t('factor.verify.do')}
        </Button>
      </div>
    </form>
  )
}
