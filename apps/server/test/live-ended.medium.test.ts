import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Web } from '../../../kit/http/web.ts'
import { heardWithin } from '../../../kit/jobs/heard-within.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { endAllAccess } from '../../../slices/access/actions/end-access.ts'
import { resetSecondFactor } from '../../../slices/access/actions/reset-second-factor.ts'
import { addAccount, addUnit, browser } from '../../../slices/access/test/people.ts'
import { writeEntries } from '../../../slices/crisis/actions/append-entry.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { endDuty } from '../../../slices/organisation/actions/end-duty.ts'
import { callerOfPerson } from '../../../slices/organisation/index.ts'
import { buildWeb } from '../build-app.ts'
import { sliceWork } from '../slice-work.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
/** Two processes on the same database: what one ends, the other must stop telling. */
let here: Web
let there: Web
let top: string
let crisisId: string
const gone: AbortController[] = []
const people: Record<string, Awaited<ReturnType<typeof addAccount>>> = {}
const who = async (key: string) => (await callerOfPerson(base.db, people[key]!.personId, varde.now()))!

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: new Date().toISOString(), connection: base.connection })
  varde.within = heardWithin(varde, sliceWork)
  here = await buildWeb(varde)
  there = await buildWeb({ ...varde })
  await there.listen({ port: 0, host: '127.0.0.1' })
  top = await addUnit(base.db, 'Direktoratet', 'directorate', null)
  people.admin = await addAccount({ db: base.db, varde, top }, 'admin@example.no', 'administrator')
  people.leader = await addAccount({ db: base.db, varde, top }, 'leder@example.no', 'leader')
  people.press = await addAccount({ db: base.db, varde, top }, 'presse@example.no', 'communication-leader')
  ;({ crisisId } = await declareCrisis(
    varde,
    await who('leader'),
    declaration({ unitId: top, level: 'agency', scenarioKey: null, what: 'Prøve' }),
  ))
})
afterEach(() => {
  for (const one of gone.splice(0)) one.abort()
})
afterAll(async () => {
  await here.close()
  await there.close()
  await base.drop()
})

/** Follows the room in the other process. `heard`: what has come so far; `ended`: when no more comes. */
async function follow(key: string) {
  const person = browser(here)
  await person.signIn(people[key]!.email)
  const left = new AbortController()
  gone.push(left)
  const address = `http://127.0.0.1:${(there.server.address() as AddressInfo).port}/api/crises/${crisisId}/live`
  const answer = await fetch(address, {
    headers: { cookie: [...person.jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    signal: left.signal,
  })
  expect(answer.status).toBe(200)
  let heard = ''
  let isOver = false
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  const read = async (): Promise<void> => {
    const { done, value } = await reader.read()
    if (done) return
    heard += value
    return read()
  }
  void read()
    .catch(() => undefined)
    .finally(() => {
      isOver = true
    })
  await expect.poll(() => heard).toContain('event: room')
  return { person, hasHeard: (text: string) => heard.includes(text), isOver: () => isOver }
}
let lines = 0
async function say(text: string) {
  lines++
  const entry = { clientKey: `line-${lines}`, kind: 'did' as const, text, agoMs: 0, corrects: null }
  await writeEntries(varde, await who('leader'), crisisId, [entry])
}

it.each([
  [
    'an administrator ends the access',
    async () => void (await endAllAccess(varde, await who('admin'), people.press!.personId)),
  ],
  ['the second factor is reset', async () => resetSecondFactor(varde, await who('admin'), people.press!.personId)],
  [
    'the session is gone from the database',
    async () => void (await sql`delete from access.session where user_id = ${people.press!.userId}`.execute(base.db)),
  ],
])('when %s, whoever follows a room in another process hears nothing more', async (_what, end) => {
  const [other, press] = [await follow('leader'), await follow('press')]
  await say('Før det ble slutt')
  await expect.poll(() => press.hasHeard('Før det ble slutt')).toBe(true)
  await end()
  await expect.poll(() => press.isOver()).toBe(true)
  await say('Etter at det ble slutt')
  await expect.poll(() => other.hasHeard('Etter at det ble slutt')).toBe(true)
  expect([press.hasHeard('Etter at det ble slutt'), other.isOver()]).toEqual([false, false])
})

it('when a person signs out, their own stream ends and those of others go on', async () => {
  const [other, press] = [await follow('leader'), await follow('press')]
  await press.person.post('/api/auth/sign-out')
  await expect.poll(() => press.isOver()).toBe(true)
  expect(other.isOver()).toBe(false)
})

it('when somebody cries wolf, everybody is looked at and nobody is cut off', async () => {
  const press = await follow('press')
  for (const whose of ['', people.press!.userId, people.press!.personId, 'x'.repeat(5000)])
    await sql`select pg_notify('varde_access', ${whose})`.execute(base.db)
  await say('Fortsatt her')
  await expect.poll(() => press.hasHeard('Fortsatt her')).toBe(true)
  expect(press.isOver()).toBe(false)
})

it('when a duty is ended, whoever followed by it is asked anew', async () => {
  const press = await follow('press')
  const { rows } = await sql<{ id: string }>`
    select id from organisation.duty where person_id = ${people.press!.personId}`.execute(base.db)
  await endDuty(varde, await who('admin'), rows[0]!.id)
  await expect.poll(() => press.isOver()).toBe(true)
})
