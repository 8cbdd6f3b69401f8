import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { httpReceiver } from '../../../kit/test/http-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { takeVoiceEvents } from '../actions/take-voice-events.ts'
import { ringDue, tryNumbers } from '../actions/try-numbers.ts'
import { viewPlan } from '../actions/view-plan.ts'
import { readinessIn } from '../actions/view-readiness.ts'
import { savePlan } from '../actions/write-plan.ts'
import { aHouse, caller, eventsOf } from './house.ts'

const UNIT = 'unt_halden'
const [NTB, RELATIVES] = ['+4790000091', '+4790000092']
let base: Awaited<ReturnType<typeof testDatabase>>
let voice: Awaited<ReturnType<typeof httpReceiver>>
let varde: ReturnType<typeof testVarde>
let status = 202
const who = (key: string) => caller(base.db, key, varde.now())
const view = async () => viewPlan(varde, await who('press'), UNIT)
const tryAll = async (numbers: string[], anyHour = false) =>
  tryNumbers(varde, await who('press'), UNIT, { numbers, anyHour })
const referenceOf = (number: string): string => {
  const asked = voice.got.map((one) => JSON.parse(one.body)).find((one) => one.to === number)
  return asked.reference
}
const later = (minutes: number) => varde.setClock(new Date(varde.now().getTime() + minutes * 60_000))

beforeAll(async () => {
  base = await testDatabase()
  voice = await httpReceiver((_got, response) => response.writeHead(status).end('{}'))
  varde = testVarde(base.db, { env: { VOICE_GATEWAY_URL: voice.url, VOICE_GATEWAY_TOKEN: 'secret' } })
  await aHouse(base.db)
  const { draft } = await view()
  const contacts = draft.contacts.map((one) =>
    one.kind === 'ntb' ? { ...one, number: NTB, agrees: true } : { ...one, number: '+4790000099' },
  )
  const content = { ...draft, contacts, relativesNumber: RELATIVES }
  await savePlan(varde, await who('press'), UNIT, { content, revision: 0 })
})
afterAll(async () => {
  await voice.close()
  await base.drop()
})
beforeEach(() => {
  status = 202
  voice.got.length = 0
  varde.setClock('2026-03-10T09:00:00Z')
})

it('when numbers are tried, the gateway says it is a test, a key counts as answered, and none as not', async () => {
  const { targets } = (await view()).testCalls
  const leader = targets.find((one) => one.duty === 'leader')!.number!
  expect(targets.map((one) => one.number)).not.toContain('+4790000099')
  expect(await tryAll([NTB, RELATIVES, leader])).toEqual({ calls: 3 })
  expect((await view()).testCalls.ringing).toBe(3)
  await ringDue(varde)
  expect(voice.got.length).toBe(3)
  for (const { body } of voice.got) expect(JSON.parse(body)).toMatchObject({ keys: ['1'], text: /prøve/ })
  await takeVoiceEvents(varde, [
    { type: 'key', reference: referenceOf(NTB), key: '1' },
    { type: 'end', reference: referenceOf(NTB), status: 'answered' },
    { type: 'end', reference: referenceOf(RELATIVES), status: 'no-answer' },
    { type: 'end', reference: referenceOf(leader), status: 'answered' },
  ])
  later(1)
  await ringDue(varde)
  const { tests, testCalls } = await view()
  expect(testCalls.ringing).toBe(0)
  expect(tests.map((one) => [one.number, one.outcome])).toEqual([
    [NTB, 'answered'],
    [RELATIVES, 'failed'],
  ])
  expect(testCalls.targets.find((one) => one.number === leader)).toMatchObject({
    triedOn: '2026-03-10',
    answeredOn: null,
  })
  expect(await eventsOf(base.db, UNIT)).toEqual([
    'crisis.plan-saved',
    'crisis.test-called',
    ...['crisis.number-tested', 'crisis.number-tested'],
  ])
})

it('when somebody with a duty is protected, their telephone is tried without showing the number, and no number finds them', async () => {
  const mobiles = await sql<{ id: string; mobile: string }>`select id, mobile from organisation.person`.execute(base.db)
  const number = mobiles.rows.find(({ id }) => id === 'per_liaison')!.mobile
  await sql`update organisation.person set protected = true where id = 'per_liaison'`.execute(base.db)
  const read = async (key: string) =>
    (await viewPlan(varde, await who(key), UNIT)).testCalls.targets.find((one) => one.duty === 'relatives-liaison')
  expect(await read('poster')).toMatchObject({ number: null, personId: 'per_liaison' })
  expect(await read('liaison')).toMatchObject({ number, personId: null })
  expect(JSON.stringify((await view()).testCalls)).not.toContain(number)
  await expect(tryAll([number])).rejects.toMatchObject({ code: 'crisis.no-such-number' })
  const press = await who('press')
  expect(await tryNumbers(varde, press, UNIT, { numbers: [], personIds: ['per_liaison'], anyHour: false })).toEqual({
    calls: 1,
  })
  expect((await view()).testCalls.ringing).toBe(1)
  expect(JSON.stringify((await view()).testCalls)).not.toContain(number)
  await ringDue(varde)
  await takeVoiceEvents(varde, [{ type: 'key', reference: referenceOf(number), key: '1' }])
  expect(await read('poster')).toMatchObject({ number: null, answeredOn: '2026-03-10' })
  await sql`update organisation.person set protected = false where id = 'per_liaison'`.execute(base.db)
  await sql`delete from crisis.phone_test`.execute(base.db)
})

it('when a duty telephone answers the next time, only the last day is kept, and nothing of who it was', async () => {
  const leader = (await view()).testCalls.targets.find((one) => one.duty === 'leader')!.number!
  varde.setClock('2026-03-11T09:00:00Z')
  await tryAll([leader])
  await ringDue(varde)
  await takeVoiceEvents(varde, [{ type: 'key', reference: referenceOf(leader), key: '1' }])
  const { rows } = await sql`select * from crisis.phone_test`.execute(base.db)
  expect(rows).toEqual([{ unit_id: UNIT, number: leader, tried_on: '2026-03-11', answered_on: '2026-03-11' }])
  expect((await sql`select from crisis.test_call`.execute(base.db)).rows).toEqual([])
})

it('when it is not working time, it must be chosen; a number that nobody agreed to is not rung', async () => {
  varde.setClock('2026-03-10T19:00:00Z')
  await expect(tryAll([NTB])).rejects.toMatchObject({ code: 'crisis.test-hours' })
  await expect(tryAll(['+4790000099'], true)).rejects.toMatchObject({ code: 'crisis.no-such-number' })
  expect(await tryAll([NTB], true)).toEqual({ calls: 1 })
  expect(await tryAll([NTB], true)).toEqual({ calls: 0 })
  await expect(tryNumbers(varde, await who('officer'), UNIT, { numbers: [NTB], anyHour: true })).rejects.toMatchObject({
    code: 'crisis.plan-not-yours',
  })
})

it('when the gateway is dead, it is tried three times and then told as not answered', async () => {
  status = 503
  varde.setClock('2026-03-10T20:00:00Z')
  for (let times = 0; times < 4; times++) {
    await ringDue(varde)
    later(1)
  }
  expect(voice.got.length).toBe(3)
  const { testCalls, tests } = await view()
  expect(testCalls.ringing).toBe(0)
  expect(tests.find((one) => one.number === NTB)?.outcome).toBe('failed')
})

it('when no gateway is set up, numbers are rung by hand, and it says so', async () => {
  const without = { ...varde, settings: { ...varde.settings, voice: { ...varde.settings.voice, urls: [] } } }
  await expect(tryNumbers(without, await who('press'), UNIT, { numbers: [NTB], anyHour: false })).rejects.toMatchObject(
    { code: 'crisis.no-voice-gateway' },
  )
})

it('when a leader is away and another has the turn, those who answer are rung, the one who is away is not, and no silence of theirs counts', async () => {
  await sql`insert into crisis.plan_version (id, unit_id, number, content, fingerprint, revised_on, revise_by, approved_by, approved_at)
    select 'cpv_1', unit_id, 1, content, '', '2026-01-01', '2027-01-01', 'per_head', now() from crisis.plan where unit_id = ${UNIT}`.execute(
    base.db,
  )
  varde.setClock('2026-03-12T09:00:00Z')
  const mobiles = await sql<{ id: string; mobile: string }>`select id, mobile from organisation.person`.execute(base.db)
  const mobileOf = (key: string) => mobiles.rows.find(({ id }) => id === `per_${key}`)!.mobile
  const rungAs = async () =>
    (await view()).testCalls.targets.flatMap(({ number, duty }) => (duty ? [`${duty} ${number}`] : []))
  const silent = async () =>
    (await readinessIn(base.db, [UNIT], varde.now())).get(UNIT)!.lacks.find((one) => one.kind === 'phone-silent')?.count
  await sql`update crisis.phone_test set tried_on = '2026-03-12'`.execute(base.db)
  expect(await rungAs()).toContain(`leader ${mobileOf('leader')}`)
  expect(await silent()).toBe(1)

  await sql`insert into organisation.absence (id, person_id, from_at, to_at, deputy_id)
    values ('abs_1', 'per_leader', '2026-03-12T08:00:00Z', '2026-03-14T08:00:00Z', 'per_deputy')`.execute(base.db)
  await sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
    values ('shi_1', 'relatives-liaison', ${UNIT}, 'primary', 'per_officer', '2026-03-12T08:00:00Z', '2026-03-12T16:00:00Z',
            'system:test', 'system:test', now())`.execute(base.db)
  const rung = await rungAs()
  expect(rung).toContain(`leader ${mobileOf('deputy')}`)
  expect(rung).toContain(`relatives-liaison ${mobileOf('officer')}`)
  expect(rung).toContain(`press-contact-alternate ${mobileOf('alternate')}`)
  expect(rung.join()).not.toContain(mobileOf('leader'))
  expect(await silent()).toBeUndefined()
  await expect(tryAll([mobileOf('leader')])).rejects.toMatchObject({ code: 'crisis.no-such-number' })
  expect(await tryAll([mobileOf('deputy')])).toEqual({ calls: 1 })

  varde.setClock('2026-03-16T09:00:00Z')
  expect(await rungAs()).toContain(`leader ${mobileOf('leader')}`)
  // Whoever is away has the duty still: what is known of the telephone is not forgotten by then.
  expect(await silent()).toBe(1)
})
