import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessHouse, accessHouse, addAccount, addDuty, addPerson, browser, eventsOf, PASSWORD } from './people.ts'

let house: AccessHouse
let administrator: ReturnType<typeof browser>
beforeAll(async () => {
  house = await accessHouse()
  await addAccount(house, 'sjef@example.no', 'administrator')
  administrator = browser(house.web)
  await administrator.signIn('sjef@example.no')
})
afterAll(() => house.stop())

const tokenIn = (link: string) => new URL(link).hash.slice(1)

test('when a person is invited, the link sets their password once, and they can sign in', async () => {
  const personId = await addPerson(house.db, { unitId: house.prison, email: 'Ny.Person@example.no' })
  const { link, kind } = (await administrator.post(`/api/accounts/${personId}/invite`)).json()
  expect(kind).toBe('invitation')
  const token = tokenIn(link)
  const visitor = browser(house.web)
  expect((await visitor.post('/api/access/links/read', { token })).json()).toMatchObject({
    kind: 'invitation',
    name: 'Test Testesen',
    email: 'ny.person@example.no',
  })
  expect((await visitor.post('/api/access/links/take-up', { token, password: 'kort' })).json().code).toBe(
    'access.password-too-short',
  )
  expect((await visitor.post('/api/access/links/take-up', { token, password: PASSWORD })).statusCode).toBe(200)
  expect((await visitor.post('/api/access/links/take-up', { token, password: PASSWORD })).statusCode).toBe(404)
  expect((await visitor.signIn('ny.person@example.no')).statusCode).toBe(200)
  const { accounts } = (await administrator.get('/api/accounts?search=ny.person')).json()
  expect(accounts).toMatchObject([{ personId, state: 'open', unitName: 'Halden fengsel' }])
})

test('when a person has forgotten the password, the link gives a new one and ends their sessions', async () => {
  const { personId, userId } = await addAccount(house, 'glemt@example.no')
  const visitor = browser(house.web)
  await visitor.signIn('glemt@example.no')
  const { link, kind } = (await administrator.post(`/api/accounts/${personId}/invite`)).json()
  expect(kind).toBe('password-reset')
  await browser(house.web).post('/api/access/links/take-up', { token: tokenIn(link), password: 'en annen setning her' })
  expect((await visitor.get('/api/me')).statusCode).toBe(401)
  expect((await visitor.signIn('glemt@example.no', 'en annen setning her')).statusCode).toBe(200)
  const events = await eventsOf(house.db, userId)
  expect(events.map((event) => event.name)).toContain('access.password-set')
  expect(JSON.stringify(events)).not.toContain(tokenIn(link))
})

test('when a link is run out or replaced by a newer one, it opens nothing', async () => {
  const personId = await addPerson(house.db, { unitId: house.prison, email: 'treg@example.no' })
  const first = (await administrator.post(`/api/accounts/${personId}/invite`)).json()
  const second = (await administrator.post(`/api/accounts/${personId}/invite`)).json()
  const read = (link: string) => browser(house.web).post('/api/access/links/read', { token: tokenIn(link) })
  expect((await read(first.link)).statusCode).toBe(404)
  expect((await read(second.link)).statusCode).toBe(200)
  const now = house.varde.now()
  house.varde.setClock(new Date(now.getTime() + 8 * 86_400_000))
  expect((await read(second.link)).statusCode).toBe(404)
  house.varde.setClock(now)
})

test('when an administrator of one unit invites somebody of another, it is refused', async () => {
  await addAccount(house, 'lokal@example.no', 'administrator', house.prison)
  const local = browser(house.web)
  await local.signIn('lokal@example.no')
  const personId = await addPerson(house.db, { unitId: house.top, email: 'over@example.no' })
  const answer = await local.post(`/api/accounts/${personId}/invite`)
  expect(answer.statusCode).toBe(403)
  expect(answer.json().code).toBe('access.not-your-unit')
  expect((await local.get('/api/accounts?search=over')).json().accounts).toEqual([])
})

test('when a local administrator would give a new password to somebody with power above, it is refused', async () => {
  await addAccount(house, 'liten@example.no', 'administrator', house.prison)
  const { personId } = await addAccount(house, 'stor@example.no', undefined, house.prison)
  await addDuty(house.db, personId, house.top, 'leader')
  const local = browser(house.web)
  await local.signIn('liten@example.no')
  expect((await local.post(`/api/accounts/${personId}/invite`)).json().code).toBe('access.not-your-unit')
  expect((await local.post(`/api/accounts/${personId}/end-access`)).json().code).toBe('access.not-your-unit')
})

test('when a person without that duty opens the accounts, it is refused', async () => {
  await addAccount(house, 'leser@example.no', 'leader')
  const reader = browser(house.web)
  await reader.signIn('leser@example.no')
  expect((await reader.get('/api/accounts')).json().code).toBe('access.administrator-only')
})

test('when a computer was lost, an administrator ends all sessions of the person', async () => {
  const { personId } = await addAccount(house, 'mistet@example.no')
  const lost = browser(house.web)
  await lost.signIn('mistet@example.no')
  expect((await administrator.post(`/api/accounts/${personId}/end-access`)).json()).toEqual({ ended: 1 })
  expect((await lost.get('/api/me')).statusCode).toBe(401)
})
