import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressFailed, MOST_FAILURES } from '../actions/address-failures.ts'
import { takeTry } from '../actions/take-try.ts'
import { addressSource } from '../http/try-source.ts'
import { codeOf } from './one-time-code.ts'
import { type AccessHouse, accessHouse, addAccount, browser, eventsOf, PASSWORD } from './people.ts'

let house: AccessHouse
beforeAll(async () => {
  house = await accessHouse()
})
afterAll(() => house.stop())

test('when somebody signs in, by whatever step, the answer holds no session: it is in the cookie alone', async () => {
  await addAccount(house, 'kropp@example.no')
  const visitor = browser(house.web)
  const answers = [await visitor.signIn('kropp@example.no')]
  answers.push(await visitor.post('/api/auth/two-factor/enable', { password: PASSWORD }))
  const { totpURI } = answers.at(-1)!.json()
  answers.push(await visitor.post('/api/auth/two-factor/verify-totp', { code: await codeOf(totpURI) }))
  const token = decodeURIComponent(visitor.jar.get('varde.session_token')!).split('.')[0]!
  const next = browser(house.web)
  answers.push(await next.signIn('kropp@example.no'))
  answers.push(await next.post('/api/auth/two-factor/verify-totp', { code: await codeOf(totpURI, 1) }))
  for (const answer of answers) {
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain(token)
    expect(answer.body).not.toMatch(/"(token|session|user)"/)
  }
})

test('when a person signs in with the password, the server knows them, and the log has no address', async () => {
  const { personId, userId } = await addAccount(house, 'ola@example.no', 'leader', house.prison)
  const ola = browser(house.web)
  expect((await ola.get('/api/me')).statusCode).toBe(401)
  const answer = await ola.signIn('Ola@example.no')
  expect(answer.statusCode).toBe(200)
  const me = (await ola.get('/api/me')).json()
  expect(me).toMatchObject({
    person: { id: personId, name: 'Test Testesen', unit: { name: 'Halden fengsel' } },
    duties: [{ duty: 'leader', unitName: 'Halden fengsel' }],
    mode: 'real',
    session: { shared: false },
  })
  expect(me.abilities).toContain('message.write')
  const [event] = await eventsOf(house.db, userId)
  expect(event?.name).toBe('access.signed-in')
  expect(event?.content).not.toMatch(/127\.0\.0\.1/)
  const { rows } = await sql<{ ip: string | null }>`select ip_address ip from access.session`.execute(house.db)
  expect(rows.every((row) => !row.ip)).toBe(true)
})

test('when the session cookie is set, no script can read it and no other site can send it along', async () => {
  await addAccount(house, 'kari@example.no')
  const answer = await browser(house.web).signIn('kari@example.no')
  const cookies = [answer.headers['set-cookie'] ?? []].flat()
  const session = cookies.find((cookie) => cookie.startsWith('varde.session_token='))
  expect(session).toMatch(/HttpOnly/i)
  expect(session).toMatch(/SameSite=Lax/i)
  for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly/i)
})

test('when somebody brings a session of their own making, sign-in gives a new one', async () => {
  await addAccount(house, 'fast@example.no')
  const visitor = browser(house.web)
  visitor.jar.set('varde.session_token', 'chosen-by-somebody-else.c2lnbmF0dXJl')
  await visitor.signIn('fast@example.no')
  const first = visitor.jar.get('varde.session_token')
  expect(first).not.toContain('chosen-by-somebody-else')
  await visitor.signIn('fast@example.no')
  expect(visitor.jar.get('varde.session_token')).not.toBe(first)
})

test('when a session nears its end, nothing that is asked of the sign-in makes it longer', async () => {
  const { userId } = await addAccount(house, 'lenge@example.no')
  const visitor = browser(house.web)
  await visitor.signIn('lenge@example.no')
  const ends = async () => {
    const { rows } = await sql<{
      at: Date
    }>`select expires_at at from access.session where user_id = ${userId}`.execute(house.db)
    return rows[0]?.at.getTime()
  }
  await sql`update access.session set expires_at = now() + interval '1 hour' where user_id = ${userId}`.execute(
    house.db,
  )
  const before = await ends()
  await visitor.post('/api/auth/passkey/update-passkey', { id: 'pas_none', name: 'Test' })
  expect(await ends()).toBe(before)
})

test('when a person has left, their session is worth nothing within seconds', async () => {
  const { personId } = await addAccount(house, 'slutt@example.no', 'leader')
  const visitor = browser(house.web)
  await visitor.signIn('slutt@example.no')
  expect((await visitor.get('/api/me')).statusCode).toBe(200)
  await sql`update organisation.person set valid_to = (now() at time zone 'Europe/Oslo')::date where id = ${personId}`.execute(
    house.db,
  )
  await expect.poll(async () => (await visitor.get('/api/me')).statusCode, { interval: 300 }).toBe(401)
  expect((await browser(house.web).signIn('slutt@example.no')).statusCode).toBe(401)
})

test('when a duty is withdrawn, the person loses it within seconds', async () => {
  const { personId } = await addAccount(house, 'verv@example.no', 'administrator')
  const visitor = browser(house.web)
  await visitor.signIn('verv@example.no')
  expect((await visitor.get('/api/me')).json().abilities).toContain('access.manage-accounts')
  await sql`update organisation.duty set valid_to = (now() at time zone 'Europe/Oslo')::date where person_id = ${personId}`.execute(
    house.db,
  )
  await expect.poll(async () => (await visitor.get('/api/me')).json().abilities).toEqual([])
})

test('when one machine guesses, it waits; whoever is elsewhere, or has signed in on their own machine before, gets in', async () => {
  const { email, userId } = await addAccount(house, 'gjett@example.no')
  const agency = '10.9.1.1'
  const known = browser(house.web, {}, agency)
  expect((await known.signIn(email)).statusCode).toBe(200)
  const robot = browser(house.web, {}, agency)
  for (let i = 0; i < 10; i++) expect((await robot.signIn(email, 'feil passord hver gang')).statusCode).toBe(401)
  const answer = await robot.signIn(email)
  expect([answer.statusCode, answer.json().code]).toEqual([429, 'access.too-many-tries'])
  expect((await known.signIn(email)).statusCode).toBe(200)
  expect((await browser(house.web).signIn(email)).statusCode).toBe(200)
  const events = (await eventsOf(house.db, userId)).filter(({ name }) => name === 'access.sign-in-refused')
  expect(events.map(({ content }) => JSON.parse(content))).toEqual([{ count: 5 }, { count: 10 }])
})

test('when a machine says that it is known, and never was to this account, it is a stranger', async () => {
  const mine = await addAccount(house, 'min-maskin@example.no')
  const theirs = await addAccount(house, 'andres-maskin@example.no')
  const machine = browser(house.web, {}, '10.9.2.1')
  await machine.signIn(mine.email)
  const forged = browser(house.web, {}, '10.9.2.1')
  for (const [name, value] of machine.jar)
    forged.jar.set(
      name,
      value.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
    )
  for (let i = 0; i < 10; i++) await browser(house.web, {}, '10.9.2.1').signIn(theirs.email, 'feil passord hver gang')
  expect((await machine.signIn(theirs.email)).statusCode).toBe(429)
  for (let i = 0; i < 10; i++) await browser(house.web, {}, '10.9.2.1').signIn(mine.email, 'feil passord hver gang')
  expect((await forged.signIn(mine.email)).statusCode).toBe(429)
})

test('when a hundred guesses come from many places, strangers wait wherever they are', async () => {
  const { email } = await addAccount(house, 'mange-steder@example.no')
  const known = browser(house.web)
  await known.signIn(email)
  for (let i = 0; i < 100; i++) await takeTry(house.varde, email, `address:${i}`)
  expect((await browser(house.web).signIn(email)).statusCode).toBe(429)
  expect((await known.signIn(email)).statusCode).toBe(200)
})

test('when an address has no account, it waits as one that has: waiting does not tell who is here', async () => {
  await addAccount(house, 'finnes@example.no')
  const allowed = async (email: string) => {
    const told: boolean[] = []
    for (let i = 0; i < 11; i++) told.push(await takeTry(house.varde, email, 'address:one'))
    for (let i = 0; i < 91; i++) told.push(await takeTry(house.varde, email, `address:${i}`))
    return told
  }
  const stranger = await allowed('Finnes-ikke@example.no')
  expect(stranger).toEqual(await allowed('finnes@example.no'))
  expect(stranger.flatMap((one, at) => (one ? [] : [at]))).toEqual([10, 101])
})

test('when a whole agency signs in and confirms from one address, nobody waits', async () => {
  await addAccount(house, 'morgen@example.no')
  const answers: number[] = []
  for (let i = 0; i < 12; i++) {
    const one = browser(house.web, {}, '10.9.3.1')
    answers.push((await one.signIn('morgen@example.no')).statusCode)
    answers.push((await one.post('/api/my/confirm', { password: PASSWORD })).statusCode)
  }
  expect(answers).toEqual(Array(24).fill(200))
})

test('when guesses at many accounts come from one address, strangers there are slowed down and known machines are not', async () => {
  const { email } = await addAccount(house, 'kjent-maskin@example.no')
  const address = '10.9.4.1'
  const known = browser(house.web, {}, address)
  await known.signIn(email)
  for (let i = 0; i < MOST_FAILURES; i++) addressFailed(house.varde, addressSource(house.varde, address))
  const answer = await browser(house.web, {}, address).signIn(email)
  expect([answer.statusCode, answer.json().code]).toEqual([429, 'request.too-many'])
  expect((await known.signIn(email)).statusCode).toBe(200)
  expect((await browser(house.web).signIn(email)).statusCode).toBe(200)
})

test('when wrong passwords come all at once, at most ten are tried', async () => {
  await addAccount(house, 'samtidig@example.no')
  const guess = () => browser(house.web, {}, '10.9.5.1').signIn('samtidig@example.no', 'feil passord her')
  const guesses = Array.from({ length: 30 }, guess)
  const codes = (await Promise.all(guesses)).map(({ statusCode }) => statusCode)
  expect(codes.filter((code) => code === 401)).toHaveLength(10)
  expect(codes.filter((code) => code === 429)).toHaveLength(20)
})

test('when the password is right, the try counts for nothing', async () => {
  await addAccount(house, 'riktig@example.no')
  for (let i = 0; i < 12; i++) expect((await browser(house.web).signIn('riktig@example.no')).statusCode).toBe(200)
})

test('when guesses come from one address, it waits, whatever it claims to be forwarding for', async () => {
  const codes: number[] = []
  for (let i = 0; i < 12; i++) {
    const guess = browser(house.web, { 'x-forwarded-for': `10.0.0.${i}`, 'x-varde-client': `10.0.0.${i}` }, '10.9.9.9')
    codes.push((await guess.signIn('ukjent@example.no')).statusCode)
  }
  expect(codes.filter((code) => code === 429).length).toBe(2)
})

test('when somebody tries to sign up, or to reach what is not on the list, there is no such address', async () => {
  const visitor = browser(house.web)
  const body = { email: 'ny@example.no', password: PASSWORD, name: 'Test Testesen' }
  expect((await visitor.post('/api/auth/sign-up/email', body)).statusCode).toBe(404)
  expect((await visitor.post('/api/auth/sso/register', body)).statusCode).toBe(404)
  expect((await visitor.post('/api/auth/update-user', { name: 'x' })).statusCode).toBe(404)
})

test('when another site sends the sign-in form, it is refused', async () => {
  const visitor = browser(house.web, { origin: 'https://elsewhere.example' })
  const answer = await visitor.signIn('ola@example.no')
  expect(answer.statusCode).toBe(403)
  expect(answer.json().code).toBe('access.foreign-origin')
})

test('when a proxy of our own stands in front, the address it adds counts, not what the client wrote before', async () => {
  const proxied = await accessHouse({ VARDE_TRUST_PROXY: 'true' })
  const guess = async (forwarded: string) => {
    const visitor = browser(proxied.web, { 'x-forwarded-for': forwarded }, '10.8.8.8')
    return (await visitor.signIn('ukjent@example.no')).statusCode
  }
  const forged: number[] = []
  for (let i = 0; i < 11; i++) forged.push(await guess(`10.7.7.${i}, 192.0.2.1`))
  expect(forged.at(-1)).toBe(429)
  expect(await guess('192.0.2.2')).toBe(401)
  await proxied.stop()
})
