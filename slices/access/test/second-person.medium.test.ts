import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../../kit/kernel/id.ts'
import { codeFrom, plainCode } from '../rules/emergency.ts'
import { hashOfToken } from '../rules/token.ts'
import { type AccessHouse, accessHouse, addAccount, addUnit, browser, eventsOf } from './people.ts'

let house: AccessHouse
let leader: Awaited<ReturnType<typeof addAccount>>
let press: Awaited<ReturnType<typeof addAccount>>
let admin: ReturnType<typeof browser>

beforeAll(async () => {
  house = await accessHouse()
  house.web.get('/api/test/read', { config: { access: 'signed-in', consequence: 'read' } }, async () => ({ ok: true }))
  leader = await addAccount(house, 'leder@example.no', 'leader', house.prison)
  press = await addAccount(house, 'presse@example.no', 'press-contact', house.prison)
  await addAccount(house, 'admin@example.no', 'administrator')
  admin = browser(house.web)
  await admin.signIn('admin@example.no')
  const rule = { strongDuties: [], twoForEmergency: true, idleMinutes: 60 }
  expect((await admin.send('PUT', '/api/access/sign-in-rule', rule)).statusCode).toBe(204)
})
afterAll(() => house.stop())

let made = 0
async function codeOf({ userId }: { userId: string }): Promise<string> {
  const number = ++made
  const code = codeFrom(Uint8Array.from({ length: 16 }, (_, at) => at * 7 + number))
  await sql`insert into access.emergency_code
    (id, sheet_id, unit_id, user_id, code_hash, made_by, made_at, expires_at)
    values (${newId('emc')}, 'ems_one', ${house.prison}, ${userId}, ${await hashOfToken(plainCode(code))}, 'per_x',
            now(), now() + interval '1 day')`.execute(house.db)
  return code
}
beforeEach(() => sql`delete from access.session where awaits_second`.execute(house.db))

async function entered() {
  const visitor = browser(house.web)
  const code = await codeOf(leader)
  expect((await visitor.post('/api/auth/sign-in/emergency', { email: leader.email, code })).statusCode).toBe(200)
  return visitor
}
const isIn = async (visitor: ReturnType<typeof browser>) => (await visitor.get('/api/test/read')).statusCode === 200
const codeIn = (answer: { json: () => { code?: string } }) => answer.json().code

test('when the agency asks for two, the code of one opens nothing, and the page that waits says who can', async () => {
  const visitor = await entered()
  expect(await isIn(visitor)).toBe(false)
  expect((await visitor.get('/api/me')).json().session.hold).toBe('second-person')
  expect((await visitor.get('/api/my/second-person')).json().people).toHaveLength(2)
  // The password does not take the place of a second person, and nobody makes means of signing in meanwhile.
  expect(codeIn(await visitor.post('/api/my/confirm', { password: 'x' }))).toBe('access.second-person-needed')
  expect(codeIn(await visitor.get('/api/auth/passkey/generate-register-options'))).toBe('access.second-person-needed')
  expect(codeIn(await visitor.get('/api/test/read'))).toBe('access.second-person-needed')
  expect(await isIn(visitor)).toBe(false)
})

test('when a colleague with an own sign-in says yes, the person is in, once, and it is on record who said so', async () => {
  const visitor = await entered()
  const second = browser(house.web)
  await second.signIn(press.email)
  const [waiting] = (await second.get('/api/access/emergency-entries')).json().waiting
  expect(waiting).toMatchObject({ name: 'Test Testesen', unitName: 'Halden fengsel' })
  const admit = () => second.post(`/api/access/emergency-entries/${waiting.id}/admit`)
  const answers = await Promise.all([admit(), admit()])
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 404])
  expect(await isIn(visitor)).toBe(true)
  const event = (await eventsOf(house.db, leader.userId)).at(-1)!
  expect(event.name).toBe('access.emergency-entry-confirmed')
  expect(JSON.parse(event.content)).toEqual({ personId: leader.personId, by: 'session' })
})

test('when the second person has no way in either, a code of their own serves, and the same person’s second code does not', async () => {
  const visitor = await entered()
  const type = (email: string, code: string) => visitor.post('/api/my/second-person', { email, code })
  expect(codeIn(await type(leader.email, await codeOf(leader)))).toBe('access.same-person')
  expect(codeIn(await type(press.email, await codeOf(leader)))).toBe('access.wrong-emergency-code')
  expect(await isIn(visitor)).toBe(false)
  const theirs = await codeOf(press)
  expect((await type(press.email, theirs)).statusCode).toBe(200)
  expect(await isIn(visitor)).toBe(true)
  // Spent: it opens nothing else.
  const other = await entered()
  expect(codeIn(await other.post('/api/my/second-person', { email: press.email, code: theirs }))).toBe(
    'access.wrong-emergency-code',
  )
})

test('when somebody of another unit, without the duty, who waits too, or the person themselves says yes, it is no yes', async () => {
  const visitor = await entered()
  const elsewhere = await addUnit(house.db, 'Bergen fengsel', 'prison', house.top)
  const stranger = await addAccount(house, 'bergen@example.no', 'leader', elsewhere)
  const plain = await addAccount(house, 'uten@example.no', 'notice-poster', house.prison)
  const { rows } = await sql<{ id: string }>`select id from access.session where awaits_second`.execute(house.db)
  const refusals = { [stranger.email]: 'access.nobody-waits', [leader.email]: 'access.nobody-waits' }
  for (const [email, code] of Object.entries({ ...refusals, [plain.email]: 'access.right-needed' })) {
    const other = browser(house.web)
    await other.signIn(email)
    expect((await other.get('/api/access/emergency-entries')).json().waiting).toEqual([])
    expect(codeIn(await other.post(`/api/access/emergency-entries/${rows[0]!.id}/admit`)), email).toBe(code)
  }
  expect(codeIn(await visitor.post(`/api/access/emergency-entries/${rows[0]!.id}/admit`))).toBe(
    'access.second-person-needed',
  )
  expect(await isIn(visitor)).toBe(false)
})

test('when whoever printed the code has made the second person too, it is no yes; whoever lets them in has confirmed the way in', async () => {
  const visitor = await entered()
  const friend = await addAccount(house, 'venn@example.no', 'press-contact', house.prison)
  await sql`insert into organisation.giving (id, kind, person_id, given_by, given_at)
    values ('ogv_friend', 'way-in', ${friend.personId}, 'per_x', ${house.varde.now()})`.execute(house.db)
  const { rows } = await sql<{ id: string }>`select id from access.session where awaits_second`.execute(house.db)
  const admits = async ({ email }: { email: string }) => {
    const second = browser(house.web)
    await second.signIn(email)
    return second.post(`/api/access/emergency-entries/${rows[0]!.id}/admit`)
  }
  expect(codeIn(await admits(friend))).toBe('organisation.power-of-writer-alone')
  expect(await isIn(visitor)).toBe(false)
  // They have come by a code of the same sheet before.
  expect((await admits(press)).statusCode).toBe(204)
  const { rows: given } = await sql<{ by: string; seconded: string }>`
    select given_by as by, seconded_by as seconded from organisation.giving
     where person_id = ${leader.personId} order by given_at desc, id desc limit 1`.execute(house.db)
  expect(given).toEqual([{ by: 'per_x', seconded: press.personId }])
})

test('when the second person has only what the one who came by a code has left to them, it is no yes', async () => {
  const visitor = await entered()
  const friend = await addAccount(house, 'stedfortreder@example.no', undefined, house.prison)
  const away = (deputyId: string) =>
    sql`insert into organisation.absence (id, person_id, from_at, deputy_id)
      values (${newId('abs')}, ${leader.personId}, now() - interval '1 hour', ${deputyId})`.execute(house.db)
  const { rows } = await sql<{ id: string }>`select id from access.session where awaits_second`.execute(house.db)
  const admits = async (email: string) => {
    const second = browser(house.web)
    await second.signIn(email)
    return second.post(`/api/access/emergency-entries/${rows[0]!.id}/admit`)
  }
  await away(friend.personId)
  expect(codeIn(await admits(friend.email))).toBe('organisation.power-of-writer-alone')
  expect(await isIn(visitor)).toBe(false)
  await away(press.personId)
  expect((await admits(press.email)).statusCode).toBe(204)
  await sql`delete from organisation.absence`.execute(house.db)
})
