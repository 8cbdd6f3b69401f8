import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { Channels, Faults, Troubles, useHealth, Work } from '../../../slices/operation/ui/index.ts'

/** Whether Varde works, in plain words, for administrators. */
export function OperationPage() {
  const { t } = useTranslation('operation')
  const query = useHealth()
  const at = new Date(query.dataUpdatedAt)
  return (
    <Loaded query={query} text={t('loading')}>
      {(health) => (
        <>
          <PageHead
            title={titleOf(health.troubles.length, t)}
            tab={t('title')}
            over={t('title')}
            lead={`${t('lead')} ${t('lead.at', { at })}`}
          />
          <div className="c-1-12 v-parts">
            <Troubles troubles={health.troubles} />
            <Channels served={health.served} channels={health.channels} />
            <Faults faults={health.faults} />
            <Work health={health} />
          </div>
        </>
      )}
    </Loaded>
  )
}

function titleOf(troubles: number, t: (key: string, params?: { n: number }) => string): string {
  if (troubles === 0) return t('head.well')
  return troubles === 1 ? t('head.one') : t('head.many', { n: troubles })
}
