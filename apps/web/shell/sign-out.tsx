import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { hasKept } from '../../../kit/ui/kept.ts'
import type { Me } from '../../../kit/ui/use-me.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { switchUser } from '../../../slices/access/ui/index.ts'

/** The way out. What is written and not sent is deleted from the device with it, so that is asked about first. */
export function SignOut({ me }: { me: Me }) {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useShown<true>()
  return (
    <>
      <button type="button" className="v-menu__do" onClick={() => (hasKept() ? setAsked(true) : void switchUser())}>
        {t(me.demo || me.session?.shared ? 'nav.switch-user' : 'nav.sign-out')}
      </button>
      {isAsked &&
        createPortal(
          <ConfirmDialog
            isOpen
            title={t('sign-out.unsent')}
            action={t('sign-out.unsent.do')}
            onConfirm={() => void switchUser()}
            onClose={() => setAsked(null)}
          >
            <p>{t('sign-out.unsent.about')}</p>
          </ConfirmDialog>,
          document.body,
        )}
    </>
  )
}
