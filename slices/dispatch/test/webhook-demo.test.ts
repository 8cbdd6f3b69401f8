import { expect, test } from 'vitest'
import { sendWebhook } from '../clients/webhook.ts'

test('when a demo has a webhook to somewhere else, nothing leaves the machine', async () => {
  const delivery = { id: 'pst_1', payload: {}, secret: 's', now: new Date(), allowLocal: true }
  for (const url of [
    'https://198.51.100.7/',
    'https://example.com/hook',
    'http://169.254.169.254/',
    'http://10.0.0.1/',
  ])
    expect(await sendWebhook({ ...delivery, url })).toMatchObject({ kind: 'refused', permanent: true, code: 0 })
})
