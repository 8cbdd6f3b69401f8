import { Button, Textfield } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText, useProblemText } from '../../../kit/ui/problem-text.tsx'
import { hasRight, useMe } from '../../../kit/ui/use-me.ts'
import { CopyText } from '../../access/ui/index.ts'
import { WEBHOOK_SHAPES, type WebhookShape } from '../rules/webhook-payload.ts'

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
  const [renewing, setRenewing] = useState<Endpoint | null>(null)
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
    onSuccess: (data) => {
      setRenewing(null)
      told(data)
    },
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
        <NewEndpoint isBusy={save.isPending} onAdd={(added, done) => save.mutate(added, { onSuccess: done })} />
        <ProblemText error={save.error ?? query.error} />
      </div>
      <ConfirmDialog
        isOpen={renewing !== null}
        title={t('webhook.renew.title', { name: renewing?.name ?? '' })}
        action={t('webhook.renew.do')}
        isBusy={renew.isPending}
        error={renew.error}
        onConfirm={() => renewing && renew.mutate(renewing)}
        onClose={() => setRenewing(null)}
      >
        <p>{t('webhook.renew.about')}</p>
      </ConfirmDialog>
    </FoldedPart>
  )
}

const READERS = ['anybody', 'staff'] as const
const readersOf = ({ isInternal }: { isInternal: boolean }) => (isInternal ? 'staff' : 'anybody')

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

function NewEndpoint({ isBusy, onAdd }: { isBusy: boolean; onAdd: (endpoint: Saved, done: () => void) => void }) {
  const { t } = useTranslation('dispatch')
  const [name, setName] = useState('')
  const [url, setUrl] = useState('')
  const [shape, setShape] = useState<WebhookShape>('message')
  const [readers, setReaders] = useState<(typeof READERS)[number]>('anybody')
  const [isTried, setTried] = useState(false)
  const isMissing = !name.trim() || !url.trim()
  const clear = () => {
    setName('')
    setUrl('')
    setTried(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const isInternal = readers === 'staff'
    if (!isMissing) onAdd({ name: name.trim(), url: url.trim(), isActive: true, isInternal, shape }, clear)
  }
  return (
    <form className="v-form" onSubmit={submit} noValidate>
      <Textfield
        label={t('webhook.name')}
        data-size="sm"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Textfield
        type="url"
        label={t('webhook.url')}
        data-size="sm"
        value={url}
        error={isTried && isMissing ? t('webhook.missing') : undefined}
        onChange={(event) => setUrl(event.target.value)}
      />
      <Pick<WebhookShape>
        legend={t('webhook.shape')}
        options={WEBHOOK_SHAPES.map((value) => ({ value, label: t(`webhook.shape.${value}`) }))}
        value={shape}
        onPick={setShape}
      />
      <Pick
        legend={t('webhook.readers')}
        options={READERS.map((value) => ({ value, label: t(`webhook.readers.${value}`) }))}
        value={readers}
        onPick={setReaders}
      />
      <Button type="submit" data-size="sm" variant="secondary" disabled={isBusy}>
        {t('webhook.add')}
      </Button>
    </form>
  )
}
