import { Textfield } from '@digdir/designsystemet-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ActForm } from './act-form.tsx'
import { BackupCodes } from './backup-codes.tsx'
import type { MySignIn } from './my-sign-in.ts'
import { addPasskey } from './sign-in-calls.ts'

type Props = { mine: MySignIn; onDone: () => void; variant?: 'primary' | 'secondary'; children?: ReactNode }

/** Is there something else to come in by, when this key is lost? */
export const hasWayBack = (mine: MySignIn) => mine.hasSecondFactor || mine.recoveryCodes > 0 || mine.passkeys.length > 0

export const makeRecoveryCodes = () =>
  call<{ codes: string[] }>('/api/my/recovery-codes', { method: 'POST' }).then(({ codes }) => codes)

/** A new key on this machine or a security key. Whoever has nothing else gets codes for the day it is lost, shown once. */
export function AddPasskey({ mine, onDone, variant, children }: Props) {
  const { t } = useTranslation('access')
  const [name, setName] = useState('')
  const [isAdded, setAdded] = useState(false)
  const [codes, setCodes] = useState<string[] | null>(null)
  const add = async () => {
    const wantsCodes = isAdded || !hasWayBack(mine)
    if (!isAdded) await addPasskey(name.trim())
    if (!wantsCodes) return onDone()
    // What went wrong after this makes no second key.
    setAdded(true)
    setCodes(await makeRecoveryCodes())
  }
  if (codes) return <BackupCodes codes={codes} about={t('passkeys.recovery.about')} onDone={onDone} />
  return (
    <ActForm does={add} label={t(isAdded ? 'passkeys.recovery.make' : 'passkeys.add')} variant={variant ?? 'primary'}>
      {children}
      <Textfield
        label={t('passkeys.name')}
        description={t('passkeys.name.about')}
        required
        maxLength={100}
        readOnly={isAdded}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
    </ActForm>
  )
}
