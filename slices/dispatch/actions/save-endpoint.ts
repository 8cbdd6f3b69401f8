import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { fingerprintOf, receiverSecret } from '../clients/signature.ts'
import { targetFault } from '../clients/webhook.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import type { WebhookShape } from '../rules/webhook-payload.ts'
import { listEndpoints, saveEndpoint as store } from '../store/posting-store.ts'

export type EndpointInput = {
  id: string | null
  name: string
  url: string
  isActive: boolean
  shape: WebhookShape
  /** Own staff alone read there: it gets what is for own staff alone, too. */
  isInternal: boolean
}

/** Adds or changes a receiver of webhooks (intranet, chat). The secret is for whoever adds it. Throws `dispatch.bad-webhook` for an address we must not call. */
export async function saveEndpoint(
  varde: Varde,
  caller: Caller,
  input: EndpointInput,
): Promise<{ id: string; secret: string }> {
  const { ownHosts } = varde.settings
  const fault = targetFault({ url: input.url, allowLocal: varde.mode === 'demo', ownHosts })
  if (fault) throw new Failure('invalid', 'dispatch.bad-webhook', { fault })
  const id = input.id ?? newId('whk')
  const known = (await listEndpoints(varde.db)).find((one) => one.id === id)
  if (input.id && !known) throw new Failure('not-found', 'dispatch.no-such-webhook')
  await varde.db.transaction().execute(async (trx) => {
    const now = varde.now()
    await store(trx, { ...input, id }, now)
    const content = {
      name: input.name,
      host: new URL(input.url).host,
      isActive: input.isActive,
      isInternal: input.isInternal,
    }
    await publish(trx, {
      name: DISPATCH_EVENTS.webhookChanged,
      mode: varde.mode,
      subject: id,
      actor: caller.id,
      at: now,
      content,
    })
  })
  return { id, secret: receiverSecret(varde.secrets.webhook, { id, secretNo: known?.secretNo ?? 0 }) }
}

/** The receivers, each with the fingerprint of the secret that its operator checks signatures with (docs/webhooks.md). */
export async function viewEndpoints(varde: Varde) {
  const rows = await listEndpoints(varde.db)
  return rows.map(({ secretNo, ...row }) => ({
    ...row,
    fingerprint: fingerprintOf(receiverSecret(varde.secrets.webhook, { id: row.id, secretNo })),
  }))
}
