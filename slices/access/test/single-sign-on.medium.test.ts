import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerOfPerson } from '../../organisation/index.ts'
import { openAccounts } from '../actions/open-accounts.ts'
import { startIdentityProvider, throughProvider } from './identity-provider.ts'
import { type AccessHouse, accessHouse, addAccount, addPerson, browser, eventsOf, openForPassword } from './people.ts'

let house: AccessHouse
let provider: Awaited<ReturnType<typeof startIdentityProvider>>
beforeAll(async () => {
  provider = await startIdentityProvider('http://localhost:3000/api/auth/sso/callback/sso')
  house = await accessHouse({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'varde',
    OIDC_CLIENT_SECRET: 'only-for-this-test-0123456789',
  })
})
afterAll(async () => {
  await provider.stop()
  await house.stop()
})

const WISH = { providerId: 'sso', callbackURL: '/', errorCallbackURL: '/logg-inn' }

async function comeBack(visitor: ReturnType<typeof browser>, wish: object = WISH) {
  const started = await visitor.post('/api/auth/sign-in/sso', wish)
  expect(started.statusCode, started.body).toBe(200)
  const back = await throughProvider(started.json().url, provider.issuer)
  return visitor.get(back.replace('http://localhost:3000', ''))
}

test('when a person with an account comes from the provider, they are signed in, and nothing of the provider is kept', async () => {
  const { personId, userId } = await addAccount(house, 'felles@example.no')
  provider.be({ sub: 'p-1', email: 'felles@example.no', verified: true })
  const visitor = browser(house.web)
  const answer = await comeBack(visitor)
  expect(answer.statusCode).toBe(302)
  expect(answer.headers.location).not.toContain('error')
  expect((await visitor.get('/api/me')).json().person.id).toBe(personId)
  const { rows } = await sql<{ kept: boolean }>`
    select access_token is not null or refresh_token is not null or id_token is not null as kept
    from access.account where user_id = ${userId} and provider_id = 'sso'`.execute(house.db)
  expect(rows).toEqual([{ kept: false }])
  const events = await eventsOf(house.db, userId)
  expect(JSON.parse(events.at(-1)?.content ?? '')).toMatchObject({ method: 'sso' })
  expect((await comeBack(browser(house.web))).headers.location).not.toContain('error')
})

test('when the provider knows somebody whom we do not, nobody is let in and no account is made', async () => {
  await addPerson(house.db, { unitId: house.prison, email: 'uten.konto@example.no' })
  for (const email of ['fremmed@example.no', 'uten.konto@example.no']) {
    provider.be({ sub: `p-${email}`, email, verified: true })
    const visitor = browser(house.web)
    const answer = await comeBack(visitor, { ...WISH, requestSignUp: true })
    expect(answer.headers.location).toMatch(/logg-inn\?error=/)
    expect((await visitor.get('/api/me')).statusCode).toBe(401)
    const { rows } = await sql`select 1 from access."user" where email = ${email}`.execute(house.db)
    expect(rows).toEqual([])
  }
})

test('when an administrator opens accounts for all, those with an address come in by the provider, once, and without a password', async () => {
  const { personId: adminId } = await addAccount(house, 'styrer@example.no', 'administrator')
  const admin = await callerOfPerson(house.db, adminId, house.varde.now())
  const personId = await addPerson(house.db, { unitId: house.prison, email: 'Ny.Ansatt@example.no' })
  expect((await openAccounts(house.varde, admin!)).opened).toBeGreaterThan(0)
  expect((await openAccounts(house.varde, admin!)).opened).toBe(0)
  provider.be({ sub: 'p-ny', email: 'ny.ansatt@example.no', verified: true })
  const visitor = browser(house.web)
  expect((await comeBack(visitor)).headers.location).not.toContain('error')
  expect((await visitor.get('/api/me')).json().person.id).toBe(personId)
})

test('when the provider has not verified the address, it does not open the account that has it', async () => {
  await addAccount(house, 'offer@example.no')
  provider.be({ sub: 'p-attacker', email: 'offer@example.no', verified: false })
  const visitor = browser(house.web)
  expect((await comeBack(visitor)).headers.location).toMatch(/error=/)
  expect((await visitor.get('/api/me')).statusCode).toBe(401)
})

test('when the sign-in asks to return to another site, it returns to Varde', async () => {
  provider.be({ sub: 'p-1', email: 'felles@example.no', verified: true })
  for (const callbackURL of ['https://elsewhere.example/', '//elsewhere.example', '/\\\\elsewhere.example']) {
    const answer = await comeBack(browser(house.web), { ...WISH, callbackURL })
    expect(answer.headers.location).toBe('/')
  }
})

test('when somebody brings an answer that this browser never asked for, it is refused', async () => {
  provider.be({ sub: 'p-1', email: 'felles@example.no', verified: true })
  const attacker = browser(house.web)
  const started = await attacker.post('/api/auth/sign-in/sso', WISH)
  const back = await throughProvider(started.json().url, provider.issuer)
  const victim = browser(house.web)
  const answer = await victim.get(back.replace('http://localhost:3000', ''))
  expect(answer.headers.location ?? '').not.toBe('/')
  expect((await victim.get('/api/me')).statusCode).toBe(401)
})

test('when an answer of the provider is used again, or its state is another, nobody is let in', async () => {
  await addAccount(house, 'gjentatt@example.no')
  provider.be({ sub: 'p-again', email: 'gjentatt@example.no', verified: true })
  const visitor = browser(house.web)
  const started = await visitor.post('/api/auth/sign-in/sso', WISH)
  const asked = new URL(started.json().url)
  expect(asked.searchParams.get('code_challenge_method')).toBe('S256')
  const before = new Map(visitor.jar)
  const back = (await throughProvider(started.json().url, provider.issuer)).replace('http://localhost:3000', '')
  const answer = new URL(back, 'http://localhost:3000')
  const changed = (change: (query: URLSearchParams) => void) => {
    const url = new URL(answer)
    change(url.searchParams)
    return `${url.pathname}${url.search}`
  }
  for (const wrong of [
    changed((query) => query.set('state', `${query.get('state')}x`)),
    changed((query) => query.delete('state')),
    changed((query) => query.delete('code')),
    changed((query) => query.set('code', 'made-up')),
    changed((query) => {
      query.delete('code')
      query.set('error', 'access_denied')
      query.set('error_description', '<script>alert(1)</script>')
    }),
  ]) {
    const other = browser(house.web)
    const own = await other.post('/api/auth/sign-in/sso', WISH)
    const path = wrong.includes('state=')
      ? wrong.replace(answer.searchParams.get('state')!, new URL(own.json().url).searchParams.get('state')!)
      : wrong
    const refused = await other.get(path)
    expect(String(refused.headers.location ?? ''), path).toMatch(/^(http:\/\/localhost:3000)?\/logg-inn\?error=|^$/)
    expect(refused.body).not.toContain('<script>')
    expect((await other.get('/api/me')).statusCode, path).toBe(401)
  }
  expect((await visitor.get(back)).headers.location).toBe('/')
  expect((await visitor.get('/api/me')).statusCode).toBe(200)
  const thief = browser(house.web)
  for (const [name, value] of before) thief.jar.set(name, value)
  await thief.get(back)
  expect((await thief.get('/api/me')).statusCode).toBe(401)
})

test('when the code of somebody else is put into an answer that this browser asked for, PKCE refuses it', async () => {
  provider.be({ sub: 'p-1', email: 'felles@example.no', verified: true })
  const attacker = browser(house.web)
  const theirs = await attacker.post('/api/auth/sign-in/sso', WISH)
  const code = new URL(await throughProvider(theirs.json().url, provider.issuer)).searchParams.get('code')!
  const victim = browser(house.web)
  const own = await victim.post('/api/auth/sign-in/sso', WISH)
  const state = new URL(own.json().url).searchParams.get('state')!
  const answer = await victim.get(`/api/auth/sso/callback/sso?code=${code}&state=${state}`)
  expect(answer.headers.location).toMatch(/logg-inn\?error=/)
  expect((await victim.get('/api/me')).statusCode).toBe(401)
})

test('when the provider is down at start, a password that was opened works, and single sign-on works as soon as it is back', async () => {
  const gone = await startIdentityProvider('http://localhost:3000/api/auth/sso/callback/sso')
  await gone.stop()
  const { port } = gone
  const other = await accessHouse({
    OIDC_ISSUER: gone.issuer,
    OIDC_CLIENT_ID: 'varde',
    OIDC_CLIENT_SECRET: 'only-for-this-test-0123456789',
  })
  const { userId } = await addAccount(other, 'nede@example.no')
  await openForPassword(other, userId)
  const visitor = browser(other.web)
  const refused = await visitor.post('/api/auth/sign-in/sso', WISH)
  expect(refused.statusCode).toBe(503)
  expect(refused.json().code).toBe('access.sso-unavailable')
  expect((await visitor.signIn('nede@example.no')).statusCode).toBe(200)
  const back = await startIdentityProvider('http://localhost:3000/api/auth/sso/callback/sso', port)
  expect((await visitor.post('/api/auth/sign-in/sso', WISH)).statusCode).toBe(200)
  await back.stop()
  await other.stop()
})
