import { useTranslation } from 'react-i18next'
import { localeOf } from '../../../../kit/i18n/formats.ts'
import { momentOf } from '../../../../kit/kernel/local-time.ts'
import { useFormats } from '../../../../kit/ui/formats.ts'

type Span = { starts: string; ends: string }

/** When a meeting is, in words: `span` with both clocks, `day` with the weekday and the first clock. */
export function useMeetingTimes() {
  const { t } = useTranslation('meetings')
  const { language, moment, clock } = useFormats()
  const weekday = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'Europe/Oslo',
  })
  return {
    span: ({ starts, ends }: Span) => t('when.span', { from: moment(momentOf(starts)), to: clock(momentOf(ends)) }),
    day: ({ starts }: Pick<Span, 'starts'>) => weekday.format(momentOf(starts)),
    clock: (at: string) => clock(momentOf(at)),
  }
}
