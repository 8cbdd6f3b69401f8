import { expect, test } from 'vitest'
import { sendWebhook } from '../clients/webhook.ts'
import { takeSeat } from '../http/live.ts'

test('when one person opens streams without end, the eleventh is refused until one is closed; others are not touched', () => {
  const leave = Array.from({ length: 10 }, () => takeSeat('per_many'))
  expect(() => takeSeat('per_many')).toThrow(expect.objectContaining({ code: 'request.too-many' }))
  expect(takeSeat('per_other')).toBeTypeOf('function')
  leave[0]!()
  expect(takeSeat('per_many')).toBeTypeOf('function')
})

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
