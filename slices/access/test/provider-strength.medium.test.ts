import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { signInServerOf } from '../http/sign-in-server.ts'
import { authenticator } from './authenticator.ts'
import { startIdentityProvider, throughProvider } from './identity-provider.ts'
import { codeOf } from './one-time-code.ts'
import {
  type AccessHouse,
  accessHouse,
  addAccount,
  addPerson,
  browser,
  demandNothing,
  eventsOf,
  openForPassword,
  PASSWORD,
} from './people.ts'

let house: AccessHouse
let provider: Awaited<ReturnType<typeof startIdentityProvider>>
let administrator: ReturnType<typeof browser>
beforeAll(async () => {
  provider = await startIdentityProvider('http://localhost:3000/api/auth/sso/callback/sso')
  house = await accessHouse({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'varde',
    OIDC_CLIENT_SECRET: 'only-for-this-test-0123456789',
    OIDC_STRONG: 'idporten-loa-high mfa',
    OIDC_ACR_VALUES: 'idporten-loa-high',
  })
  house.web.get('/api/test/read', { config: { access: 'signed-in', consequence: 'read' } }, async () => ({ ok: true }))
  house.web.post(
    '/api/test/power',
    { config: { access: 'signed-in', consequence: 'power', right: 'own' } },
    async () => ({
      ok: true,
    }),
  )
  const { userId } = await addAccount(house, 'styrer@example.no', 'administrator')
  await openForPassword(house, userId)
  administrator = browser(house.web)
  await administrator.signIn('styrer@example.no')
})
afterAll(async () => {
  await provider.stop()
  await house.stop()
})

const codeIn = (answer: { json: () => { code?: string } }) => answer.json().code
const asItComes = () => sql`delete from access.sign_in_rule`.execute(house.db)

async function comeBack(visitor: ReturnType<typeof browser>, wish: object = {}) {
  const started = await visitor.post('/api/auth/sign-in/sso', { callbackURL: '/', ...wish })
  expect(started.statusCode, started.body).toBe(200)
  const url = new URL(started.json().url)
  const back = await throughProvider(url.toString(), provider.issuer)
  const answer = await visitor.get(back.replace('http://localhost:3000', ''))
  expect(answer.headers.location).toBe('/')
  return url.searchParams
}

test.each<[string, { acr?: string; amr?: string[] }, boolean]>([
  ['an acr that counts', { acr: 'idporten-loa-high' }, true],
  ['an amr that counts', { amr: ['pwd', 'mfa'] }, true],
  ['an acr that does not', { acr: 'idporten-loa-substantial', amr: ['pwd'] }, false],
  ['nothing of it', {}, false],
])('when the provider says %s, the sign-in counts as strong or not, by the setting', async (what, said, isStrong) => {
  const email = `${what.replaceAll(' ', '-')}@example.no`
  const { userId } = await addAccount(house, email, 'leader')
  await asItComes()
  provider.be({ sub: email, email, verified: true, ...said })
  const visitor = browser(house.web)
  const asked = await comeBack(visitor)
  expect(asked.get('acr_values')).toBe('idporten-loa-high')
  expect((await visitor.get('/api/test/read')).statusCode).toBe(isStrong ? 200 : 403)
  expect((await visitor.get('/api/me')).json().session.hold).toBe(isStrong ? null : 'enrol')
  const told = JSON.parse((await eventsOf(house.db, userId)).at(-1)!.content)
  expect(told.method).toBe('sso')
  expect(told.providerSaid ?? []).toEqual([said.acr, ...(said.amr ?? [])].filter(Boolean))
})

test('when single sign-on proves too little, a code of the app proves the rest', async () => {
  const { email, userId } = await addAccount(house, 'app-og-sso@example.no', 'leader')
  await openForPassword(house, userId)
  const first = browser(house.web)
  await first.signIn(email)
  const { totpURI } = (await first.post('/api/auth/two-factor/enable', { password: PASSWORD })).json()
  await first.post('/api/auth/two-factor/verify-totp', { code: await codeOf(totpURI) })
  await asItComes()
  provider.be({ sub: email, email, verified: true })
  const visitor = browser(house.web)
  await comeBack(visitor)
  expect((await visitor.get('/api/me')).json().session.hold).toBe('step-up')
  expect((await visitor.post('/api/my/confirm', { code: await codeOf(totpURI, 1) })).statusCode).toBe(200)
  expect((await visitor.get('/api/test/read')).statusCode).toBe(200)
})

test('when the provider asked long ago, its sign-in is no proof of now; asked anew, it is, and there is one session', async () => {
  const { email } = await addAccount(house, 'gammel-sso@example.no', 'leader')
  await asItComes()
  const person = { sub: email, email, verified: true, acr: 'idporten-loa-high' }
  provider.be({ ...person, age: 3 * 3600 })
  const visitor = browser(house.web)
  await comeBack(visitor)
  expect((await visitor.get('/api/test/read')).statusCode).toBe(200)
  expect(codeIn(await visitor.post('/api/test/power'))).toBe('access.recent-needed')
  expect((await visitor.get('/api/my/sign-in')).json().confirmBy).toEqual(['sso'])
  provider.be(person)
  const asked = await comeBack(visitor, { confirm: true })
  expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0'])
  expect((await visitor.post('/api/test/power')).statusCode).toBe(200)
  expect((await visitor.get('/api/my/sign-in')).json().sessions).toHaveLength(1)
})

test('when an account signs in by single sign-on, no page, link or administrator gives it a password, until it is opened for a reason', async () => {
  await demandNothing(house.db)
  const personId = await addPerson(house.db, { unitId: house.prison, email: 'bare-sso@example.no' })
  await administrator.post('/api/accounts/open')
  provider.be({ sub: 'bare-sso', email: 'bare-sso@example.no', verified: true })
  const visitor = browser(house.web)
  await comeBack(visitor)
  expect((await visitor.get('/api/me')).json().person.id).toBe(personId)
  const barred = 'access.password-beside-sso'
  expect(codeIn(await visitor.post('/api/my/password', { password: PASSWORD }))).toBe(barred)
  expect(codeIn(await administrator.post(`/api/accounts/${personId}/invite`))).toBe(barred)
  // Somebody without an account comes in by single sign-on too.
  const fresh = await addPerson(house.db, { unitId: house.prison, email: 'ny-sso@example.no' })
  expect(codeIn(await administrator.post(`/api/accounts/${fresh}/invite`))).toBe(barred)
  expect((await administrator.post(`/api/accounts/${personId}/password/open`, { reason: ' ' })).statusCode).toBe(422)
  const reason = 'Beredskapskonto for når felles pålogging er nede'
  expect((await administrator.post(`/api/accounts/${personId}/password/open`, { reason })).statusCode).toBe(204)
  const { link } = (await administrator.post(`/api/accounts/${personId}/invite`)).json()
  const token = new URL(link).hash.slice(1)
  const { rows } = await sql<{ id: string }>`select id from access."user" where person_id = ${personId}`.execute(
    house.db,
  )
  const opened = (await eventsOf(house.db, rows[0]!.id)).find(({ name }) => name === 'access.password-opened')
  expect(JSON.parse(opened!.content)).toMatchObject({ personId, reason })
  expect((await administrator.post(`/api/accounts/${personId}/password/close`)).statusCode).toBe(204)
  // A link that was made while it was open opens nothing when it is closed.
  expect((await browser(house.web).post('/api/access/links/take-up', { token, password: PASSWORD })).statusCode).toBe(
    404,
  )
  expect(codeIn(await administrator.post(`/api/accounts/${personId}/invite`))).toBe(barred)
})

test('where there is single sign-on, a password that was there before opens nothing, and ends when its person comes in by it', async () => {
  const { email, personId, userId } = await addAccount(house, 'begge@example.no', 'leader')
  await asItComes()
  const old = browser(house.web)
  expect(codeIn(await old.signIn(email))).toBe('access.password-beside-sso')
  expect(codeIn(await old.signIn(email, 'et helt annet passord'))).toBe('access.wrong-password')
  expect((await old.get('/api/me')).statusCode).toBe(401)
  // Somebody who was signed in by it when single sign-on came gets no key by it: they prove themselves there.
  await openForPassword(house, userId)
  expect((await old.signIn(email)).statusCode).toBe(200)
  expect((await old.get('/api/me')).json().session.hold).toBe('enrol')
  await sql`delete from access.password_opening where user_id = ${userId}`.execute(house.db)
  signInServerOf(house.varde).forget()
  expect((await old.get('/api/me')).json().session.hold).toBe('step-up')
  expect((await old.get('/api/my/sign-in')).json().confirmBy).toEqual(['sso'])
  expect(codeIn(await old.get('/api/auth/passkey/generate-register-options'))).toBe('access.second-factor-needed')
  provider.be({ sub: email, email, verified: true, acr: 'idporten-loa-high' })
  const visitor = browser(house.web)
  await comeBack(visitor)
  expect((await visitor.get('/api/me')).json().person.id).toBe(personId)
  signInServerOf(house.varde).forget()
  expect((await old.get('/api/me')).statusCode).toBe(401)
  const { rows } = await sql`
    select 1 from access.account where user_id = ${userId} and password is not null`.execute(house.db)
  expect(rows).toEqual([])
  expect((await eventsOf(house.db, userId)).map(({ name }) => name)).toContain('access.password-closed')
  expect(codeIn(await visitor.post('/api/my/password', { password: 'en helt ny setning' }))).toBe(
    'access.password-beside-sso',
  )
  await demandNothing(house.db)
  signInServerOf(house.varde).forget()
  expect(codeIn(await administrator.post(`/api/accounts/${personId}/invite`))).toBe('access.password-beside-sso')
})

/** Signed in by a password when single sign-on came. */
async function fromBefore(email: string, duty?: Duty) {
  const account = await addAccount(house, email, duty)
  await openForPassword(house, account.userId)
  const visitor = browser(house.web)
  expect((await visitor.signIn(email)).statusCode).toBe(200)
  const close = async () => {
    await sql`delete from access.password_opening where user_id = ${account.userId}`.execute(house.db)
    signInServerOf(house.varde).forget()
  }
  return { ...account, visitor, close }
}
async function addKey(visitor: ReturnType<typeof browser>) {
  const asked = await visitor.get('/api/auth/passkey/generate-register-options')
  if (asked.statusCode !== 200) return codeIn(asked)
  const response = authenticator().made(asked.json().challenge)
  return (await visitor.post('/api/auth/passkey/verify-registration', { response, name: 'Vaktrommet' })).statusCode
}

test('also where single sign-on proves nothing more, whoever came by a password from before gets no key by it, and gets one when they have come in there', async () => {
  const { oidc } = house.varde.settings
  const { email, visitor, close } = await fromBefore('svak@example.no', 'leader')
  await close()
  const strong = oidc!.strong
  oidc!.strong = []
  await asItComes()
  signInServerOf(house.varde).forget()
  expect((await visitor.get('/api/me')).json().session.hold).toBe('step-up')
  expect((await visitor.get('/api/my/sign-in')).json().confirmBy).toEqual(['sso'])
  expect(await addKey(visitor)).toBe('access.second-factor-needed')
  provider.be({ sub: email, email, verified: true })
  await comeBack(visitor)
  expect((await visitor.get('/api/me')).json().session.hold).toBe('enrol')
  expect(await addKey(visitor)).toBe(200)
  oidc!.strong = strong
  await demandNothing(house.db)
})

test('when nothing more is demanded of somebody, a password from before gives them no key either: they prove themselves by single sign-on first', async () => {
  const { visitor, close } = await fromBefore('vanlig@example.no')
  await close()
  expect(await addKey(visitor)).toBe('access.recent-needed')
  expect((await visitor.get('/api/my/sign-in')).json().confirmBy).toEqual(['sso'])
})

test('when a password from before is there, my sign-in does not offer it, and whoever came by a key sets an app up without it', async () => {
  const { visitor, userId, close } = await fromBefore('gammel-nokkel@example.no')
  expect((await visitor.get('/api/my/sign-in')).json().hasPassword).toBe(true)
  expect(await addKey(visitor)).toBe(200)
  await close()
  expect((await visitor.get('/api/my/sign-in')).json()).toMatchObject({ hasPassword: false, hasOldPassword: true })
  const made = await visitor.post('/api/auth/two-factor/enable')
  expect([made.statusCode, codeIn(made)]).toEqual([200, undefined])
  expect((await visitor.get('/api/me')).statusCode).toBe(200)
  expect((await eventsOf(house.db, userId)).map(({ name }) => name)).toContain('access.password-closed')
})

test('an administrator can take away a password that was there before single sign-on, and the page says whether one is there', async () => {
  const { personId, userId } = await addAccount(house, 'foer@example.no')
  await demandNothing(house.db)
  const listed = async () =>
    (await administrator.get('/api/accounts?search=foer@example.no'))
      .json()
      .accounts.map((one: { password: string }) => one.password)
  expect(await listed()).toEqual(['old'])
  expect((await administrator.post(`/api/accounts/${personId}/password/close`)).statusCode).toBe(204)
  expect(await listed()).toEqual(['closed'])
  expect(codeIn(await administrator.post(`/api/accounts/${personId}/password/close`))).toBe('access.password-not-open')
  const { rows } = await sql`
    select 1 from access.account where user_id = ${userId} and password is not null`.execute(house.db)
  expect(rows).toEqual([])
})

test('when a password is opened for an account, the one from before opens nothing; one that was set since does, when it is opened anew', async () => {
  const { email, personId, userId } = await addAccount(house, 'apnes@example.no')
  const open = async () =>
    expect(
      (await administrator.post(`/api/accounts/${personId}/password/open`, { reason: 'Beredskap' })).statusCode,
    ).toBe(204)
  await open()
  expect(codeIn(await browser(house.web).signIn(email))).toBe('access.wrong-password')
  expect((await eventsOf(house.db, userId)).map(({ name }) => name)).toEqual([
    'access.password-closed',
    'access.password-opened',
  ])
  const { kind, link } = (await administrator.post(`/api/accounts/${personId}/invite`)).json()
  expect(kind).toBe('invitation')
  const taken = { token: new URL(link).hash.slice(1), password: PASSWORD }
  expect((await browser(house.web).post('/api/access/links/take-up', taken)).statusCode).toBe(200)
  await open()
  expect((await browser(house.web).signIn(email)).statusCode).toBe(200)
})

test('when an administrator from before opens a password for themselves, this session goes on, and gives them the link to it', async () => {
  const { personId, email, visitor, close } = await fromBefore('selv@example.no', 'administrator')
  const { totpURI } = (await visitor.post('/api/auth/two-factor/enable', { password: PASSWORD })).json()
  await visitor.post('/api/auth/two-factor/verify-totp', { code: await codeOf(totpURI) })
  await close()
  const other = browser(house.web)
  expect(codeIn(await other.signIn(email))).toBe('access.password-beside-sso')
  const reason = 'Felles innlogging er nede'
  expect((await visitor.post(`/api/accounts/${personId}/password/open`, { reason })).statusCode).toBe(204)
  expect((await visitor.get('/api/me')).statusCode).toBe(200)
  const { link } = (await visitor.post(`/api/accounts/${personId}/invite`)).json()
  const taken = { token: new URL(link).hash.slice(1), password: PASSWORD }
  expect((await other.post('/api/access/links/take-up', taken)).statusCode).toBe(200)
  expect((await other.signIn(email)).statusCode).toBe(200)
})

test('when somebody comes in by a key alone, the page says that the account is open', async () => {
  const { email, userId, visitor } = await fromBefore('nokkel-alene@example.no')
  expect(await addKey(visitor)).toBe(200)
  await sql`delete from access.account where user_id = ${userId}`.execute(house.db)
  const { accounts } = (await administrator.get(`/api/accounts?search=${email}`)).json()
  expect(accounts.map(({ state }: { state: string }) => state)).toEqual(['open'])
})

test('when the provider says that somebody is an administrator or in a group, it gives them no duty', async () => {
  const { email, personId } = await addAccount(house, 'gruppe@example.no')
  const all = ['administrator', 'leader', 'communication-leader']
  const more = {
    roles: all,
    groups: all,
    duties: all,
    entitlements: all,
    personId: 'per_other',
    person_id: 'per_other',
  }
  provider.be({ sub: email, email, verified: true, acr: 'idporten-loa-high', more })
  const visitor = browser(house.web)
  await comeBack(visitor)
  const me = (await visitor.get('/api/me')).json()
  expect([me.person.id, me.duties]).toEqual([personId, []])
  const { rows } = await sql`select 1 from organisation.duty where person_id = ${personId}`.execute(house.db)
  expect(rows).toEqual([])
})
