import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { answerCall } from '../actions/answer-call.ts'
import { computeCallList } from '../actions/compute-call-list.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { escalate } from '../actions/escalate.ts'
import { previewCrisis } from '../actions/preview-crisis.ts'
import { viewCrises } from '../actions/view-crises.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { aHouse, anAdviser, attemptsOf, caller, declaration, declaredByOthers, eventsOf } from './house.ts'

const START = new Date('2026-03-10T02:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, START)
const clockAt = (ms: number) => varde.setClock(new Date(START.getTime() + ms))

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())
beforeEach(() => declaredByOthers(base.db))

describe('declaring', () => {
  it('when an officer declares a fire, the unit has it, everyone concerned is called, and the region is told', async () => {
    clockAt(0)
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    const view = await viewCrisis(varde, await who('leader'), crisisId)
    expect(view).toMatchObject({
      number: 'H2026-001',
      ownerUnit: { id: 'unt_halden' },
      toldUnit: { id: 'unt_ost' },
      callState: 'calling',
      mode: 'real',
    })
    expect(view.positions.map((one) => [one.role, one.asked[0]?.person.id])).toEqual([
      ['leader', 'per_leader'],
      ['communication', 'per_press'],
      ['safety-delegate', 'per_safety'],
      ['union-representative', 'per_union'],
      ['notices', 'per_poster'],
      ['relatives', 'per_liaison'],
      ['told', 'per_region'],
      ['told', 'per_head'],
    ])
    const lines = await attemptsOf(base.db, crisisId)
    expect(lines.filter((line) => line.includes('sms'))).toEqual(
      ['head 0', 'leader 1', 'liaison 1', 'poster 1', 'press 1', 'region 0', 'safety 1', 'union 1'].map(
        (one) => `${one.replace(' ', ' sms ')} due`,
      ),
    )
    expect((await eventsOf(base.db, crisisId)).slice(0, 2)).toEqual(['crisis.declared', 'crisis.called'])
  })

  describe('the duty desk of the directorate', () => {
    const asked = { unitId: 'unt_halden', level: 'unit', securityCrisis: false, participantIds: null } as const
    const desk = async () => (await computeCallList(base.db, asked, varde.now()))!.positions.at(-1)!
    const askedAtDesk = async () => (await desk()).candidates.map(({ personId }) => personId)
    const deskTurn = () =>
      sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
        values ('shi_desk', 'directorate-desk', 'unt_kdi', 'primary', 'per_adviser', ${START}, ${new Date(START.getTime() + 3_600_000)},
          'per_head', 'per_head', ${START})`.execute(base.db)
    beforeAll(() => anAdviser(base.db))
    beforeEach(async () => {
      await sql`delete from duty.shift where id = 'shi_desk'`.execute(base.db)
      await sql`update crisis.pack_rule set content = '{"duties": ["directorate-desk", "press-contact"]}' where key = 'duty-desk'`.execute(
        base.db,
      )
      clockAt(0)
    })

    afterAll(() => sql`delete from duty.shift where id = 'shi_desk'`.execute(base.db))

    it('is whoever has its turn, then the communication leader', async () => {
      expect(await desk()).toMatchObject({ unitId: 'unt_kdi', isTold: true, candidates: [{ personId: 'per_head' }] })
      await deskTurn()
      clockAt(1000)
      expect(await askedAtDesk()).toEqual(['per_adviser', 'per_head'])
    })

    it('is told when the directorate handles it itself too, whoever answers there first', async () => {
      await deskTurn()
      clockAt(1000)
      const agency = (await computeCallList(base.db, { ...asked, level: 'agency' }, varde.now()))!.positions
      expect(agency.filter((one) => one.isTold)).toMatchObject([
        {
          unitId: 'unt_kdi',
          duty: 'directorate-desk',
          candidates: [{ personId: 'per_adviser' }, { personId: 'per_head' }],
        },
      ])
      const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ level: 'agency' }))
      await answerCall(varde, await who('head'), crisisId, 'coming')
      const lines = await attemptsOf(base.db, crisisId)
      expect(lines.filter((line) => line.startsWith('adviser'))).toEqual(['adviser email 0 due', 'adviser sms 0 due'])
    })

    it('is whatever duty the pack says', async () => {
      await deskTurn()
      await sql`update crisis.pack_rule set content = '{"duties": ["leader"]}' where key = 'duty-desk'`.execute(base.db)
      clockAt(1000)
      expect(await desk()).toMatchObject({ duty: 'leader', isTold: true })
      expect((await askedAtDesk())[0]).toBe('per_head')
    })

    it('tells whoever has the turn, and the next at once when nothing reaches them', async () => {
      await deskTurn()
      clockAt(1000)
      const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
      const told = async () => {
        const { positions } = await viewCrisis(varde, await who('leader'), crisisId)
        const place = positions.findLast((one) => one.isTold)!
        return place.asked.filter((one) => one.isAsked).map((one) => one.person.id)
      }
      expect(await told()).toEqual(['per_adviser'])
      await sql`update crisis.attempt set state = 'refused' where crisis_id = ${crisisId} and person_id = 'per_adviser' and channel = 'sms'`.execute(
        base.db,
      )
      await escalate(varde)
      expect(await told()).toEqual(['per_adviser'])
      await sql`update crisis.attempt set state = 'refused' where crisis_id = ${crisisId} and person_id = 'per_adviser'`.execute(
        base.db,
      )
      // Also when everybody who is called in has come.
      await sql`update crisis.crisis set call_state = 'enough' where id = ${crisisId}`.execute(base.db)
      await escalate(varde)
      expect(await told()).toEqual(['per_adviser', 'per_head'])
    })

    it('when those who lead have come, the next of the desk is rung no more, and is told when nothing reaches the first', async () => {
      await deskTurn()
      clockAt(1000)
      const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
      clockAt(3 * 60_000)
      await escalate(varde)
      const head = async () => (await attemptsOf(base.db, crisisId)).filter((line) => line.startsWith('head'))
      expect(await head()).toEqual(['head email 1 due', 'head sms 1 due'])
      for (const key of ['leader', 'press']) await answerCall(varde, await who(key), crisisId, 'coming')
      expect(await head()).toEqual(['head email 1 stopped', 'head sms 1 stopped'])
      await sql`update crisis.attempt set state = 'refused' where crisis_id = ${crisisId} and person_id = 'per_adviser'`.execute(
        base.db,
      )
      await escalate(varde)
      expect((await head()).filter((line) => line.endsWith('due'))).toEqual(['head email 0 due', 'head sms 0 due'])
      // How often they were rung stands as it was.
      const { positions } = await viewCrisis(varde, await who('leader'), crisisId)
      const asked = positions.findLast((one) => one.isTold)!.asked
      expect(asked.map((one) => [one.person.id, one.isAsked, one.times])).toEqual([
        ['per_adviser', true, 0],
        ['per_head', true, 1],
      ])
    })
  })

  it('when nothing reaches the leader of the region that is told, the region is written to, and nobody above it is told in its stead', async () => {
    clockAt(0)
    await sql`update organisation.unit set email = 'vakt@ost.example.no' where id = 'unt_ost'`.execute(base.db)
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    const region = async () => {
      const { positions } = await viewCrisis(varde, await who('leader'), crisisId)
      const place = positions.find((one) => one.isTold && one.unit.id === 'unt_ost')!
      return { untold: place.untold, asked: place.asked.map((one) => one.person.id) }
    }
    expect(await region()).toEqual({ untold: null, asked: ['per_region'] })
    await sql`update crisis.attempt set state = 'refused' where crisis_id = ${crisisId} and person_id = 'per_region'`.execute(
      base.db,
    )
    await escalate(varde)
    expect(await region()).toEqual({ untold: 'unit', asked: ['per_region'] })
  })

  it('when the region that is told has nobody, whoever leads above it is told', async () => {
    clockAt(0)
    await sql`update organisation.person set valid_to = '2026-03-01' where id = 'per_region'`.execute(base.db)
    const list = await computeCallList(base.db, { ...declaration(), participantIds: null }, START)
    await sql`update organisation.person set valid_to = null where id = 'per_region'`.execute(base.db)
    const place = list!.positions.find((one) => one.isTold && one.unitId === 'unt_ost')!
    expect(place.candidates.map((one) => one.personId)).toEqual(['per_head'])
  })

  it('when somebody who is called in declares it, they are there, and are not asked whether they come', async () => {
    const { crisisId } = await declareCrisis(varde, await who('press'), declaration())
    const view = await viewCrisis(varde, await who('press'), crisisId)
    expect(view.mine).toEqual({ isTold: false, answer: 'coming', isDeclarer: true })
    expect(view.positions.find((one) => one.role === 'communication')?.filledBy?.id).toBe('per_press')
    expect((await attemptsOf(base.db, crisisId)).filter((line) => line.startsWith('press'))).toEqual([])
  })

  it('when it is sent twice over a bad line, or at the same moment, it is one crisis', async () => {
    const input = declaration()
    const officer = await who('officer')
    const found = await Promise.all([1, 2, 3].map(() => declareCrisis(varde, officer, input)))
    expect(new Set(found.map((one) => one.crisisId)).size).toBe(1)
  })

  it('when the leader is away, the deputy is called at once, and in whose place stands there', async () => {
    await sql`insert into organisation.absence (id, person_id, deputy_id, from_at)
      values ('abs_test', 'per_leader', 'per_deputy', ${START})`.execute(base.db)
    clockAt(1000)
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    const view = await viewCrisis(varde, await who('officer'), crisisId)
    expect(view.positions[0]!.asked[0]).toMatchObject({
      person: { id: 'per_deputy' },
      insteadOf: { id: 'per_leader' },
      times: 1,
    })
    await sql`delete from organisation.absence where id = 'abs_test'`.execute(base.db)
  })

  it('when somebody declares elsewhere, or without saying what, it is refused; a stranger does not learn that it exists', async () => {
    const refusal = (key: string, change: Parameters<typeof declaration>[0]) =>
      who(key).then((one) => declareCrisis(varde, one, declaration(change)))
    await expect(refusal('officer', { unitId: 'unt_bergen' })).rejects.toMatchObject({
      code: 'crisis.declare-elsewhere',
    })
    await expect(refusal('minister', {})).rejects.toMatchObject({ code: 'crisis.declare-elsewhere' })
    await expect(refusal('officer', { scenarioKey: null })).rejects.toMatchObject({ code: 'crisis.say-what' })
    await expect(refusal('officer', { scenarioKey: 'nothing' })).rejects.toMatchObject({
      code: 'crisis.no-such-scenario',
    })
    await expect(refusal('officer', { participantIds: [] })).rejects.toMatchObject({
      code: 'crisis.exercise-without-people',
    })
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    await expect(viewCrisis(varde, await who('stranger'), crisisId)).rejects.toMatchObject({ code: 'crisis.not-found' })
    await expect(viewCrisis(varde, await who('minister'), crisisId)).rejects.toMatchObject({ code: 'crisis.not-found' })
    expect((await viewCrises(varde, await who('stranger'))).items).toEqual([])
    await expect(answerCall(varde, await who('officer'), crisisId, 'coming')).rejects.toMatchObject({
      code: 'crisis.not-called',
    })
  })

  it('when somebody may not see who holds union office, the room shows them as one of those who take part', async () => {
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    const roleOf = async (key: string) =>
      (await viewCrisis(varde, await who(key), crisisId)).positions.find((one) =>
        one.asked.some(({ person }) => person.id === 'per_union'),
      )?.role
    for (const key of ['leader', 'union', 'region']) expect(await roleOf(key), key).toBe('union-representative')
    for (const key of ['press', 'officer']) expect(await roleOf(key), key).toBe('participant')
  })

  it('when it is an exercise, only those named are called, and nobody above is told', async () => {
    const participantIds = ['per_leader', 'per_officer']
    const { crisisId } = await declareCrisis(varde, await who('leader'), declaration({ participantIds }))
    const view = await viewCrisis(varde, await who('leader'), crisisId)
    expect(view).toMatchObject({ mode: 'exercise', toldUnit: null })
    expect(view.positions.map((one) => one.role)).toEqual(['leader', 'participant'])
    const lines = await attemptsOf(base.db, crisisId)
    expect(new Set(lines.map((line) => line.split(' ')[0]))).toEqual(new Set(['leader', 'officer']))
  })

  it('when it is serious for the whole agency, the directorate has it; the preview says so and changes nothing', async () => {
    const before = (await viewCrises(varde, await who('head'))).items.length
    const preview = await previewCrisis(varde, await who('officer'), declaration({ level: 'agency' }))
    expect(preview).toMatchObject({ owner: { id: 'unt_kdi' }, ownerReason: 'as-serious', told: [] })
    expect(preview.places.map((one) => one.role)).toContain('local-leader')
    expect((await viewCrises(varde, await who('head'))).items.length).toBe(before)
  })

  it('when somebody asks what would happen, no person can be told from the answer; for others’ units it is refused', async () => {
    const preview = await previewCrisis(varde, await who('officer'), declaration())
    expect(preview.people).toBeGreaterThan(3)
    expect(preview.places.find((one) => one.role === 'union-representative')).toEqual({
      ...{ role: 'union-representative', isVacant: false, isDeputy: false },
    })
    expect(JSON.stringify(preview)).not.toMatch(/per_|Testesen/)
    const elsewhere = previewCrisis(varde, await who('officer'), declaration({ unitId: 'unt_bergen' }))
    await expect(elsewhere).rejects.toMatchObject({ code: 'crisis.declare-elsewhere' })
  })
})

describe('calling until enough have answered', () => {
  it('when nobody answers for a minute the next is asked; when all are there it stops, and the room says so', async () => {
    clockAt(0)
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    clockAt(30_000)
    await escalate(varde)
    expect(await attemptsOf(base.db, crisisId)).not.toContain('alternate sms 1 due')
    for (const key of ['leader', 'safety', 'union', 'liaison', 'poster'])
      await answerCall(varde, await who(key), crisisId, 'coming')
    clockAt(60_000)
    await escalate(varde)
    const lines = await attemptsOf(base.db, crisisId)
    expect(lines).toContain('alternate sms 1 due')
    expect(lines).toContain('press sms 2 due')
    expect(lines.filter((line) => line.startsWith('leader sms'))).toEqual(['leader sms 1 stopped'])
    await answerCall(varde, await who('alternate'), crisisId, 'coming')
    const stopped = (await attemptsOf(base.db, crisisId)).filter((line) => !/^(region|head) /.test(line))
    expect(stopped.every((line) => line.endsWith('stopped'))).toBe(true)
    const view = await viewCrisis(varde, await who('alternate'), crisisId)
    expect(view.callState).toBe('enough')
    expect(view.positions[1]!.filledBy?.id).toBe('per_alternate')
    const before = await attemptsOf(base.db, crisisId)
    clockAt(600_000)
    await escalate(varde)
    expect(await attemptsOf(base.db, crisisId)).toEqual(before)
  })

  it('when somebody cannot, the next is called in the same transaction', async () => {
    clockAt(0)
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    await answerCall(varde, await who('press'), crisisId, 'cannot')
    expect(await attemptsOf(base.db, crisisId)).toContain('alternate sms 1 due')
  })
})
