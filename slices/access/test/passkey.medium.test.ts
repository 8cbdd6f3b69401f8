import { afterAll, beforeAll, expect, test } from 'vitest'
import { authenticator } from './authenticator.ts'
import { type AccessHouse, accessHouse, addAccount, browser, eventsOf } from './people.ts'

let house: AccessHouse
beforeAll(async () => {
  house = await accessHouse()
})
afterAll(() => house.stop())

type Visitor = ReturnType<typeof browser>
type Key = ReturnType<typeof authenticator>
const AUTH = '/api/auth/passkey'

const toMake = async (visitor: Visitor) => (await visitor.get(`${AUTH}/generate-register-options`)).json()
const toUse = async (visitor: Visitor) => (await visitor.get(`${AUTH}/generate-authenticate-options`)).json()
const use = (visitor: Visitor, response: object, more = {}) =>
  visitor.post(`${AUTH}/verify-authentication`, { response, ...more })
const isIn = async (visitor: Visitor) => (await visitor.get('/api/me')).statusCode === 200

async function withPasskey(email: string): Promise<{ key: Key; visitor: Visitor; userId: string; personId: string }> {
  const account = await addAccount(house, email)
  const visitor = browser(house.web)
  await visitor.signIn(email)
  const key = authenticator()
  const asked = await toMake(visitor)
  expect(asked).toMatchObject({ rp: { id: 'localhost' }, authenticatorSelection: { userVerification: 'required' } })
  const made = await visitor.post(`${AUTH}/verify-registration`, { response: key.made(asked.challenge), name: 'Ny' })
  expect(made.statusCode, made.body).toBe(200)
  return { ...account, key, visitor }
}

test('when a passkey that was opened answers, the person is in, and the log says how', async () => {
  const { key, userId, personId } = await withPasskey('nokkel@example.no')
  const visitor = browser(house.web)
  expect((await use(visitor, key.used((await toUse(visitor)).challenge))).statusCode).toBe(200)
  expect((await visitor.get('/api/me')).json().person.id).toBe(personId)
  expect(JSON.parse((await eventsOf(house.db, userId)).at(-1)!.content)).toMatchObject({ method: 'passkey' })
})

test('when a passkey answers without PIN, finger or face, having it is not enough', async () => {
  const { key } = await withPasskey('uapnet@example.no')
  const visitor = browser(house.web)
  const answer = await use(visitor, key.used((await toUse(visitor)).challenge, { isOpened: false }))
  expect(answer.json().code).toBe('access.passkey-not-opened')
  expect(await isIn(visitor)).toBe(false)
  const other = browser(house.web)
  await addAccount(house, 'uapnet-ny@example.no')
  await other.signIn('uapnet-ny@example.no')
  const response = authenticator().made((await toMake(other)).challenge, { isOpened: false })
  expect((await other.post(`${AUTH}/verify-registration`, { response })).json().code).toBe('access.passkey-not-opened')
  expect((await other.get('/api/my/sign-in')).json().passkeys).toEqual([])
})

test('when an answer is for another site, another challenge, another ceremony or an old counter, nobody is in', async () => {
  const { key } = await withPasskey('juks@example.no')
  for (const changes of [
    { rpId: 'elsewhere.example' },
    { origin: 'https://elsewhere.example' },
    { origin: 'http://localhost:3001' },
    { challenge: Buffer.from('a challenge of my own choice').toString('base64url') },
    { type: 'webauthn.create' },
    { counter: 0 },
  ]) {
    const visitor = browser(house.web)
    const answer = await use(visitor, key.used((await toUse(visitor)).challenge, changes))
    expect(answer.statusCode, JSON.stringify(changes)).toBe(401)
    expect(await isIn(visitor)).toBe(false)
  }
  const visitor = browser(house.web)
  const mixed = { ...key.used((await toUse(visitor)).challenge), id: 'nobodys', rawId: 'nobodys' }
  expect((await use(visitor, mixed)).statusCode).toBe(401)
  const stranger = authenticator().used((await toUse(visitor)).challenge)
  const own = key.used('x')
  expect((await use(visitor, { ...stranger, id: own.id, rawId: own.rawId })).statusCode).toBe(401)
  expect(await isIn(visitor)).toBe(false)
})

test('when an answer that somebody has heard is sent again, it opens nothing, in the same browser or another', async () => {
  const { key } = await withPasskey('igjen@example.no')
  const visitor = browser(house.web)
  const { challenge } = await toUse(visitor)
  const before = new Map(visitor.jar)
  const heard = key.used(challenge)
  expect((await use(visitor, heard)).statusCode).toBe(200)
  for (const thief of [browser(house.web), browser(house.web)]) {
    for (const [name, value] of before) thief.jar.set(name, value)
    expect((await use(thief, heard)).statusCode).toBe(401)
    expect(await isIn(thief)).toBe(false)
    before.clear()
  }
  const asked = browser(house.web)
  await toUse(asked)
  expect((await use(asked, heard)).statusCode).toBe(401)
})

test('when somebody takes a challenge for making a passkey, it does not sign in, and not the other way', async () => {
  const { key, visitor } = await withPasskey('bytte@example.no')
  const thief = browser(house.web)
  const made = await toMake(visitor)
  for (const [name, value] of visitor.jar) if (!name.includes('session')) thief.jar.set(name, value)
  expect((await use(thief, key.used(made.challenge))).statusCode).toBe(401)
  const used = await toUse(visitor)
  const response = authenticator().made(used.challenge)
  expect((await visitor.post(`${AUTH}/verify-registration`, { response })).statusCode).not.toBe(200)
})

test('when somebody who is signed in makes a passkey with the challenge of another, it is not theirs to make', async () => {
  const { visitor: victim } = await withPasskey('offer-nokkel@example.no')
  await addAccount(house, 'tyv@example.no')
  const thief = browser(house.web)
  await thief.signIn('tyv@example.no')
  const { challenge } = await toMake(victim)
  for (const [name, value] of victim.jar) if (!name.includes('session')) thief.jar.set(name, value)
  const answer = await thief.post(`${AUTH}/verify-registration`, { response: authenticator().made(challenge) })
  expect(answer.statusCode).not.toBe(200)
  expect((await victim.get('/api/my/sign-in')).json().passkeys).toHaveLength(1)
  expect((await thief.get('/api/my/sign-in')).json().passkeys).toHaveLength(0)
})

test('when making a passkey asks for a session on the side, there is none', async () => {
  await addAccount(house, 'okt@example.no')
  const visitor = browser(house.web)
  await visitor.signIn('okt@example.no')
  const before = visitor.jar.get('varde.session_token')
  const response = authenticator().made((await toMake(visitor)).challenge)
  const made = await visitor.post(`${AUTH}/verify-registration`, { response, createSession: true })
  expect(made.statusCode, made.body).toBe(200)
  expect(made.json().session).toBeUndefined()
  expect(visitor.jar.get('varde.session_token')).toBe(before)
  expect((await visitor.get('/api/my/sign-in')).json().sessions).toHaveLength(1)
})

test('when the passkey of another person confirms, it is refused and the one who is signed in stays', async () => {
  const { key } = await withPasskey('annen@example.no')
  const { visitor, personId } = await withPasskey('meg@example.no')
  const answer = await use(visitor, key.used((await toUse(visitor)).challenge), { confirm: true })
  expect(answer.json().code).toBe('access.not-your-passkey')
  expect((await visitor.get('/api/me')).json().person.id).toBe(personId)
})
