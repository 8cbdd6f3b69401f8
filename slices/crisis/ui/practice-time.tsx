import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { useNow } from '../../../kit/ui/use-now.ts'
import { isOwnTime, type Pace, showsAt } from '../rules/practice-clock.ts'

/** What the clock of the exercise shows, beside the real one where they differ. `isNamed`: a heading above says what it is. */
export function PracticeTime({ paces, isNamed }: { paces: readonly Pace[]; isNamed?: boolean }) {
  const { t } = useTranslation('practice')
  const { clock } = useFormats()
  const now = useNow(1000)
  const pace = paces.at(-1)?.pace ?? 1
  const about = !isOwnTime(paces) ? 'as-real' : pace === 0 ? 'stopped' : pace === 1 ? 'slower' : 'faster'
  return (
    <p className="v-practice-time">
      <b>{isNamed ? clock(showsAt(paces, now)) : t('time', { at: showsAt(paces, now) })}</b>
      <span>{t(`time.${about}`, { pace, at: now })}</span>
    </p>
  )
}
