import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { registerMessage } from '../http.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let web: Web
let who: Caller | null
const people: Record<string, Caller> = {}

beforeAll(async () => {
  base = await testDatabase()
  const varde = testVarde(base.db)
  await aHouse(base.db)
  for (const key of ['adviser', 'leader', 'deputy', 'stranger']) people[key] = await caller(base.db, key, varde.now())
  web = await createWeb(
    varde,
    async () => who,
    () => 'recent',
  )
  registerMessage(web, varde)
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await base.drop()
})

async function call(key: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
  who = people[key] ?? null
  const { statusCode, body } = await web.inject({ method, url, ...(payload ? { payload } : {}) })
  return { status: statusCode, data: body ? JSON.parse(body) : null }
}

const draft = {
  unitId: 'unt_halden',
  kind: 'information',
  audienceKinds: ['relatives'],
  language: 'nb',
  title: 'Nye tider',
}
const body = [{ kind: 'paragraph', text: [{ text: 'Besøk er åpent.', href: 'https://varde.example' }] }]

describe('routes', () => {
  it('when a message goes from draft to approved over the wire, each answer has the shape the browser reads', async () => {
    const { data: made } = await call('adviser', 'POST', '/api/messages', draft)
    const at = `/api/messages/${made.id}`
    const text = { revision: 1, title: 'Nye tider', body }
    const saved = await call('adviser', 'PUT', `${at}/editions/nb`, text)
    expect(saved).toMatchObject({ status: 200, data: { revision: 2 } })
    const late = await call('adviser', 'PUT', `${at}/editions/nb`, text)
    expect(late).toMatchObject({
      status: 409,
      data: { code: 'message.changed-meanwhile', details: { theirs: { revision: 2, body } } },
    })
    expect(
      (await call('adviser', 'POST', `${at}/comments`, { language: 'nb', block: 0, quote: '', text: 'Husk.' })).status,
    ).toBe(200)
    const { data: asked } = await call('adviser', 'POST', `${at}/ask`)
    const list = await call('leader', 'GET', '/api/messages?waiting=true&state=in-review&state=draft')
    expect(list.data).toMatchObject({ total: 1, items: [{ id: made.id, waitsForYou: true, openComments: 1 }] })
    const approved = await call('leader', 'POST', `${at}/approve`, { approvalId: asked.approvalId })
    expect(approved).toMatchObject({ status: 200, data: { number: 1 } })
    const { data: view } = await call('leader', 'GET', at)
    expect(view).toMatchObject({ state: 'approved', editions: [{ body }], versions: [{ number: 1 }] })
    expect((await call('adviser', 'GET', `${at}/history`)).data.revisions).toHaveLength(1)
    expect((await call('adviser', 'GET', `${at}/editions/nb/revisions/2`)).data.title).toBe('Nye tider')
  })

  it('when a translation is asked for and taken over the wire, the list and the message have the shape the browser reads', async () => {
    const { data: made } = await call('adviser', 'POST', '/api/messages', draft)
    const at = `/api/messages/${made.id}`
    await call('adviser', 'PUT', `${at}/editions/nb`, { revision: 1, title: 'Nye tider', body })
    const { people: found } = (await call('adviser', 'GET', `${at}/translators`)).data
    expect(found.map((one: { id: string }) => one.id)).toContain('per_leader')
    const asked = { asks: [{ language: 'pl', personId: 'per_leader' }], dueOn: '2026-03-12', note: '' }
    expect((await call('adviser', 'POST', `${at}/translations`, asked)).status).toBe(204)
    const { data: list } = await call('leader', 'GET', `/api/translations?messageId=${made.id}`)
    const [item] = list.items
    expect(item).toMatchObject({
      language: 'pl',
      isYours: true,
      abilities: ['take', 'give-back', 'deliver', 'set-day'],
    })
    expect((await call('leader', 'POST', `/api/translations/${item.id}/take`)).status).toBe(204)
    expect((await call('adviser', 'GET', at)).data.translations).toMatchObject([{ state: 'taken' }])
    expect((await call('stranger', 'POST', `/api/translations/${item.id}/take`)).status).toBe(404)
  })

  it('when a link could run a script, or a body is no body, the text is refused and the draft stands', async () => {
    const { data: made } = await call('adviser', 'POST', '/api/messages', draft)
    const put = (bad: unknown) =>
      call('adviser', 'PUT', `/api/messages/${made.id}/editions/nb`, { revision: 1, title: 'x', body: bad })
    const script = [{ kind: 'paragraph', text: [{ text: 'x', href: 'javascript:alert(1)' }] }]
    expect(await put(script)).toMatchObject({ status: 422, data: { code: 'message.bad-text' } })
    expect(await put([{ kind: 'html', text: '<b>' }])).toMatchObject({ status: 422, data: { code: 'request.invalid' } })
    expect((await call('adviser', 'GET', `/api/messages/${made.id}`)).data.editions[0].revision).toBe(1)
  })

  it('when someone without a duty there asks, the message does not exist; without sign-in nothing does', async () => {
    const { data: made } = await call('adviser', 'POST', '/api/messages', draft)
    for (const key of ['stranger', 'deputy'])
      expect(await call(key, 'GET', `/api/messages/${made.id}`)).toMatchObject({ status: 404 })
    expect((await call('stranger', 'POST', '/api/messages', draft)).status).toBe(403)
    expect((await call('nobody', 'GET', '/api/messages')).status).toBe(401)
  })

  it('when a token lacks the scope, it can read but not write', async () => {
    const token: Caller = { ...people.adviser!, kind: 'token', scopes: ['message:read'] }
    people.token = token
    expect((await call('token', 'GET', '/api/messages')).status).toBe(200)
    expect((await call('token', 'POST', '/api/messages', draft)).status).toBe(403)
  })
})
