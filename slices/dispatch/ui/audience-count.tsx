import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { Channel } from '../rules/wave.ts'

type SegmentCount = {
  total: number
  persons: number
  heads: number
  byChannel: Record<string, number>
  excluded: number
}

/** How many the choice reaches right now, counted by the server, with those who are left out. */
export function AudienceCount({
  groups,
  unitIds,
  channels,
}: {
  groups: string[]
  unitIds: string[]
  channels: Channel[]
}) {
  const { t } = useTranslation('dispatch')
  const { count } = useFormats()
  const definition = { groups, ...(unitIds.length > 0 ? { unitIds } : {}) }
  const query = useQuery({
    queryKey: ['segment-count', definition],
    queryFn: () => call<SegmentCount>('/api/audience/count', { method: 'POST', json: { definition } }),
    enabled: groups.length > 0,
    placeholderData: (before) => before,
  })
  const data = groups.length > 0 ? query.data : undefined
  return (
    <p className="v-plancount" aria-live="polite">
      <b>{data ? count(data.total) : groups.length > 0 ? '…' : '0'}</b>
      <span>
        {t('plan.recipients', { count: data?.total ?? 0 })}
        {data && data.excluded > 0 && `, ${t('plan.excluded', { count: data.excluded })}`}
        {channels.length === 0 && data && `. ${t('plan.no-direct')}`}
      </span>
    </p>
  )
}
