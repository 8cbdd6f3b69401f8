import { useTranslation } from 'react-i18next'
import { useNow } from '../../../kit/ui/use-now.ts'
import { comesAt, showsAt } from '../rules/practice-clock.ts'
import type { PracticeView } from '../rules/practice-view.ts'

/** What is true of an exercise now: when something comes, or why nothing does. */
export function usePracticeTitle({ isOpen, isHeld, paces, injects }: PracticeView): string {
  const { t } = useTranslation('practice')
  const now = useNow(1000)
  if (!isOpen) return t('title.over')
  if (paces.at(-1)?.pace === 0) return t('title.stopped', { at: showsAt(paces, now) })
  if (isHeld) return t('title.held')
  const next = injects.find((one) => one.state === 'waiting')
  const at = next && comesAt(paces, new Date(next.dueAt))
  if (!at) return t('title.none')
  const minutes = Math.ceil((at.getTime() - now.getTime()) / 60_000)
  return minutes <= 0 ? t('title.soon') : t('title.next', { count: minutes })
}
