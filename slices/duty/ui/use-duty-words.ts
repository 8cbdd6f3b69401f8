import { useTranslation } from 'react-i18next'
import { localeOf } from '../../../kit/i18n/formats.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { hasRota } from '../rules/words.ts'
import type { Answers, AskedDuty } from './duty-data.ts'

/** Days, times and owners of the duty in words. */
export function useDutyWords() {
  const { t } = useTranslation('duty')
  const { clock, date, language } = useFormats()
  const weekday = (at: Date | string) =>
    new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'Europe/Oslo' }).format(new Date(at))
  /** 16.00 today, else «torsdag 26. november kl. 08.00». */
  const when = (at: Date | string) =>
    date(at) === date(new Date())
      ? clock(at)
      : t('when', { day: `${weekday(at)} ${date(at, false)}`, clock: clock(at) })
  /** «08.00–16.00»; the end of a day is 24.00. */
  const hours = (from: string, to: string) => {
    const end = clock(to)
    const isMidnight = end === (language === 'en' ? '00:00' : '00.00')
    return `${clock(from)}–${isMidnight ? (language === 'en' ? '24:00' : '24.00') : end}`
  }
  const owner = (one: { name: string | null; unitName: string }) => one.name ?? t('desk')
  /** «Pressevakt», «Ledervakt»; for a duty without a rota its own name. */
  const dutyName = (duty: AskedDuty) => (hasRota(duty) ? t(`name.${duty}`) : t(`organisation:duty.${duty}`))
  /** Why somebody stands in the chain. */
  const why = (duty: AskedDuty, one: Pick<Answers['chain'][number], 'why' | 'as' | 'insteadOf'>) => {
    if (one.why === 'deputy') return t('why.deputy', { name: one.insteadOf ?? '' })
    if (one.why === 'desk' || one.why === 'leader') return t(`why.${one.why}`)
    if (one.why !== 'duty') return t(`why.${one.why}.${one.as === 'desk' ? 'primary' : one.as}`)
    const office = duty === 'press-contact' && one.as === 'alternate' ? 'press-contact-alternate' : duty
    return office === 'directorate-desk'
      ? t('organisation:duty.communication-leader')
      : t(`organisation:duty.${office}`)
  }
  const phone = (number: string) => number.replace(/^(\+47)(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4 $5')
  /** `09-15` as «15. september». */
  const yearDay = (text: string) => date(new Date(`2028-${text}T12:00:00Z`), false)
  /** 1 is Monday. */
  const dayName = (number: number) => weekday(new Date(`2024-01-0${number}T12:00:00Z`))
  return { weekday, when, hours, owner, dutyName, why, phone, yearDay, dayName }
}
