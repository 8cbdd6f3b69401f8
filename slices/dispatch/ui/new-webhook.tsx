import { Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { focusFault } from '../../../kit/ui/focus-fault.ts'
import { Pick } from '../../../kit/ui/pick.tsx'
import { useProblemText } from '../../../kit/ui/problem-text.tsx'
import { useKept } from '../../../kit/ui/use-kept.ts'
import { WEBHOOK_SHAPES, type WebhookShape } from '../rules/webhook-payload.ts'

const READERS = ['anybody', 'staff'] as const
export const readersOf = ({ isInternal }: { isInternal: boolean }) => (isInternal ? 'staff' : 'anybody')

/** Is it the address that was refused? Then the field says it. */
export const isOfAddress = (error: unknown): boolean =>
  error instanceof Problem && error.code === 'dispatch.bad-webhook'

type Added = { name: string; url: string; isActive: boolean; isInternal: boolean; shape: WebhookShape }
type Props = { isBusy: boolean; error: unknown; onAdd: (endpoint: Added, done: () => void) => void }

/** A receiver of webhooks to come: what it is called, where it is, what it gets and who reads it. */
export function NewWebhook({ isBusy, error, onAdd }: Props) {
  const { t } = useTranslation('dispatch')
  const textOf = useProblemText()
  const { form, write, drop } = useKept(
    'innstillinger.intranett',
    () => ({
      name: '',
      url: '',
      shape: 'message' as WebhookShape,
      readers: 'anybody' as (typeof READERS)[number],
    }),
    'session',
  )
  const { name, url, shape, readers } = form
  const [tried, setTried] = useState<string | null>(null)
  const place = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (isOfAddress(error) && place.current) focusFault(place.current)
  }, [error])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(url)
    if (!name.trim() || !url.trim()) return focusFault(event.currentTarget)
    if (isBusy) return
    const isInternal = readers === 'staff'
    onAdd({ name: name.trim(), url: url.trim(), isActive: true, isInternal, shape }, () => {
      drop()
      setTried(null)
    })
  }
  const isRefused = isOfAddress(error) && tried === url
  const urlFault = isRefused ? textOf(error) : t('webhook.url.missing')
  return (
    <form className="v-form" ref={place} onSubmit={submit} noValidate>
      <Textfield
        label={t('webhook.name')}
        data-size="sm"
        value={name}
        error={tried !== null && !name.trim() ? t('webhook.name.missing') : undefined}
        onChange={(event) => write({ name: event.target.value })}
      />
      <Textfield
        type="url"
        label={t('webhook.url')}
        data-size="sm"
        value={url}
        error={isRefused || (tried !== null && !url.trim()) ? urlFault : undefined}
        onChange={(event) => write({ url: event.target.value })}
      />
      <Pick<WebhookShape>
        legend={t('webhook.shape')}
        options={WEBHOOK_SHAPES.map((value) => ({ value, label: t(`webhook.shape.${value}`) }))}
        value={shape}
        onPick={(to) => write({ shape: to })}
      />
      <Pick
        legend={t('webhook.readers')}
        options={READERS.map((value) => ({ value, label: t(`webhook.readers.${value}`) }))}
        value={readers}
        onPick={(to) => write({ readers: to })}
      />
      <Button type="submit" data-size="sm" variant="secondary" aria-disabled={isBusy}>
        {t('webhook.add')}
      </Button>
    </form>
  )
}
