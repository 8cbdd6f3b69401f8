import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../kit/ui/api.ts'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { IncomingGroup } from '../rules/incoming.ts'

export function useIncoming(id: string) {
  return useQuery({
    queryKey: ['crisis', 'incoming', id],
    queryFn: () => read(api.GET('/api/crises/{id}/incoming', { params: { path: { id } } })),
    refetchInterval: 10_000,
  })
}

/** What is asked, what most ask now on top. */
export function IncomingTable({ groups }: { groups: readonly IncomingGroup[] }) {
  const { t } = useTranslation('crisis')
  const { moment } = useFormats()
  return (
    <DataTable
      caption={t('incoming.caption')}
      rows={groups}
      keyOf={(group) => group.text + group.lastAt}
      columns={[
        {
          key: 'text',
          title: t('incoming.question'),
          isHead: true,
          cell: (group) => <span data-data>{group.text}</span>,
        },
        { key: 'recent', title: t('incoming.recent'), isNumber: true, cell: (group) => group.recent },
        { key: 'count', title: t('incoming.count'), isNumber: true, cell: (group) => group.count },
        { key: 'unanswered', title: t('incoming.unanswered'), isNumber: true, cell: (group) => group.unanswered },
        {
          key: 'from',
          title: t('incoming.from'),
          cell: ({ press, receipts, calls, media, where }) => (
            <>
              {[
                press > 0 && t('incoming.press', { count: press }),
                receipts > 0 && t('incoming.receipts', { count: receipts }),
                calls > 0 && t('incoming.calls', { count: calls }),
                media > 0 && t('incoming.media', { count: media }),
              ]
                .filter(Boolean)
                .join(', ')}
              {where.map(({ outlet, address }) => (
                <span key={`${outlet}${address}`} className="v-meta v-incoming__where" data-data>
                  {address ? (
                    <a href={address} className="v-link" rel="noreferrer">
                      {outlet}
                    </a>
                  ) : (
                    outlet
                  )}
                </span>
              ))}
            </>
          ),
        },
        { key: 'last', title: t('incoming.last'), cell: (group) => moment(group.lastAt) },
      ]}
    />
  )
}
