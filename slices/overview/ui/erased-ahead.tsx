import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../kit/ui/api.ts'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { hasRight, useMe } from '../../../kit/ui/use-me.ts'

/** What will be erased of closed cases and crises, and when: seen before it goes. */
export function ErasedAhead() {
  const me = useMe()
  return hasRight(me.data, 'access.administer') ? <Ahead /> : null
}

function Ahead() {
  const { t } = useTranslation('overview')
  const { date } = useFormats()
  const query = useQuery({ queryKey: ['privacy', 'ahead'], queryFn: () => read(api.GET('/api/privacy/ahead')) })
  return (
    <FoldedPart
      id="slettes"
      group="settings"
      title={t('ahead')}
      says={query.data && t('ahead.count', { count: query.data.ahead.length })}
    >
      <Loaded query={query} text={t('ahead.loading')}>
        {({ ahead }) =>
          ahead.length === 0 ? (
            <p>{t('ahead.none')}</p>
          ) : (
            <DataTable
              caption={t('ahead')}
              rows={ahead}
              keyOf={({ kind, id }) => `${kind}-${id}`}
              columns={[
                {
                  key: 'number',
                  title: t('ahead.number'),
                  isHead: true,
                  cell: ({ kind, id, number }) => (
                    <Link to={kind === 'case-note' ? '/saker/$id' : '/krise/$id'} params={{ id }} data-data>
                      {number}
                    </Link>
                  ),
                },
                { key: 'what', title: t('ahead.what'), cell: ({ kind }) => t(`ahead.${kind}`) },
                { key: 'when', title: t('ahead.when'), cell: ({ at }) => date(at) },
              ]}
            />
          )
        }
      </Loaded>
    </FoldedPart>
  )
}
