import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Web } from '../../../kit/http/web.ts'
import { heardWithin } from '../../../kit/jobs/heard-within.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { closePassword, endPasswordBeside } from '../../../slices/access/actions/open-password.ts'
import { codeFrom, plainCode } from '../../../slices/access/rules/emergency.ts'
import { hashOfToken } from '../../../slices/access/rules/token.ts'
import { findSession } from '../../../slices/access/store/sessions.ts'
import { addAccount, addUnit, browser, PASSWORD } from '../../../slices/access/test/people.ts'
import { endDuty } from '../../../slices/organisation/actions/end-duty.ts'
import { setDuty } from '../../../slices/organisation/actions/set-duty.ts'
import { callerOfPerson } from '../../../slices/organisation/index.ts'
import { planWork } from '../../../slices/plan/jobs.ts'
import { buildWeb } from '../build-app.ts'
import { sliceWork } from '../slice-work.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let web: Web
let top: string
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: new Date().toISOString(), connection: base.connection })
  varde.within = heardWithin(varde, sliceWork)
  web = await buildWeb(varde)
  top = await addUnit(base.db, 'Direktoratet', 'directorate', null)
  await addAccount({ db: base.db, varde, top }, 'sjef@example.no', 'administrator')
})
afterAll(async () => {
  await web.close()
  await base.drop()
})

/** Somebody with everything that opens something: a session, a token, a link, a calendar address and a passkey. */
async function somebody(email: string) {
  const { personId, userId } = await addAccount({ db: base.db, varde, top }, email)
  const person = browser(web)
  await person.signIn(email)
  const { token } = (await person.post('/api/my/tokens', { name: 'Test', scopes: ['organisation:read'] })).json()
  const feed: string = (await person.post('/api/plan/calendar/feeds', { kind: 'mine' })).json().url
  await sql`insert into access.passkey (id, name, public_key, user_id, credential_id, counter, device_type, backed_up)
    values (${`pk_${email}`}, 'Prøve', 'x', ${userId}, ${`crd_${email}`}, 0, 'singleDevice', false)`.execute(base.db)
  await sql`insert into access.emergency_code (id, sheet_id, unit_id, user_id, code_hash, made_by, made_at, expires_at)
    values (${`emc_${email}`}, 'sheet_test', ${top}, ${userId}, ${`hash ${email}`}, 'per_maker', now(), now() + interval '1 day')`.execute(
    base.db,
  )
  const program = browser(web, { authorization: `Bearer ${token}` })
  const opens = async () => {
    await new Promise((done) => setTimeout(done, 2100))
    const passkeys = await sql`select from access.passkey where user_id = ${userId}`.execute(base.db)
    const links = await sql`select from access.link where user_id = ${userId} and used_at is null`.execute(base.db)
    const codes = await sql`select from access.emergency_code where user_id = ${userId} and ended_at is null`.execute(
      base.db,
    )
    return {
      session: (await person.get('/api/me')).statusCode,
      token: (await program.get('/api/me')).statusCode,
      feed: (await browser(web).get(new URL(feed).pathname)).statusCode,
      passkeys: passkeys.rows.length,
      links: links.rows.length,
      codes: codes.rows.length,
    }
  }
  return { personId, person, opens }
}

/** What listens to the bus, done here and now. */
const endsFeeds = planWork.listeners!.find(({ name }) => name === 'plan.end-feeds')!
const hear = async (personId: string) => {
  const { rows } = await sql<
    BusEvent & { content: string }
  >`select id, name, mode, subject, actor, at, content from bus.event
    where name = any(${endsFeeds.on}) and content like ${`%${personId}%`}`.execute(base.db)
  await base.db.transaction().execute(async (trx) => {
    for (const row of rows) await endsFeeds.handle(trx, { ...row, content: JSON.parse(row.content) })
  })
}

test('when somebody’s access is ended, nothing that they had opens anything any more', async () => {
  const one = await somebody('mistet@example.no')
  const boss = browser(web)
  await boss.signIn('sjef@example.no')
  await boss.post(`/api/accounts/${one.personId}/invite`)
  expect(await one.opens()).toEqual({ session: 200, token: 200, feed: 200, passkeys: 1, links: 1, codes: 1 })
  expect((await boss.post(`/api/accounts/${one.personId}/end-access`)).statusCode).toBe(200)
  await hear(one.personId)
  expect(await one.opens()).toEqual({ session: 401, token: 401, feed: 404, passkeys: 0, links: 0, codes: 0 })
})

test('when somebody chooses a new password, tokens and calendar addresses made before end; this session and the passkeys stay', async () => {
  const one = await somebody('bytter@example.no')
  expect((await one.person.post('/api/my/password', { password: `${PASSWORD} og votter` })).statusCode).toBe(200)
  await hear(one.personId)
  expect(await one.opens()).toEqual({ session: 200, token: 401, feed: 404, passkeys: 1, links: 0, codes: 1 })
})

test('when a password from before single sign-on ends, what was made by it ends too; whoever came by single sign-on stays in', async () => {
  const [before, one, two] = [varde.settings, await somebody('foer@example.no'), await somebody('stengt@example.no')]
  const boss = (await callerOfPerson(
    base.db,
    (
      await addAccount({ db: base.db, varde, top }, 'styrer@example.no', 'administrator')
    ).personId,
    varde.now(),
  ))!
  const oidc = { issuer: 'https://sso.example', clientId: 'x', clientSecret: 'x', strong: [], acrValues: [] }
  Object.assign(varde, { settings: { ...before, oidc } })
  const token = decodeURIComponent([...one.person.jar.values()].join()).split('.')[0]!
  await endPasswordBeside(varde, (await findSession(base.db, token, varde.now()))!)
  await closePassword(varde, boss, two.personId)
  Object.assign(varde, { settings: before })
  for (const { personId } of [one, two]) await hear(personId)
  expect(await one.opens()).toEqual({ session: 200, token: 401, feed: 404, passkeys: 1, links: 0, codes: 1 })
  expect(await two.opens()).toEqual({ session: 401, token: 401, feed: 404, passkeys: 1, links: 0, codes: 1 })
})

test('when a password ended before what it made ended with it, that ends by the upgrade, and what was made since stays', async () => {
  const [one, two] = [await somebody('oppgradert@example.no'), await somebody('siden@example.no')]
  const closed = (personId: string, after: string) =>
    sql`insert into bus.event (id, name, mode, subject, actor, via, at, content, digest)
      select ${`evt_${personId}`}, 'access.password-closed', 'real', id, ${personId}, 'session', now() + ${after}::interval, ${JSON.stringify({ personId })}, ''
        from access."user" where person_id = ${personId}`.execute(base.db)
  await closed(one.personId, '1 minute')
  await closed(two.personId, '-1 minute')
  const file = new URL('../../../db/migrations/20261203_0525_access_old_ended.sql', import.meta.url)
  await sql.raw(await readFile(file, 'utf8')).execute(base.db)
  expect(await one.opens()).toMatchObject({ session: 200, token: 401, feed: 404 })
  expect(await two.opens()).toMatchObject({ session: 200, token: 200, feed: 200 })
})

test('when a person ends other sessions of theirs alone, tokens and calendar addresses stay', async () => {
  const one = await somebody('annen@example.no')
  const other = browser(web)
  await other.signIn('annen@example.no')
  expect((await one.person.post('/api/my/sessions/end-others')).json()).toEqual({ ended: 1 })
  await hear(one.personId)
  expect(await one.opens()).toMatchObject({ session: 200, token: 200, feed: 200, passkeys: 1 })
})

test('when a duty is ended, the printed codes of it end for good: the same duty given anew wakes none of them', async () => {
  const admin = await addAccount({ db: base.db, varde, top }, 'gir@example.no', 'administrator')
  const { personId, userId } = await addAccount({ db: base.db, varde, top }, 'leder@example.no')
  const boss = (await callerOfPerson(base.db, admin.personId, varde.now()))!
  const code = (at: number) => codeFrom(Uint8Array.from({ length: 16 }, (_, place) => place + at))
  const first = await setDuty(varde, boss, { personId, unitId: top, duty: 'leader' })
  const second = await setDuty(varde, boss, { personId, unitId: top, duty: 'press-contact' })
  for (const at of [1, 2, 3])
    await sql`insert into access.emergency_code (id, sheet_id, unit_id, user_id, code_hash, made_by, made_at, expires_at)
      values (${`emc_duty-${at}`}, 'ems_duty', ${top}, ${userId}, ${await hashOfToken(plainCode(code(at)))}, 'per_x',
              now(), now() + interval '1 day')`.execute(base.db)
  const enter = async (at: number) =>
    (await browser(web).post('/api/auth/sign-in/emergency', { email: 'leder@example.no', code: code(at) })).statusCode
  await endDuty(varde, boss, second)
  expect(await enter(1)).toBe(200)
  await endDuty(varde, boss, first)
  await setDuty(varde, boss, { personId, unitId: top, duty: 'leader' })
  expect(await enter(2)).toBe(401)
  const { rows } = await sql<{ content: string }>`
    select content from bus.event where name = 'access.emergency-codes-ended' and subject = ${top}`.execute(base.db)
  expect(rows.map((row) => JSON.parse(row.content))).toContainEqual({ codes: 2, people: 1 })
})
