import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { tidyAccess } from '../actions/tidy-access.ts'
import { codeFrom, plainCode } from '../rules/emergency.ts'
import { hashOfToken } from '../rules/token.ts'
import { type AccessHouse, accessHouse, addAccount, browser, demandNothing, eventsOf, PASSWORD } from './people.ts'

let house: AccessHouse
let leader: Awaited<ReturnType<typeof addAccount>>
let press: Awaited<ReturnType<typeof addAccount>>
let admin: ReturnType<typeof browser>

beforeAll(async () => {
  house = await accessHouse()
  for (const consequence of GRAVE)
    house.web.post(
      `/api/test/${consequence}`,
      { config: { access: 'signed-in', consequence, right: 'own' } },
      async () => ({}),
    )
  leader = await addAccount(house, 'leder@example.no', 'leader', house.prison)
  press = await addAccount(house, 'presse@example.no', 'press-contact', house.prison)
  await addAccount(house, 'admin@example.no', 'administrator')
  admin = browser(house.web)
  await admin.signIn('admin@example.no')
})
afterAll(() => house.stop())

const CODE = codeFrom(Uint8Array.from({ length: 16 }, (_, at) => at))
/** A code of the leader's, on a sheet of this unit. */
beforeEach(async () => {
  await sql`delete from access.emergency_code`.execute(house.db)
  await sql`insert into access.emergency_code
    (id, sheet_id, unit_id, user_id, code_hash, made_by, made_at, expires_at)
    values ('emc_one', 'ems_one', ${house.prison}, ${leader.userId}, ${await hashOfToken(plainCode(CODE))}, 'per_x',
            now(), now() + interval '1 day')`.execute(house.db)
})
const enter = (who: ReturnType<typeof browser>, code: string, email = 'leder@example.no') =>
  who.post('/api/auth/sign-in/emergency', { email, code })

test('when a code from the envelope is used, the person is in for four hours, it is marked, and it is on record', async () => {
  const duty = browser(house.web)
  expect((await enter(duty, CODE.toLowerCase().replaceAll('-', ' '))).statusCode).toBe(200)
  const { person, session } = (await duty.get('/api/me')).json()
  expect(person.id).toBe(leader.personId)
  const hours = (Date.parse(session.emergencyUntil) - Date.now()) / 3_600_000
  expect(hours).toBeGreaterThan(3.9)
  expect(hours).toBeLessThanOrEqual(4)
  const events = await eventsOf(house.db, leader.userId)
  expect(events.map((event) => event.name)).toEqual(['access.emergency-code-used', 'access.signed-in'])
  expect(JSON.stringify(events)).not.toContain(plainCode(CODE))
})

test('when somebody came in by a code and nothing confirms that it is them, they end none of the person’s other ways in', async () => {
  const own = browser(house.web)
  await own.signIn('leder@example.no')
  const duty = browser(house.web)
  await enter(duty, CODE)
  const { sessions } = (await own.get('/api/my/sign-in')).json() as { sessions: { id: string; current: boolean }[] }
  const { id } = sessions.find(({ current }) => current)!
  for (const path of ['/api/my/sessions/end-others', `/api/my/sessions/${id}/end`, '/api/my/tokens/tok_none/end'])
    expect([path, (await duty.post(path)).json().code]).toEqual([path, 'access.recent-needed'])
  expect((await own.get('/api/me')).statusCode).toBe(200)
  expect((await duty.post('/api/my/confirm', { password: PASSWORD })).statusCode).toBe(200)
  expect((await duty.post('/api/my/sessions/end-others')).statusCode).toBe(200)
  expect((await own.get('/api/me')).statusCode).toBe(401)
})

test('when a code is used again, at once by two, by somebody else, after its day or after a new sheet, it does not work', async () => {
  const both = await Promise.all([enter(browser(house.web), CODE), enter(browser(house.web), CODE)])
  expect(both.map((answer) => answer.statusCode).toSorted()).toEqual([200, 401])
  expect((await enter(browser(house.web), CODE)).json().code).toBe('access.wrong-emergency-code')
  const again = () => sql`update access.emergency_code set used_at = null`.execute(house.db)
  await again()
  expect((await enter(browser(house.web), CODE, 'presse@example.no')).statusCode).toBe(401)
  expect((await enter(browser(house.web), CODE, 'ingen@example.no')).statusCode).toBe(401)
  await sql`update access.emergency_code set expires_at = now() - interval '1 day'`.execute(house.db)
  expect((await enter(browser(house.web), CODE)).statusCode).toBe(401)
  await sql`update access.emergency_code set expires_at = now() + interval '1 day'`.execute(house.db)
  const duty = (to: string) => sql`update organisation.duty set duty = ${to} where person_id = ${leader.personId}`
  await duty('union-representative').execute(house.db)
  expect((await enter(browser(house.web), CODE)).statusCode).toBe(401)
  await duty('leader').execute(house.db)
  expect((await admin.post('/api/access/emergency-sheets', { unitId: house.prison })).statusCode).toBe(200)
  expect((await enter(browser(house.web), CODE)).statusCode).toBe(401)
  const told = await eventsOf(house.db, leader.userId)
  expect(told.filter((event) => event.name === 'access.emergency-code-refused').length).toBeGreaterThan(0)
})

test('when somebody guesses, they wait after ten; a wrong code does not shut the password out', async () => {
  const guesser = browser(house.web)
  const answers: number[] = []
  for (let at = 0; at < 12; at++)
    answers.push((await enter(guesser, codeFrom(crypto.getRandomValues(new Uint8Array(16))))).statusCode)
  expect(answers.slice(0, 10)).toEqual(Array(10).fill(401))
  expect(answers.slice(10)).toEqual([429, 429])
  expect((await browser(house.web).signIn('leder@example.no', PASSWORD)).statusCode).toBe(200)
})

/** A yes, power and a way out, as routes of the house say them. */
const GRAVE = ['approval', 'release', 'power', 'take-out'] as const
const tried = async (visitor: ReturnType<typeof browser>) =>
  Object.fromEntries(
    await Promise.all(
      GRAVE.map(async (kind) => [kind, (await visitor.post(`/api/test/${kind}`)).json().code ?? 'done'] as const),
    ),
  )
const PASSED = { approval: 'done', release: 'done' }
const NEVER = { power: 'access.emergency-no-power', 'take-out': 'access.emergency-no-power' }

test('when one is in by a code, a yes asks for the password; power, tokens and means of signing in it never opens', async () => {
  const duty = browser(house.web)
  await enter(duty, CODE)
  const asked = 'access.recent-needed'
  expect(await tried(duty)).toEqual({ ...NEVER, approval: asked, release: asked })
  expect((await duty.post('/api/my/confirm', { password: PASSWORD })).statusCode).toBe(200)
  expect(await tried(duty)).toEqual({ ...NEVER, ...PASSED })
  const { statusCode, json } = await duty.post('/api/my/tokens', { name: 'Test', scopes: ['crisis:read'], days: 365 })
  expect([statusCode, json().code]).toEqual([403, NEVER.power])
  for (const door of ['two-factor/enable', 'two-factor/disable'])
    expect((await duty.post(`/api/auth/${door}`, { password: PASSWORD })).json().code).toBe(NEVER.power)
  expect((await duty.get('/api/auth/passkey/generate-register-options')).json().code).toBe(NEVER.power)
  expect((await duty.post('/api/my/password', { password: 'et helt nytt passord 1' })).json().code).toBe(NEVER.power)
  // As anybody else they sign in, and have their power.
  const own = browser(house.web)
  await own.signIn('leder@example.no')
  expect((await own.post('/api/my/tokens', { name: 'Test', scopes: ['crisis:read'] })).statusCode).toBe(200)
})

test('when more than a password is demanded, a code from the envelope and the password together are no more', async () => {
  await sql`delete from access.sign_in_rule`.execute(house.db)
  const duty = browser(house.web)
  await enter(duty, CODE)
  expect((await duty.get('/api/my/sign-in')).json()).toMatchObject({ isDemanded: true, confirmBy: [] })
  expect((await duty.post('/api/my/confirm', { password: PASSWORD })).json().code).toBe('access.stronger-needed')
  expect(await tried(duty)).toMatchObject({ ...NEVER, approval: 'access.recent-needed' })
  expect((await duty.get('/api/me')).statusCode).toBe(200)
  await demandNothing(house.db)
})

test('when a person has left, their code opens nothing', async () => {
  await sql`update organisation.person set valid_to = '2020-02-01' where id = ${leader.personId}`.execute(house.db)
  expect((await enter(browser(house.web), CODE)).statusCode).toBe(401)
  await sql`update organisation.person set valid_to = null where id = ${leader.personId}`.execute(house.db)
})

test('when an administrator prints a sheet, it is a PDF with codes for those who answer, kept as hashes; others may not', async () => {
  const answer = await admin.post('/api/access/emergency-sheets', { unitId: house.prison })
  expect(answer.headers['content-type']).toBe('application/pdf')
  const { rows } = await sql<{ userId: string; hash: string }>`
    select user_id as "userId", code_hash as hash from access.emergency_code where ended_at is null`.execute(house.db)
  expect(rows).toHaveLength(6)
  expect(new Set(rows.map((row) => row.userId))).toEqual(new Set([leader.userId, press.userId]))
  const units = (await admin.get('/api/access/emergency-sheets')).json().units as { unitId: string; left: number }[]
  expect(units.find((unit) => unit.unitId === house.prison)?.left).toBe(6)
  const other = browser(house.web)
  await other.signIn('leder@example.no')
  expect((await other.post('/api/access/emergency-sheets', { unitId: house.prison })).statusCode).toBe(403)
})

test('when codes have worked no more for a month, they go, and the log says how many', async () => {
  const code = (id: string, changes: string) =>
    sql`insert into access.emergency_code
      (id, sheet_id, unit_id, user_id, code_hash, made_by, made_at, expires_at, used_at, ended_at)
      select ${`emc_${id}`}, 'ems_old', ${house.prison}, ${leader.userId}, ${id}, 'per_x', now() - interval '400 days',
             ${sql.raw(changes)}`.execute(house.db)
  const now = house.varde.now()
  const daysAgo = (days: number) => `timestamptz '${new Date(now.getTime() - days * 86_400_000).toISOString()}'`
  await code('used', `${daysAgo(10)}, ${daysAgo(31)}, null`)
  await code('ended', `${daysAgo(-10)}, null, ${daysAgo(40)}`)
  await code('expired', `${daysAgo(31)}, null, null`)
  await code('lately', `${daysAgo(29)}, null, null`)
  await sql`update access.emergency_code set expires_at = ${new Date(now.getTime() + 86_400_000)} where id = 'emc_one'`.execute(
    house.db,
  )
  await tidyAccess(house.varde)
  const { rows } = await sql<{ id: string }>`select id from access.emergency_code order by id`.execute(house.db)
  expect(rows.map((row) => row.id)).toEqual(['emc_lately', 'emc_one'])
  await tidyAccess(house.varde)
  const told = (await eventsOf(house.db, house.prison)).filter((one) => one.name === 'access.emergency-codes-tidied')
  expect(told.map((one) => JSON.parse(one.content))).toEqual([{ used: 1, ended: 1, expired: 1 }])
})
