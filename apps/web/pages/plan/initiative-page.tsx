import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { InitiativeEffort } from '../../../../slices/measure/ui/index.ts'
import { SeeThread } from '../../../../slices/overview/ui/index.ts'
import {
  EditInitiative,
  InitiativeDesk,
  PlanIndex,
  useInitiative,
  usePlanOptions,
} from '../../../../slices/plan/ui/index.ts'
import { MessageFromInitiative } from './message-from-initiative.tsx'

/** One initiative: read, decided on, measured and evaluated, or with `?endre=ja` written in. */
export function InitiativePage() {
  const { t } = useTranslation('plan')
  const { id = '' } = useParams({ strict: false })
  const { endre } = useSearch({ strict: false }) as { endre?: string }
  const navigate = useNavigate()
  const initiative = useInitiative(id)
  const options = usePlanOptions()
  const read = () => void navigate({ to: '/plan/tiltak/$id', params: { id }, search: {} })
  return (
    <Loaded query={initiative} text={t('loading')}>
      {(loaded) =>
        endre && loaded.abilities.includes('edit') ? (
          <>
            <PlanIndex place="initiatives" />
            <Loaded query={options} text={t('loading')}>
              {(choices) => <EditInitiative key={id} initiative={loaded} options={choices} onDone={read} />}
            </Loaded>
          </>
        ) : (
          <InitiativeDesk initiative={loaded} beside={<InitiativeEffort id={id} />}>
            <MessageFromInitiative initiative={loaded} />
            {loaded.state !== 'stopped' && <SeeThread kind="initiative" id={id} name={loaded.document.title} />}
          </InitiativeDesk>
        )
      }
    </Loaded>
  )
}
