import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSmsGateway } from '../../../kit/carriers/sms-gateway.ts'
import { openSmtpFeed } from '../../../kit/carriers/smtp-feed.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { composeMail, fillMail } from '../../../kit/mail/compose.ts'
import { mailContent } from '../../../kit/mail/test/content.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { httpReceiver } from '../../../kit/test/http-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { registerDemo } from './http.ts'
import { demoSettings, startDemoReceivers } from './start-receivers.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let varde: Varde
let web: Web
let receivers: { stop: () => Promise<void> }
beforeAll(async () => {
  database = await testDatabase()
  const base = testVarde(database.db, {
    env: { SMTP_URL: 'smtp://real.example.no', SMS_GATEWAY_URL: 'https://real.example.no' },
  })
  varde = {
    ...base,
    mode: 'demo',
    connection: database.connection,
    settings: demoSettings(base.settings, base.secrets.link),
  }
  receivers = await startDemoReceivers(varde)
  web = await createWeb(varde, async () => systemCaller('test'))
  registerDemo(web, varde)
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await receivers.stop()
  await database.drop()
})
const inbox = async (query: string) => (await web.inject(`/api/demo/inbox?${query}`)).json()
const mailTo = async (to: string, subject = 'Besøk stenges') => {
  const composed = await composeMail({
    from: 'Kriminalomsorgen <varsel@example.no>',
    content: mailContent({ isDemo: true, subject }),
  })
  return fillMail(composed, {
    to,
    messageId: '<rcp_1@example.no>',
    date: new Date('2026-03-10T09:00:00Z'),
    tokens: { confirm: 'abc', leave: 'def' },
    attemptId: 'att_1',
  })
}

describe('the demo receives what it sends', () => {
  it('when an e-mail goes through real SMTP, the inbox shows it as its reader sees it', async () => {
    const feed = openSmtpFeed({ urls: varde.settings.smtpUrls, connections: 1 })
    const envelope = { from: 'varsel@example.no', to: 'leder@halden.example' }
    expect(await feed.senders[0]!.send(envelope, await mailTo(envelope.to))).toMatchObject({ kind: 'accepted' })
    feed.close()
    await expect.poll(async () => (await inbox('channel=email&search=halden')).items.length).toBe(1)
    const { items, counts } = await inbox('channel=email&search=stenges')
    expect(counts.email).toBe(1)
    expect(items[0]).toMatchObject({
      address: 'leder@halden.example',
      subject: 'DEMO: Besøk stenges',
      channel: 'email',
    })
    const one = (await web.inject(`/api/demo/inbox/${items[0].id}`)).json()
    expect(one.text).toContain('https://varde.example.no/k/abc')
    expect(one.html).toContain('Dette er en demo')
    expect(one.headers).toContainEqual({ name: 'X-Varde-Attempt', value: 'att_1' })
  })

  it('when an address is made to bounce or to be full, the server says so', async () => {
    const feed = openSmtpFeed({ urls: varde.settings.smtpUrls, connections: 1 })
    const send = async (to: string) => feed.senders[0]!.send({ from: 'varsel@example.no', to }, await mailTo(to))
    expect(await send('bounce+1@demo.example')).toMatchObject({ kind: 'refused', permanent: true, code: 550 })
    expect(await send('full+1@demo.example')).toMatchObject({ kind: 'refused', permanent: false, code: 452 })
    feed.close()
  })

  it('when an SMS is sent, it is kept once and its delivery is reported', async () => {
    const reports = await httpReceiver((_got, response) => response.writeHead(204).end())
    const { urls, tokens } = varde.settings.sms
    const [url, token] = [urls[0]!, tokens[0]!]
    const gateway = openSmsGateway({ url, token, sender: 'Varde', reportUrl: `${reports.url}/hooks/sms` })
    const sms = { to: '+4700000017', text: 'DEMO: Besøk stenges\nhttp://localhost:3000/k/abc', id: 'att_sms' }
    const first = await gateway.send(sms)
    expect(first).toMatchObject({ kind: 'accepted' })
    expect(await gateway.send(sms)).toEqual({ ...first })
    expect(await gateway.send({ ...sms, id: 'att_2', to: '+4799990000' })).toMatchObject({ permanent: true, code: 422 })
    expect(await gateway.send({ ...sms, id: 'att_3', to: '+4799990001' })).toMatchObject({ kind: 'accepted' })
    await expect
      .poll(() => reports.got.flatMap((one) => JSON.parse(one.body)))
      .toMatchObject([
        { type: 'delivery', reference: 'att_sms', status: 'delivered' },
        { type: 'delivery', reference: 'att_3', status: 'failed' },
      ])
    expect(reports.got[0]!.headers.authorization).toBe(`Bearer ${token}`)
    const { items } = await inbox('channel=sms&search=00000017')
    expect(items).toMatchObject([{ text: sms.text, address: '+4700000017' }])
    gateway.close()
    await reports.close()
  })

  it('when there is more than a page, the next page goes on where it ended', async () => {
    const feed = openSmtpFeed({ urls: varde.settings.smtpUrls, connections: 4 })
    const message = await mailTo('mange@demo.example', 'Mange')
    await Promise.all(
      feed.senders.map(async (sender) => {
        for (let i = 0; i < 30; i++) await sender.send({ from: 'varsel@example.no', to: 'mange@demo.example' }, message)
      }),
    )
    feed.close()
    await expect.poll(async () => (await inbox('')).counts.email).toBe(121)
    const seen = new Set<string>()
    let before = ''
    for (let page = 0; page < 4; page++) {
      const { items, next } = await inbox(`search=mange%40${before}`)
      for (const { id } of items) seen.add(id)
      if (next === null) break
      before = `&before=${next}`
    }
    expect(seen.size).toBe(120)
  })

  it('when it is not a demo, there is no inbox', async () => {
    const real = await createWeb({ ...varde, mode: 'real' }, async () => systemCaller('test'))
    registerDemo(real, { ...varde, mode: 'real' })
    expect((await real.inject('/api/demo/inbox')).statusCode).toBe(404)
    await expect(startDemoReceivers({ ...varde, mode: 'real' })).rejects.toThrow()
    await real.close()
  })
})
