import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import { ProblemText, useProblemText } from '../../../kit/ui/problem-text.tsx'
import { hasRight, useMe } from '../../../kit/ui/use-me.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { CopyText } from '../../access/ui/index.ts'
import type { WebhookShape } from '../rules/webhook-payload.ts'
import { isOfAddress, NewWebhook, readersOf } from './new-webhook.tsx'

type Endpoint = {
  id: string
  name: string
  url: string
  isActive: boolean
  isInternal: boolean
  shape: WebhookShape
  fingerprint: string
}
type Saved = Omit<Endpoint, 'id' | 'fingerprint'> & { id?: string }
type Answer = { endpoints: Endpoint[]; secret?: string }
const key = ['webhooks']

/** Receivers of webhooks, for administrators: who they are, the secret they check with, on and off. */
export function WebhooksPanel() {
  const me = useMe()
  const isAdministrator = hasRight(me.data, 'access.administer')
  return isAdministrator ? <Panel /> : null
}

function Panel() {
  const { t } = useTranslation('dispatch')
  const problem = useProblemText()
  const client = useQueryClient()
  const [secret, setSecret] = useState<string | null>(null)
  const [renewing, setRenewing] = useShown<Endpoint>()
  const told = ({ secret: made, ...data }: Answer) => {
    client.setQueryData(key, data)
    setSecret(made ?? null)
  }
  const query = useQuery({ queryKey: key, queryFn: () => call<Answer>('/api/webhooks') })
  const save = useMutation({
    mutationFn: ({ id, ...json }: Saved) =>
      call<Answer>(id ? `/api/webhooks/${id}` : '/api/webhooks', {
        method: id ? 'PUT' : 'POST',
        json,
      }),
    onSuccess: told,
  })
  const renew = useMutation({
    mutationFn: ({ id }: { id: string }) => call<Answer>(`/api/webhooks/${id}/secret`, { method: 'POST', json: {} }),
    onSuccess: told,
  })
  const endpoints = query.data?.endpoints ?? []
  return (
    <FoldedPart
      id="intranett"
      group="settings"
      title={t('webhook.title')}
      says={
        query.isSuccess &&
        (endpoints.length === 0
          ? t('webhook.none')
          : t('webhook.of', { count: endpoints.filter((one) => one.isActive).length, of: endpoints.length }))
      }
      more={query.error && !query.data && <b className="v-signal">{problem(query.error)}</b>}
    >
      <div className="v-stack">
        <p className="v-prose">{t('webhook.about')}</p>
        <ul className="v-rows">
          {endpoints.map((endpoint) => (
            <li key={endpoint.id} className="v-with-act">
              <EndpointText endpoint={endpoint} />
              <div className="v-btns">
                <Button
                  variant="secondary"
                  data-size="sm"
                  disabled={save.isPending}
                  onClick={() => save.mutate({ ...endpoint, isActive: !endpoint.isActive })}
                >
                  {t(endpoint.isActive ? 'webhook.turn-off' : 'webhook.turn-on', { name: endpoint.name })}
                </Button>
                <Button
                  variant="tertiary"
                  data-size="sm"
                  disabled={save.isPending}
                  onClick={() => save.mutate({ ...endpoint, isInternal: !endpoint.isInternal })}
                >
                  {t(endpoint.isInternal ? 'webhook.make-open' : 'webhook.make-internal', { name: endpoint.name })}
                </Button>
                <Button
                  variant="tertiary"
                  data-size="sm"
                  disabled={renew.isPending}
                  onClick={() => setRenewing(endpoint)}
                >
                  {t('webhook.renew', { name: endpoint.name })}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        {secret && (
          <div role="status">
            <p>{t('webhook.secret.once')}</p>
            <CopyText label={t('webhook.secret')} text={secret} />
          </div>
        )}
        <NewWebhook
          isBusy={save.isPending}
          error={save.error}
          onAdd={(added, done) => save.mutate(added, { onSuccess: done })}
        />
        <ProblemText error={isOfAddress(save.error) ? query.error : (save.error ?? query.error)} />
      </div>
      <ConfirmDialog
        isOpen={renewing !== null}
        title={t('webhook.renew.title', { name: renewing?.name ?? '' })}
        action={t('webhook.renew.do')}
        isBusy={renew.isPending}
        error={renew.error}
        onConfirm={() => renewing && renew.mutate(renewing, { onSuccess: () => setRenewing(null) })}
        onClose={() => setRenewing(null)}
      >
        <p>{t('webhook.renew.about')}</p>
      </ConfirmDialog>
    </FoldedPart>
  )
}

function EndpointText({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation('dispatch')
  return (
    <div>
      <b className="v-strong">{endpoint.name}</b>{' '}
      <span className="v-meta">{t(endpoint.isActive ? 'webhook.active' : 'webhook.off')}</span>
      <p className="v-meta">
        {endpoint.url} · {t(`webhook.shape.${endpoint.shape}`)} · {t(`webhook.readers.${readersOf(endpoint)}`)}
      </p>
      <p className="v-meta">
        {t('webhook.fingerprint')} <code>{endpoint.fingerprint}</code>
      </p>
    </div>
  )
}
