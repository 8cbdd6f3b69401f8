import { Heading } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { whoIsAskedBy } from '../../../kit/ui/confirmed-fetch.ts'
import { Dialog } from '../../../kit/ui/dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { Enrol } from './enrol.tsx'
import { lacksSingleSignOn, type MySignIn, useMySignInOnce } from './my-sign-in.ts'
import { ProveAgain } from './prove-again.tsx'

/**
 * Asks in place who it is, for every call that was refused because the sign-in is too old, or proves less than is demanded
 * (`kit/ui/confirmed-fetch.ts`). The frame of the pages holds it, once.
 */
export function WhoIsThere() {
  const [answer, setAnswer] = useState<((isProved: boolean) => void) | null>(null)
  const from = useRef<Element | null>(null)
  useEffect(
    () =>
      whoIsAskedBy(
        () =>
          new Promise((resolve) => {
            from.current = document.activeElement
            setAnswer(() => resolve)
          }),
      ),
    [],
  )
  if (!answer) return null
  const close = (isProved: boolean) => {
    setAnswer(null)
    answer(isProved)
    if (from.current instanceof HTMLElement) from.current.focus()
  }
  return <ConfirmAgain onConfirmed={() => close(true)} onClose={() => close(false)} />
}

function aboutOf(mine: MySignIn) {
  if (mine.hold === 'enrol') return 'enrol.lead'
  if (mine.hold === 'idle') return 'idle.lock'
  return lacksSingleSignOn(mine) ? 'enrol.by-sso' : 'confirm.about'
}

function ConfirmAgain({ onConfirmed, onClose }: { onConfirmed: () => void; onClose: () => void }) {
  const { t } = useTranslation('access')
  const mine = useMySignInOnce()
  const isNew = mine.data?.hold === 'enrol'
  return (
    <Dialog open asks={false} onClose={onClose} closeButton={t('confirm.close')} aria-labelledby="confirm-again">
      <div className="v-stack">
        <Heading level={2} data-size="sm" id="confirm-again">
          {t(isNew ? 'enrol.title' : 'confirm.title')}
        </Heading>
        <p>{t(mine.data ? aboutOf(mine.data) : 'confirm.about')}</p>
        <ProblemText error={mine.error} />
        {mine.data && isNew && <Enrol mine={mine.data} onDone={onConfirmed} />}
        {mine.data && !isNew && <ProveAgain mine={mine.data} onConfirmed={onConfirmed} onCancel={onClose} />}
      </div>
    </Dialog>
  )
}
