import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { answerCall } from '../actions/answer-call.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { escalate } from '../actions/escalate.ts'
import { supportCrisis, takeOverCrisis } from '../actions/lead-crisis.ts'
import { readLog } from '../actions/read-log.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { registerCrisis } from '../http.ts'
import { aHouse, attemptsOf, caller, declaration, eventsOf } from './house.ts'

const START = new Date('2026-03-10T02:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let web: Web
const who = (key: string) => caller(base.db, key, START)
const clockAt = (ms: number) => varde.setClock(new Date(START.getTime() + ms))

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
  web = await createWeb(varde, (request) => who(String(request.headers['x-who'])))
  registerCrisis(web, varde, {
    proveEvents: () => Promise.reject(new Error('no log here')),
    emptyEvents: async () => undefined,
  })
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await base.drop()
})
beforeEach(async () => {
  clockAt(0)
  await sql`update crisis.crisis set state = 'closed', closed_by = 'per_head', closed_at = ${START}, closed_reason = 'Over'`.execute(
    base.db,
  )
  await sql`update crisis.crisis set declared_at = declared_at - interval '1 day'`.execute(base.db)
})

const post = (key: string, body: Partial<Parameters<typeof declaration>[0]> & { isAnother?: boolean } = {}) =>
  web.inject({
    method: 'POST',
    url: '/api/crises',
    headers: { 'x-who': key, 'content-type': 'application/json' },
    payload: JSON.stringify({ ...declaration(), ...body }),
  })
const calledIn = async (crisisId: string) =>
  new Set((await attemptsOf(base.db, crisisId)).map((line) => line.split(' ')[0]))
const codesIn = async (key: string, crisisId: string) =>
  (await readLog(varde, await who(key), crisisId, {})).entries.map((one) => one.code)

describe('declaring again', () => {
  it('when one person declares twenty, the first calls everyone concerned, and the rest only who leads and the desk', async () => {
    const officer = await who('officer')
    const rooms: string[] = []
    for (let at = 0; at < 20; at++) rooms.push((await declareCrisis(varde, officer, declaration())).crisisId)
    expect((await calledIn(rooms[0]!)).size).toBe(8)
    for (const id of rooms.slice(1)) expect(await calledIn(id)).toEqual(new Set(['leader', 'region', 'head']))
    const { rows } = await sql<{ calls: number }>`
      select count(distinct (crisis_id, person_id))::int as calls from crisis.attempt where crisis_id = any (${rooms})`.execute(
      base.db,
    )
    expect(rows[0]!.calls).toBe(8 + 19 * 3)
    clockAt(5 * 60_000 - 1000)
    await escalate(varde)
    for (const id of rooms.slice(1))
      for (const key of await calledIn(id)) expect(['leader', 'deputy', 'region', 'head']).toContain(key)
    expect((await eventsOf(base.db, rooms[1]!))[0]).toBe('crisis.declared')
    expect(await codesIn('leader', rooms[1]!)).toContain('called-narrowly')
    expect(await codesIn('leader', rooms[0]!)).not.toContain('called-narrowly')
  })

  it('when the second is real, whoever leads is called as fast, and the others as soon as somebody comes', async () => {
    const officer = await who('officer')
    await declareCrisis(varde, officer, declaration())
    clockAt(5 * 60_000)
    const { crisisId } = await declareCrisis(varde, officer, declaration({ scenarioKey: null, what: 'Ras mot muren' }))
    expect(await attemptsOf(base.db, crisisId)).toContain('leader sms 1 due')
    clockAt(9 * 60_000)
    await answerCall(varde, await who('leader'), crisisId, 'coming')
    expect(await calledIn(crisisId)).toEqual(
      new Set(['leader', 'region', 'head', 'press', 'safety', 'union', 'poster', 'liaison']),
    )
    expect((await viewCrisis(varde, await who('leader'), crisisId)).callState).toBe('calling')
    expect(await codesIn('leader', crisisId)).toContain('called-widely')
    expect(await eventsOf(base.db, crisisId)).toContain('crisis.called-widely')
    clockAt(10 * 60_000)
    await escalate(varde)
    expect(await attemptsOf(base.db, crisisId)).toContain('alternate sms 1 due')
  })

  it('when nobody has come to the second after five minutes, everyone is called in to it', async () => {
    const officer = await who('officer')
    await declareCrisis(varde, officer, declaration())
    clockAt(5 * 60_000)
    const { crisisId } = await declareCrisis(varde, officer, declaration())
    clockAt(9 * 60_000)
    await escalate(varde)
    expect(await calledIn(crisisId)).not.toContain('press')
    clockAt(10 * 60_000)
    await escalate(varde)
    for (const key of ['press', 'safety', 'union', 'poster', 'liaison'])
      expect(await attemptsOf(base.db, crisisId)).toContain(`${key} sms 1 due`)
    expect(await codesIn('leader', crisisId)).toContain('called-widely')
  })

  it('when all who lead say that they cannot, everyone is called in at once: a narrow calling is never over', async () => {
    const officer = await who('officer')
    await declareCrisis(varde, officer, declaration())
    const { crisisId } = await declareCrisis(varde, officer, declaration())
    clockAt(4 * 60_000)
    await escalate(varde)
    for (const key of ['leader', 'region', 'head']) await answerCall(varde, await who(key), crisisId, 'cannot')
    expect((await viewCrisis(varde, await who('leader'), crisisId)).callState).toBe('calling')
    for (const key of ['press', 'safety', 'union']) expect(await calledIn(crisisId)).toContain(key)
  })

  it.each([
    ['takes it over', takeOverCrisis],
    ['supports it', supportCrisis],
  ])('when the next level %s, everyone is called in, and whoever did it keeps the place', async (_, does) => {
    const officer = await who('officer')
    await declareCrisis(varde, officer, declaration())
    const { crisisId } = await declareCrisis(varde, officer, declaration())
    const region = await who('region')
    await answerCall(varde, region, crisisId, 'cannot')
    await does(varde, region, crisisId, 'Ingen svarer')
    for (const key of ['press', 'safety', 'union']) expect(await calledIn(crisisId)).toContain(key)
    const { positions, callState } = await viewCrisis(varde, region, crisisId)
    expect(callState).toBe('calling')
    expect(positions.map((one) => one.filledBy?.id)).toContain('per_region')
  })

  it('when nobody who leads can be reached, a second one calls as the first', async () => {
    const leading = sql`id in ('per_leader', 'per_region', 'per_head')`
    await sql`update organisation.person set email = null, mobile = null where ${leading}`.execute(base.db)
    await declareCrisis(varde, await who('officer'), declaration())
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    for (const key of ['press', 'safety', 'union']) expect(await calledIn(crisisId)).toContain(key)
    expect(await codesIn('leader', crisisId)).not.toContain('called-narrowly')
    for (const key of ['leader', 'region', 'head'])
      await sql`update organisation.person set email = ${`${key}@example.no`}, mobile = '+4790009999' where id = ${`per_${key}`}`.execute(
        base.db,
      )
  })

  it('when somebody came to the first, when an hour has passed, or when whoever leads the unit declares, everyone is called', async () => {
    const officer = await who('officer')
    const first = await declareCrisis(varde, officer, declaration())
    await answerCall(varde, await who('press'), first.crisisId, 'coming')
    const second = await declareCrisis(varde, officer, declaration())
    expect((await calledIn(second.crisisId)).size).toBe(8)
    clockAt(61 * 60_000)
    const third = await declareCrisis(varde, officer, declaration())
    expect((await calledIn(third.crisisId)).size).toBe(8)
    await declareCrisis(varde, await who('leader'), declaration())
    const last = await declareCrisis(varde, await who('leader'), declaration())
    expect((await calledIn(last.crisisId)).size).toBe(7)
  })

  it('when whoever leads the place declares what the next level handles, everyone is called, each time', async () => {
    const leader = await who('leader')
    await declareCrisis(varde, leader, declaration({ level: 'region' }))
    const { crisisId } = await declareCrisis(varde, leader, declaration({ level: 'region' }))
    for (const key of ['region', 'safety', 'union']) expect(await calledIn(crisisId)).toContain(key)
    expect(await codesIn('leader', crisisId)).not.toContain('called-narrowly')
  })

  it('when nobody leads the unit and nobody above it, a second one calls as the first', async () => {
    const leading = sql`duty in ('leader', 'communication-leader')`
    await sql`update organisation.duty set valid_to = '2026-01-01' where ${leading}`.execute(base.db)
    await declareCrisis(varde, await who('officer'), declaration())
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    const everyone = await calledIn(crisisId)
    for (const key of ['press', 'safety', 'union']) expect(everyone).toContain(key)
    await sql`update organisation.duty set valid_to = null where ${leading}`.execute(base.db)
  })

  it('when an exercise is declared after others to which nobody came, it is refused: an exercise is no alarm', async () => {
    const participantIds = ['per_leader', 'per_union']
    const officer = await who('officer')
    for (let at = 0; at < 3; at++) await declareCrisis(varde, officer, declaration({ participantIds }))
    await expect(declareCrisis(varde, officer, declaration({ participantIds }))).rejects.toMatchObject({
      code: 'crisis.exercise-unanswered',
    })
    expect((await post('officer')).statusCode).toBe(201)
  })
})

describe('the question', () => {
  it('when nothing is open, nothing is asked; when one’s own is, it says what, where and since when, and a second press declares', async () => {
    const { crisisId } = (await post('officer')).json()
    const again = await post('officer')
    expect(again.statusCode).toBe(409)
    expect(again.json()).toMatchObject({
      code: 'crisis.another-open',
      details: {
        rooms: [{ id: crisisId, isIn: true, unit: { name: 'halden' }, declaredAt: START.toISOString() }],
      },
    })
    const { rows } = await sql`select from crisis.crisis where state = 'open'`.execute(base.db)
    expect(rows).toHaveLength(1)
    expect((await post('officer', { isAnother: true })).statusCode).toBe(201)
  })

  it('when one’s own is at another place and of another kind, nothing is asked; of the same kind, or above or below, it is', async () => {
    await post('head', { unitId: 'unt_halden', scenarioKey: 'fire' })
    expect((await post('head', { unitId: 'unt_bergen', scenarioKey: 'escape' })).statusCode).toBe(201)
    const same = await post('head', { unitId: 'unt_bergen', scenarioKey: 'fire', isAnother: false })
    expect(same.json().details.rooms.map((one: { unit: { id: string } }) => one.unit.id)).toEqual([
      'unt_bergen',
      'unt_halden',
    ])
    const above = await post('head', { unitId: 'unt_ost', scenarioKey: 'riot' })
    expect(above.json().details.rooms).toHaveLength(2)
  })

  it('when the answer got lost and it is sent again, it is the same one and not another', async () => {
    const { clientKey } = declaration()
    const first = await post('officer', { clientKey })
    expect((await post('officer', { clientKey })).json()).toEqual(first.json())
  })

  it('when somebody else has declared at the same unit, it is asked, unless it is closed to whoever asks', async () => {
    await post('leader')
    const open = await post('press')
    expect(open.json()).toMatchObject({
      code: 'crisis.another-open',
      details: { rooms: [{ unit: { name: 'halden' } }] },
    })
    await sql`update crisis.crisis set state = 'closed', closed_by = 'per_head', closed_at = ${START}, closed_reason = 'Over'`.execute(
      base.db,
    )
    await post('leader', { confidentiality: 'named' })
    expect((await post('officer')).statusCode).toBe(201)
  })
})
