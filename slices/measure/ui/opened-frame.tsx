import { Heading } from '@digdir/designsystemet-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../kit/ui/dialog.tsx'

/** A number opened, over the page it stands on: what it is of and what it is, then what is behind it. */
export function OpenedFrame({
  title,
  onClose,
  children,
}: {
  title: ReactNode
  onClose: () => void
  children: ReactNode
}) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Dialog open onClose={onClose} closeButton={t('dialog.close')} aria-labelledby={id} className="v-mea-opened">
      <div className="v-stack">
        <Heading level={2} data-size="xs" id={id}>
          {title}
        </Heading>
        {children}
      </div>
    </Dialog>
  )
}
