import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { authenticator } from './authenticator.ts'
import { codeOf } from './one-time-code.ts'
import { type AccessHouse, accessHouse, addAccount, browser, eventsOf, PASSWORD } from './people.ts'

let house: AccessHouse
beforeAll(async () => {
  house = await accessHouse()
  house.web.get('/api/test/read', { config: { access: 'signed-in', consequence: 'read' } }, async () => ({ ok: true }))
  house.web.post(
    '/api/test/power',
    { config: { access: 'signed-in', consequence: 'power', right: 'own' } },
    async () => ({
      ok: true,
    }),
  )
})
afterAll(() => house.stop())

type Visitor = ReturnType<typeof browser>
type Key = ReturnType<typeof authenticator>
const KEYS = '/api/auth/passkey'
const codeIn = (answer: { json: () => { code?: string } }) => answer.json().code

/** As Varde comes: more than a password of whoever gives power, approves or releases. */
async function asItComes() {
  await sql`delete from access.sign_in_rule`.execute(house.db)
}

async function signedIn(email: string, duty?: Duty) {
  const account = await addAccount(house, email, duty)
  await asItComes()
  const visitor = browser(house.web)
  expect((await visitor.signIn(email)).statusCode).toBe(200)
  return { ...account, visitor }
}

async function addKey(visitor: Visitor, key: Key) {
  const asked = await visitor.get(`${KEYS}/generate-register-options`)
  if (asked.statusCode !== 200) return asked
  return visitor.post(`${KEYS}/verify-registration`, { response: key.made(asked.json().challenge), name: 'Vaktrommet' })
}

async function useKey(visitor: Visitor, key: Key, more = {}) {
  const { challenge } = (await visitor.get(`${KEYS}/generate-authenticate-options`)).json()
  return visitor.post(`${KEYS}/verify-authentication`, { response: key.used(challenge), ...more })
}

async function addApp(visitor: Visitor) {
  const { totpURI, backupCodes } = (await visitor.post('/api/auth/two-factor/enable', { password: PASSWORD })).json()
  const code = await codeOf(totpURI)
  expect((await visitor.post('/api/auth/two-factor/verify-totp', { code })).statusCode).toBe(200)
  return { totpURI: totpURI as string, backupCodes: backupCodes as string[] }
}

/** A new second for the short memory of who is behind a cookie. */
const forget = () => new Promise((done) => setTimeout(done, 2100))
async function longAgo(userId: string) {
  await sql`update access.session set created_at = now() - interval '30 minutes', confirmed_at = null
    where user_id = ${userId}`.execute(house.db)
  await forget()
}

test('when more than a password is demanded of somebody who has none, they get as far as getting it, and no further', async () => {
  const { visitor, userId } = await signedIn('leder@example.no', 'leader')
  expect(codeIn(await visitor.get('/api/test/read'))).toBe('access.second-factor-needed')
  expect(codeIn(await visitor.post('/api/test/power'))).toBe('access.second-factor-needed')
  expect(codeIn(await visitor.post('/api/my/tokens', { name: 'x', scopes: ['message:read'] }))).toBe(
    'access.second-factor-needed',
  )
  expect((await visitor.get('/api/me')).json().session.hold).toBe('enrol')
  expect((await visitor.get('/api/my/sign-in')).json()).toMatchObject({ hold: 'enrol', isDemanded: true })
  expect((await addKey(visitor, authenticator())).statusCode).toBe(200)
  expect((await visitor.get('/api/me')).json().session.hold).toBeNull()
  expect((await visitor.post('/api/test/power')).statusCode).toBe(200)
  expect((await eventsOf(house.db, userId)).map(({ name }) => name)).toEqual([
    'access.signed-in',
    'access.passkey-added',
  ])
})

test('when nothing is demanded of somebody, the password opens what is theirs', async () => {
  const { visitor } = await signedIn('oppslag@example.no', 'notice-poster')
  expect((await visitor.get('/api/test/read')).statusCode).toBe(200)
})

test('when somebody has a key and signs in with the password alone, they prove more, and get no other key instead', async () => {
  const { visitor, email } = await signedIn('nokkel@example.no', 'administrator')
  const key = authenticator()
  await addKey(visitor, key)
  const thief = browser(house.web)
  await thief.signIn(email)
  expect((await thief.get('/api/me')).json().session.hold).toBe('step-up')
  expect(codeIn(await addKey(thief, authenticator()))).toBe('access.second-factor-needed')
  expect(codeIn(await thief.post('/api/auth/two-factor/enable', { password: PASSWORD }))).toBe(
    'access.second-factor-needed',
  )
  // The password once more proves no more than it did.
  expect(codeIn(await thief.post('/api/my/confirm', { password: PASSWORD }))).toBe('access.stronger-needed')
  expect(codeIn(await thief.get('/api/test/read'))).toBe('access.second-factor-needed')
  expect((await useKey(thief, key, { confirm: true })).statusCode).toBe(200)
  expect((await thief.get('/api/test/read')).statusCode).toBe(200)
  const { sessions } = (await thief.get('/api/my/sign-in')).json()
  expect(sessions).toHaveLength(2)
})

test('when the app is what somebody gets, a code of it opens this session and the next', async () => {
  const { visitor, email, userId } = await signedIn('app@example.no', 'communication-leader')
  const { totpURI, backupCodes } = await addApp(visitor)
  expect((await visitor.get('/api/test/read')).statusCode).toBe(200)
  const next = browser(house.web)
  await next.signIn(email)
  await next.post('/api/auth/two-factor/verify-totp', { code: await codeOf(totpURI, 1) })
  expect((await next.get('/api/test/read')).statusCode).toBe(200)
  const { rows } = await sql<{ method: string }>`
    select distinct method from access.session where user_id = ${userId}`.execute(house.db)
  expect(rows).toEqual([{ method: 'second-factor' }])
  const lost = browser(house.web)
  await lost.signIn(email)
  await lost.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] })
  expect((await lost.get('/api/test/read')).statusCode).toBe(200)
})

test('when the last second factor of somebody who must have one would go, it stays; another may go', async () => {
  const { visitor } = await signedIn('siste@example.no', 'press-contact')
  const [one, two] = [authenticator(), authenticator()]
  await addKey(visitor, one)
  await addKey(visitor, two)
  const { passkeys } = (await visitor.get('/api/my/sign-in')).json()
  const remove = (id: string) => visitor.post(`${KEYS}/delete-passkey`, { id })
  expect((await remove(passkeys[0].id)).statusCode).toBe(200)
  expect(codeIn(await remove(passkeys[1].id))).toBe('access.second-factor-demanded')
  await addApp(visitor)
  expect((await remove(passkeys[1].id)).statusCode).toBe(200)
  expect(codeIn(await visitor.post('/api/auth/two-factor/disable', { password: PASSWORD }))).toBe(
    'access.second-factor-demanded',
  )
})

test('when a grave act asks again, it asks what the sign-in asked, and a code or a key answers', async () => {
  const { visitor, userId } = await signedIn('alvor@example.no', 'leader')
  const { totpURI } = await addApp(visitor)
  await longAgo(userId)
  expect(codeIn(await visitor.post('/api/test/power'))).toBe('access.recent-needed')
  expect((await visitor.get('/api/my/sign-in')).json().confirmBy).toEqual(['code'])
  expect(codeIn(await visitor.post('/api/my/confirm', { password: PASSWORD }))).toBe('access.stronger-needed')
  expect((await visitor.post('/api/my/confirm', { code: await codeOf(totpURI, 1) })).statusCode).toBe(200)
  expect((await visitor.post('/api/test/power')).statusCode).toBe(200)
})

test('when a code of the app has been used, it opens nothing more: not here, not elsewhere, and not at the same moment', async () => {
  const { visitor, email, userId } = await signedIn('gjentak@example.no')
  const { totpURI } = await addApp(visitor)
  await sql`delete from access.spent_code where user_id = ${userId}`.execute(house.db)
  const code = await codeOf(totpURI)
  const browsers = [browser(house.web), browser(house.web), browser(house.web), browser(house.web)]
  for (const one of browsers) await one.signIn(email)
  const answers = await Promise.all(browsers.map((one) => one.post('/api/auth/two-factor/verify-totp', { code })))
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 401, 401, 401])
  expect(codeIn(await visitor.post('/api/my/confirm', { code }))).toBe('access.wrong-code')
  const next = await codeOf(totpURI, 1)
  const confirmed = await Promise.all([
    visitor.post('/api/my/confirm', { code: next }),
    visitor.post('/api/my/confirm', { code: next }),
  ])
  expect(confirmed.map(({ statusCode }) => statusCode === 200).toSorted()).toEqual([false, true])
})

test('when a backup code is sent twice at the same moment, it opens one session', async () => {
  const { visitor, email } = await signedIn('reserve@example.no')
  const { backupCodes } = await addApp(visitor)
  const browsers = [browser(house.web), browser(house.web), browser(house.web)]
  for (const one of browsers) await one.signIn(email)
  const answers = await Promise.all(
    browsers.map((one) => one.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] })),
  )
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
})

test('when codes are guessed, in a session or at sign-in, ten are tried and no more, also when they come at once', async () => {
  const guesses = Array.from({ length: 25 }, (_, at) => String(100_000 + at))
  const inside = await signedIn('gjett-inne@example.no')
  await addApp(inside.visitor)
  // Each from an address of its own: what is tried is the limit of the account.
  const same = () => {
    const other = browser(house.web)
    for (const [name, value] of inside.visitor.jar) other.jar.set(name, value)
    return other
  }
  const confirmed = await Promise.all(guesses.map((code) => same().post('/api/my/confirm', { code })))
  const told = confirmed.map((answer) => codeIn(answer))
  expect(told.filter((one) => one === 'access.wrong-code')).toHaveLength(10)
  expect(told.filter((one) => one === 'access.too-many-tries')).toHaveLength(15)

  const outside = await signedIn('gjett-ute@example.no')
  await addApp(outside.visitor)
  let tried = 0
  for (const code of guesses) {
    const guesser = browser(house.web)
    if ((await guesser.signIn(outside.email)).statusCode !== 200) break
    if (codeIn(await guesser.post('/api/auth/two-factor/verify-totp', { code })) === 'access.wrong-code') tried++
  }
  expect(tried).toBe(10)
})

test('when a password is guessed where a second factor is set up, it has as many tries as at sign-in', async () => {
  const { visitor } = await signedIn('gjett-passord@example.no')
  const answers = []
  for (let guess = 0; guess < 12; guess++) {
    const other = browser(house.web)
    for (const [name, value] of visitor.jar) other.jar.set(name, value)
    answers.push(codeIn(await other.post('/api/auth/two-factor/enable', { password: `feil ${guess}` })))
  }
  expect(answers.filter((code) => code === 'access.wrong-password')).toHaveLength(10)
  expect(answers.slice(10)).toEqual(['access.too-many-tries', 'access.too-many-tries'])
})

test('when an administrator of the top changes what is demanded, it holds at once and is on record; no other may', async () => {
  const { visitor: oppslag } = await signedIn('tavle@example.no', 'notice-poster')
  expect((await oppslag.get('/api/test/read')).statusCode).toBe(200)
  const local = await addAccount(house, 'lokal@example.no', 'administrator', house.prison)
  const { visitor: top } = await signedIn('topp@example.no', 'administrator')
  await addKey(top, authenticator())
  const rule = { strongDuties: ['administrator', 'notice-poster'], twoForEmergency: false, idleMinutes: 60 }
  const other = browser(house.web)
  await other.signIn(local.email)
  await addKey(other, authenticator())
  expect(codeIn(await other.send('PUT', '/api/access/sign-in-rule', rule))).toBe('access.not-the-top')
  expect((await top.send('PUT', '/api/access/sign-in-rule', rule)).statusCode).toBe(204)
  expect(codeIn(await oppslag.get('/api/test/read'))).toBe('access.second-factor-needed')
  const { visitor: leder } = { visitor: browser(house.web) }
  await addAccount(house, 'fri@example.no', 'leader')
  await leder.signIn('fri@example.no')
  expect((await leder.get('/api/test/read')).statusCode).toBe(200)
  const [event] = await eventsOf(house.db, 'access')
  expect(event).toMatchObject({ name: 'access.sign-in-rule-set' })
  expect(JSON.parse(event!.content)).toMatchObject({ ...rule, before: expect.arrayContaining(['leader']) })
  await asItComes()
})

test('when somebody has lost key and telephone, an administrator takes both away, and they get new ones', async () => {
  const { visitor: admin } = await signedIn('hjelper@example.no', 'administrator')
  await addKey(admin, authenticator())
  const { visitor, email, personId, userId } = await signedIn('mistet@example.no', 'leader')
  const lost = authenticator()
  await addKey(visitor, lost)
  await visitor.post('/api/my/recovery-codes')
  await addApp(visitor)
  expect((await admin.post(`/api/accounts/${personId}/reset-second-factor`)).statusCode).toBe(204)
  await forget()
  expect((await visitor.get('/api/me')).statusCode).toBe(401)
  expect((await useKey(browser(house.web), lost)).statusCode).toBe(401)
  const next = browser(house.web)
  await next.signIn(email)
  expect((await next.get('/api/me')).json().session.hold).toBe('enrol')
  expect((await next.get('/api/my/sign-in')).json().recoveryCodes).toBe(0)
  expect((await eventsOf(house.db, userId)).at(-2)).toMatchObject({ name: 'access.second-factor-reset' })
})

test('when a key is all somebody has and it is lost, a code that was told once lets them in once, and they get a new key', async () => {
  const { visitor, email, userId } = await signedIn('enenokkel@example.no', 'leader')
  expect(codeIn(await visitor.post('/api/my/recovery-codes'))).toBe('access.second-factor-needed')
  await addKey(visitor, authenticator())
  const { codes } = (await visitor.post('/api/my/recovery-codes')).json() as { codes: string[] }
  expect(new Set(codes).size).toBe(8)
  const lost = browser(house.web)
  await lost.signIn(email)
  expect((await lost.get('/api/my/sign-in')).json()).toMatchObject({
    ...{ hold: 'step-up', confirmBy: ['passkey', 'recovery-code'], recoveryCodes: 8 },
  })
  expect(codeIn(await lost.post('/api/my/confirm', { code: '0000-0000-0000-0000' }))).toBe('access.wrong-code')
  expect((await lost.get('/api/test/read')).statusCode).toBe(403)
  const typed = codes[0]!.toLowerCase().replaceAll('-', ' ')
  const twice = await Promise.all([1, 2].map(() => lost.post('/api/my/confirm', { code: typed })))
  expect(twice.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 422])
  expect((await lost.get('/api/test/read')).statusCode).toBe(200)
  expect((await addKey(lost, authenticator())).statusCode).toBe(200)
  const events = (await eventsOf(house.db, userId)).map(({ name }) => name)
  expect(events).toEqual(expect.arrayContaining(['access.recovery-codes-made', 'access.recovery-code-used']))
  // New ones end the old; an administrator's reset ends all.
  const again = (await lost.post('/api/my/recovery-codes')).json() as { codes: string[] }
  await longAgo(userId)
  expect(codeIn(await lost.post('/api/my/confirm', { code: codes[1]! }))).toBe('access.wrong-code')
  expect((await lost.post('/api/my/confirm', { code: again.codes[0]! })).statusCode).toBe(200)
})

test('when somebody has no key, there are no codes for it', async () => {
  const { visitor } = await signedIn('utennokkel@example.no')
  expect(codeIn(await visitor.post('/api/my/recovery-codes'))).toBe('access.no-passkey')
})
