import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { Channel } from '../rules/wave.ts'
import { useSegmentCount } from './segment-count.ts'

type Props = { groups: string[]; unitIds: string[]; channels: Channel[] }

/** How many the choice reaches right now, with those who are left out. */
export function AudienceCount({ groups, unitIds, channels }: Props) {
  const { t } = useTranslation('dispatch')
  const { count } = useFormats()
  const query = useSegmentCount({ groups, ...(unitIds.length > 0 ? { unitIds } : {}) })
  const data = groups.length > 0 ? query.data : undefined
  const unknown = groups.length > 0 ? '…' : '0'
  return (
    <p className="v-plancount" aria-live="polite">
      <b>{data ? count(data.total) : unknown}</b>
      <span>
        {t('plan.recipients', { count: data?.total ?? 0 })}
        {data && data.excluded > 0 && `, ${t('plan.excluded', { count: data.excluded })}`}
        {data?.isRounded && `. ${t('plan.rounded')}`}
        {channels.length === 0 && data && `. ${t('plan.no-direct')}`}
      </span>
    </p>
  )
}
