import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from './one-time-code.ts'
import { type AccessHouse, accessHouse, addAccount, browser, eventsOf, PASSWORD } from './people.ts'

let house: AccessHouse
beforeAll(async () => {
  house = await accessHouse()
  house.web.get(
    '/api/test/read',
    { config: { access: 'signed-in', consequence: 'read', scope: 'message:read' } },
    async () => ({
      ok: true,
    }),
  )
})
afterAll(() => house.stop())

async function signedIn(email: string) {
  const account = await addAccount(house, email)
  const visitor = browser(house.web)
  await visitor.signIn(email)
  return { ...account, visitor }
}

/** By the clock of the house, which stands still while the database's goes on. */
const minutesAgo = (minutes: number) => new Date(house.varde.now().getTime() - minutes * 60_000)

/** As if the sign-in had been half an hour ago. */
async function longAgo(userId: string) {
  await sql`update access.session set created_at = now() - interval '30 minutes' where user_id = ${userId}`.execute(
    house.db,
  )
  await new Promise((done) => setTimeout(done, 2100))
}

test('when a token is made, it is told once, opens its scopes and nothing else, and ends at once', async () => {
  const { visitor, userId } = await signedIn('nokkel@example.no')
  const made = await visitor.post('/api/my/tokens', { name: 'Intranett', scopes: ['message:read'], days: 30 })
  expect(made.statusCode).toBe(200)
  const { token, id } = made.json()
  expect(token).toMatch(/^vrd_/)
  const { rows } = await sql<{ all: string }>`select row_to_json(t)::text as all from access.token t`.execute(house.db)
  expect(rows[0]?.all).not.toContain(token)
  const machine = browser(house.web, { authorization: `Bearer ${token}` })
  expect((await machine.get('/api/test/read')).statusCode).toBe(200)
  expect((await machine.get('/api/me')).json().code).toBe('access.token-scope')
  expect((await machine.post('/api/my/tokens', { name: 'x', scopes: ['message:read'] })).statusCode).toBe(403)
  const mine = (await visitor.get('/api/my/sign-in')).json()
  expect(mine.tokens).toMatchObject([{ id, name: 'Intranett', hint: token.slice(-4), expired: false }])
  expect(mine.tokens[0].lastUsedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect((await visitor.post(`/api/my/tokens/${id}/end`)).statusCode).toBe(200)
  expect((await machine.get('/api/test/read')).statusCode).toBe(401)
  const events = await eventsOf(house.db, userId)
  expect(events.map((event) => event.name)).toEqual(['access.signed-in', 'access.token-created', 'access.token-ended'])
  expect(JSON.stringify(events)).not.toContain(token)
})

test('when a token has run out, it opens nothing', async () => {
  const { visitor, userId } = await signedIn('utlopt@example.no')
  const { token } = (await visitor.post('/api/my/tokens', { name: 'Kort', scopes: ['message:read'] })).json()
  await sql`update access.token set expires_at = now() - interval '1 day' where user_id = ${userId}`.execute(house.db)
  const machine = browser(house.web, { authorization: `Bearer ${token}` })
  expect((await machine.get('/api/test/read')).statusCode).toBe(401)
})

test('when the sign-in is long ago, a token is made only after the person has proved again who they are', async () => {
  const { visitor, userId } = await signedIn('gammel@example.no')
  await longAgo(userId)
  const wish = { name: 'Intranett', scopes: ['message:read'] }
  expect((await visitor.post('/api/my/tokens', wish)).json().code).toBe('access.recent-needed')
  expect((await visitor.post('/api/my/confirm', { password: 'ikke det riktige' })).json().code).toBe(
    'access.wrong-password',
  )
  expect((await visitor.post('/api/my/confirm', { password: PASSWORD })).statusCode).toBe(200)
  expect((await visitor.post('/api/my/tokens', wish)).statusCode).toBe(200)
})

test('when a second factor is set, the password alone opens nothing, and a backup code works once', async () => {
  const { visitor, userId } = await signedIn('to@example.no')
  const setUp = await visitor.post('/api/auth/two-factor/enable', { password: PASSWORD })
  expect(setUp.statusCode).toBe(200)
  const { totpURI, backupCodes } = setUp.json()
  expect((await visitor.post('/api/auth/two-factor/verify-totp', { code: '000000' })).statusCode).toBe(401)
  const verified = await visitor.post('/api/auth/two-factor/verify-totp', { code: await codeOf(totpURI) })
  expect(verified.statusCode).toBe(200)
  expect((await visitor.get('/api/my/sign-in')).json().hasSecondFactor).toBe(true)

  const next = browser(house.web)
  expect((await next.signIn('to@example.no')).json()).toMatchObject({ twoFactorRedirect: true })
  expect((await next.get('/api/me')).statusCode).toBe(401)
  await next.post('/api/auth/two-factor/verify-totp', { code: await codeOf(totpURI, 1) })
  expect((await next.get('/api/me')).statusCode).toBe(200)

  const lost = browser(house.web)
  await lost.signIn('to@example.no')
  expect((await lost.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] })).statusCode).toBe(200)
  expect((await lost.get('/api/me')).statusCode).toBe(200)
  const again = browser(house.web)
  await again.signIn('to@example.no')
  expect((await again.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] })).statusCode).toBe(401)
  const names = (await eventsOf(house.db, userId)).map((event) => event.name)
  expect(names).toEqual(['access.signed-in', 'access.second-factor-set', 'access.signed-in', 'access.signed-in'])
})

test('when a person ends another session of theirs, that browser is out and this one stays', async () => {
  const { visitor } = await signedIn('flere@example.no')
  const other = browser(house.web, { 'user-agent': 'Annen maskin' })
  await other.signIn('flere@example.no')
  const { sessions } = (await visitor.get('/api/my/sign-in')).json()
  expect(sessions).toHaveLength(2)
  const foreign = sessions.find((session: { current: boolean }) => !session.current)
  expect(foreign.userAgent).toBe('Annen maskin')
  await visitor.post(`/api/my/sessions/${foreign.id}/end`)
  expect((await other.get('/api/me')).statusCode).toBe(401)
  expect((await visitor.get('/api/me')).statusCode).toBe(200)
})

test('when somebody tries to end the session of another person, there is no such session', async () => {
  const { visitor } = await signedIn('min@example.no')
  const { userId } = await signedIn('din@example.no')
  const { rows } = await sql<{ id: string }>`select id from access.session where user_id = ${userId}`.execute(house.db)
  expect((await visitor.post(`/api/my/sessions/${rows[0]?.id}/end`)).statusCode).toBe(404)
})

test('when a shared computer is left for ten minutes, the session ends, and its cookie never outlives the browser', async () => {
  const { userId } = await addAccount(house, 'vakt@example.no')
  const duty = browser(house.web)
  duty.jar.set('varde_shared', '1')
  const answer = await duty.signIn('vakt@example.no')
  for (const cookie of [answer.headers['set-cookie'] ?? []].flat()) expect(cookie).not.toMatch(/Max-Age=[1-9]|Expires/)
  expect((await duty.get('/api/me')).json().session).toEqual({
    ...{ shared: true, idleMinutes: 10, lockMinutes: null, emergencyUntil: null, hold: null },
  })
  await sql`update access.session set seen_at = ${minutesAgo(11)} where user_id = ${userId}`.execute(house.db)
  await new Promise((done) => setTimeout(done, 2100))
  expect((await duty.get('/api/me')).statusCode).toBe(401)
})

test('when one’s own machine is left alone, nothing opens until the person has confirmed, however often the page looks again', async () => {
  const { userId } = await addAccount(house, 'egen@example.no')
  const own = browser(house.web)
  await own.signIn('egen@example.no')
  expect((await own.get('/api/me')).json().session).toMatchObject({ lockMinutes: 60, idleMinutes: null, hold: null })
  const isOpen = async () => (await own.get('/api/test/read')).statusCode === 200
  const later = () => new Promise((done) => setTimeout(done, 2100))
  expect(await isOpen()).toBe(true)
  const left = sql`update access.session set seen_at = ${minutesAgo(61)} where user_id = ${userId}`
  await left.execute(house.db)
  await later()
  expect((await own.get('/api/test/read')).json().code).toBe('access.idle')
  await later()
  expect(await isOpen()).toBe(false)
  expect((await own.get('/api/me')).json().session.hold).toBe('idle')
  expect((await own.get('/api/auth/passkey/generate-register-options')).json().code).toBe('access.idle')
  expect((await own.post('/api/my/confirm', { password: 'feil' })).statusCode).not.toBe(200)
  expect(await isOpen()).toBe(false)
  expect((await own.post('/api/my/confirm', { password: PASSWORD })).statusCode).toBe(200)
  expect(await isOpen()).toBe(true)
  // The page that sees nobody there says so at once.
  expect((await own.post('/api/my/lock')).statusCode).toBe(200)
  expect(await isOpen()).toBe(false)
  expect((await own.post('/api/my/confirm', { password: PASSWORD })).statusCode).toBe(200)
  expect(await isOpen()).toBe(true)
})

test('when the agency has chosen a shorter time, it holds for those who are signed in', async () => {
  const { userId } = await addAccount(house, 'kort@example.no')
  const own = browser(house.web)
  await own.signIn('kort@example.no')
  await sql`insert into access.sign_in_rule (id, strong_duties, idle_minutes, changed_by, changed_at)
    values (true, '{}', 15, 'per_x', now()) on conflict (id) do update set idle_minutes = 15`.execute(house.db)
  await sql`update access.session set seen_at = ${minutesAgo(16)} where user_id = ${userId}`.execute(house.db)
  await new Promise((done) => setTimeout(done, 2100))
  expect((await own.get('/api/test/read')).json().code).toBe('access.idle')
  await sql`update access.sign_in_rule set idle_minutes = 60`.execute(house.db)
})

test('when the user is changed on a shared computer, nothing of the one before is left', async () => {
  await addAccount(house, 'forst@example.no')
  const duty = browser(house.web)
  duty.jar.set('varde_shared', '1')
  await duty.signIn('forst@example.no')
  const stolen = new Map(duty.jar)
  const answer = await duty.post('/api/my/switch-user')
  expect(answer.headers['clear-site-data']).toBe('"storage"')
  expect([...duty.jar.keys()]).toEqual(['varde_shared'])
  const thief = browser(house.web)
  for (const [name, value] of stolen) thief.jar.set(name, value)
  expect((await thief.get('/api/me')).statusCode).toBe(401)
})

test('when a person chooses a new password, it must be strong, and all other sessions end', async () => {
  const { visitor } = await signedIn('nytt@example.no')
  const other = browser(house.web)
  await other.signIn('nytt@example.no')
  expect((await visitor.post('/api/my/password', { password: 'passord12345' })).json().code).toBe(
    'access.password-too-common',
  )
  expect((await visitor.post('/api/my/password', { password: 'ny setning om lusekofter' })).statusCode).toBe(200)
  expect((await visitor.get('/api/me')).statusCode).toBe(200)
  expect((await other.get('/api/me')).statusCode).toBe(401)
  expect((await browser(house.web).signIn('nytt@example.no')).statusCode).toBe(401)
  expect((await browser(house.web).signIn('nytt@example.no', 'ny setning om lusekofter')).statusCode).toBe(200)
})
