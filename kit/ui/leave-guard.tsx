import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { LeaveWords } from './leave-question.tsx'
import { countWords } from './typed-fields.ts'

/** Before a page is left whose last save failed: how many words, and stay, copy or go. They stay on this device either way. */
export function LeaveGuard({ isUnsaved, words }: { isUnsaved: boolean; words: string[] }) {
  const { t } = useTranslation('kit')
  const asked = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  })
  if (asked.status !== 'blocked') return null
  const count = countWords(words)
  return (
    <Dialog
      open
      asks={false}
      onClose={asked.reset}
      closeButton={t('dialog.close')}
      aria-label={t('leave.page', { count })}
    >
      <LeaveWords
        title={t('leave.page', { count })}
        about={t('leave.page.about')}
        words={words}
        onStay={asked.reset}
        onGo={asked.proceed}
      />
    </Dialog>
  )
}
