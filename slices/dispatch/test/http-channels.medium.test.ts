import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openSmsGateway } from '../../../kit/carriers/sms-gateway.ts'
import { type Got, httpReceiver } from '../../../kit/test/http-receiver.ts'
import { withPatience } from '../../../kit/test/with-patience.ts'
import { isPublicAddress, publicLookup } from '../clients/public-address.ts'
import { isSigned, receiverSecret, signature } from '../clients/signature.ts'
import { sendWebhook, type WebhookDelivery } from '../clients/webhook.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})
const receiver = async (answer: (got: Got, response: ServerResponse) => void) => {
  const server = await httpReceiver(answer)
  ends.push(server.close)
  return server
}
const gatewayAt = (url: string, timeoutMs = 60_000) => {
  const gateway = openSmsGateway({
    url,
    token: 'hemmelig',
    sender: 'Varde',
    reportUrl: 'http://x/hooks/sms',
    timeoutMs,
  })
  ends.push(gateway.close)
  return gateway
}
const sms = { to: '+4799887766', text: 'Besøk stenges', id: 'att_1' }
const now = new Date('2026-03-10T09:00:00Z')

describe('handing SMS to the gateway', () => {
  it('when it is taken, the request is as agreed and the id of the gateway comes back', async () => {
    const server = await receiver((_got, response) => response.writeHead(202).end('{"id":"g-7"}'))
    const outcome = await gatewayAt(`${server.url}/send`).send(sms)
    expect(outcome).toEqual({ kind: 'accepted', response: '{"id":"g-7"}', reference: 'g-7' })
    const { path, headers, body } = server.got[0]!
    expect(path).toBe('/send')
    expect(headers).toMatchObject({ authorization: 'Bearer hemmelig', 'idempotency-key': 'att_1' })
    expect(JSON.parse(body)).toEqual({
      to: '+4799887766',
      from: 'Varde',
      text: 'Besøk stenges',
      encoding: 'gsm-7',
      parts: 1,
      reference: 'att_1',
      reportUrl: 'http://x/hooks/sms',
    })
  })

  it.each([
    [422, { kind: 'refused', permanent: true, code: 422 }],
    [401, { kind: 'refused', permanent: false, code: 401 }],
    [429, { kind: 'refused', permanent: false, code: 429, retryAfter: 7 }],
    [503, { kind: 'refused', permanent: false, code: 503, retryAfter: 7 }],
    [504, { kind: 'uncertain' }],
  ])('when the gateway answers %i, the verdict is %j', async (status, verdict) => {
    const server = await receiver((_got, response) => response.writeHead(status, { 'retry-after': '7' }).end())
    expect(await gatewayAt(server.url).send(sms)).toMatchObject(verdict)
  })

  it('when the gateway hangs up or falls silent, it is uncertain; when nobody listens, it is certain', async () => {
    const hangsUp = await receiver((_got, response) => response.socket?.destroy())
    expect(await gatewayAt(hangsUp.url).send(sms)).toMatchObject({ kind: 'uncertain' })
    const silent = await receiver(() => undefined)
    const unanswered = await withPatience(
      (timeoutMs) => gatewayAt(silent.url, timeoutMs).send(sms),
      ({ kind }) => kind === 'uncertain',
    )
    expect(unanswered).toMatchObject({ kind: 'uncertain' })
    const gone = await httpReceiver(() => undefined)
    await gone.close()
    expect(await gatewayAt(gone.url).send(sms)).toMatchObject({ kind: 'refused', permanent: false, code: 0 })
  })
})

const delivery = (changes: Partial<WebhookDelivery>): WebhookDelivery => ({
  url: 'https://example.no/hook',
  id: 'att_1',
  payload: { title: 'Besøk stenges' },
  secret: receiverSecret('key', { id: 'cpt_1', secretNo: 0 }),
  now,
  ...changes,
})

describe('a webhook', () => {
  it('when it is taken, the example in the manual finds the signature right, and wrong after a change', async () => {
    const server = await receiver((_got, response) => response.writeHead(204).end())
    const sent = delivery({ url: `${server.url}/hook`, allowLocal: true })
    expect(await sendWebhook(sent)).toMatchObject({ kind: 'accepted' })
    const { headers, body } = server.got[0]!
    expect(headers['varde-delivery']).toBe('att_1')
    const manual = readFileSync(join(import.meta.dirname, '../../../docs/webhooks.md'), 'utf8')
    const file = join(mkdtempSync(join(tmpdir(), 'varde-hook-')), 'example.mjs')
    writeFileSync(file, /```js\n([\s\S]*?)```/.exec(manual)![1]!)
    const { isFromVarde } = await import(file)
    const header = String(headers['varde-signature'])
    expect(isFromVarde(sent.secret, header, body, now.getTime())).toBe(true)
    expect(isFromVarde(sent.secret, header, `${body} `, now.getTime())).toBe(false)
    expect(isFromVarde(receiverSecret('key', { id: 'cpt_2', secretNo: 0 }), header, body, now.getTime())).toBe(false)
    expect(isFromVarde(sent.secret, header, body, now.getTime() + 301_000)).toBe(false)
  })

  it('when the target redirects, it is refused and nothing follows', async () => {
    const server = await receiver((_got, response) => response.writeHead(302, { location: '/elsewhere' }).end())
    expect(await sendWebhook(delivery({ url: server.url, allowLocal: true }))).toMatchObject({
      permanent: true,
      code: 302,
    })
    expect(server.got.length).toBe(1)
  })

  it.each([
    'http://example.no/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest/meta-data',
    'https://2130706433/',
    'https://user:pass@example.no/',
    'ftp://example.no/',
    'ikke noe',
  ])('when the target is %s, it is refused before anything is sent', async (url) => {
    expect(await sendWebhook(delivery({ url }))).toMatchObject({ kind: 'refused', permanent: true, code: 0 })
  })

  it('when a name leads to this machine, the request is not made', async () => {
    const server = await receiver((_got, response) => response.writeHead(204).end())
    const outcome = await sendWebhook(delivery({ url: `https://localhost:${server.port}/` }))
    expect(outcome).toMatchObject({ kind: 'refused', permanent: false, code: 0 })
    expect(server.got.length).toBe(0)
    await new Promise<void>((done) =>
      publicLookup('localhost', { all: true }, (error) => {
        expect(error).toMatchObject({ code: 'EACCES' })
        done()
      }),
    )
  })
})

describe('addresses and signatures', () => {
  it.each([
    ['8.8.8.8', true],
    ['172.15.0.1', true],
    ['172.16.0.1', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['2a00:1450:400f::1', true],
    ['fe80::1', false],
    ['fd00::1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['ikke noe', false],
  ])('when the address is %s, public is %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected))

  it('when the header is odd, it is not signed', () => {
    const header = signature('s', 'body', now)
    expect(isSigned('s', header, 'body', now)).toBe(true)
    for (const odd of ['', 't=,v1=', 't=1e99,v1=00', header.slice(0, -1), 'v1=abc', header.replace('t=', 't=9')])
      expect(isSigned('s', odd, 'body', now)).toBe(false)
  })
})
