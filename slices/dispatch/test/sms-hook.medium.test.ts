import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { signature } from '../clients/signature.ts'
import type { SmsEvent } from '../clients/sms-hook.ts'
import { registerSmsHook } from '../http/sms-hook.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let web: Web
const kept: SmsEvent[] = []
let fault: Error | null = null
const body = JSON.stringify([{ type: 'delivery', reference: 'att_1', status: 'delivered', at: '2026-03-10T09:00:00Z' }])
const at = new Date('2026-03-10T09:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  const varde = testVarde(database.db, {
    env: { SMS_GATEWAY_URL: 'http://a.example http://b.example', SMS_GATEWAY_TOKEN: 'hemmelig reserve' },
  })
  web = await createWeb(varde, async () => null)
  registerSmsHook(web, varde, async (events) => {
    if (fault) throw fault
    kept.push(...events)
  })
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await database.drop()
})
beforeEach(() => void kept.splice(0))
const call = (headers: Record<string, string>, payload = body) =>
  web.inject({
    method: 'POST',
    url: '/hooks/sms',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  })

describe('reports from the SMS gateway', () => {
  it('when the token or the signature is right, the events are kept', async () => {
    expect((await call({ authorization: 'Bearer hemmelig' })).statusCode).toBe(204)
    expect((await call({ 'varde-signature': signature('hemmelig', body, at) })).statusCode).toBe(204)
    expect((await call({ authorization: 'Bearer reserve' })).statusCode).toBe(204)
    expect(kept.map((event) => event.type)).toEqual(['delivery', 'delivery', 'delivery'])
  })

  it.each([
    {},
    { authorization: 'Bearer feil' },
    { authorization: 'Bearer hemmelig', 'varde-signature': signature('feil', body, at) },
    { 'varde-signature': signature('hemmelig', `${body} `, at) },
    { 'varde-signature': signature('hemmelig', body, new Date('2026-03-10T08:00:00Z')) },
  ])('when the sender cannot show the secret (%j), nothing is kept', async (headers) => {
    expect((await call(headers as Record<string, string>)).statusCode).toBe(401)
    expect(kept).toEqual([])
  })

  it.each([
    ['40P01', 'two at the same moment'],
    ['53100', 'a full disk'],
  ])('when the database does not keep it (%s, %s), the gateway is asked to send it again', async (code) => {
    fault = Object.assign(new Error('put in'), { severity: 'ERROR', code })
    expect((await call({ authorization: 'Bearer hemmelig' })).statusCode).toBe(503)
    fault = null
    expect((await call({ authorization: 'Bearer hemmelig' })).statusCode).toBe(204)
  })

  it('when the shape is wrong, it says so and keeps nothing', async () => {
    for (const wrong of ['', '{', '{"type":"delivery"}', '[1]'])
      expect((await call({ authorization: 'Bearer hemmelig' }, wrong)).statusCode).toBe(422)
    expect(kept).toEqual([])
  })
})
