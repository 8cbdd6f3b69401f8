import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { LeaveWords } from './leave-question.tsx'
import type { SaveState } from './saver.ts'
import { countWords } from './typed-fields.ts'

type Kind = SaveState<unknown>['kind']
const FAILED = new Set<Kind>(['offline', 'refused', 'conflict'])

/** Before a page is left whose last save failed: how many words, and stay, copy or go. They stay on this device either way. */
export function LeaveGuard({ kind, words = [] }: { kind: Kind; words?: string[] }) {
  const { t } = useTranslation('kit')
  const isUnsaved = () => FAILED.has(kind) || (kind !== 'saved' && !navigator.onLine)
  const asked = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved() && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  })
  if (asked.status !== 'blocked') return null
  const count = countWords(words)
  const title = count > 0 ? t('leave.page', { count }) : t('leave.page.last')
  return (
    <Dialog open asks={false} onClose={asked.reset} closeButton={t('dialog.close')} aria-label={title}>
      <LeaveWords title={title} about={t('leave.page.about')} words={words} onStay={asked.reset} onGo={asked.proceed} />
    </Dialog>
  )
}
