import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { answerCall } from '../../../slices/crisis/actions/answer-call.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewBeside } from '../../../slices/crisis/actions/view-beside.ts'
import { leftAs } from '../../../slices/crisis/rules/beside.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { handOver, readFacts, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T17:00:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
const beside = async (key: string, unit: string, crisisId?: string) =>
  viewBeside(varde, await who(key), { unitId: `unt_${unit}`, crisisId })
const fact = {
  state: 'confirmed',
  text: 'To ansatte er skadd',
  source: 'Vaktleder',
  counter: '',
  police: 'none',
} as const

it('when a room is open, whoever writes or approves something else at the unit, above or below it, sees what it has confirmed and said', async () => {
  await declareCrisis(varde, await who('head'), declaration({ participantIds: ['per_leader'] }))
  expect(await beside('head', 'halden')).toEqual({ rooms: [], left: [] })

  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await answerCall(varde, await who('leader'), crisisId, 'coming')
  expect((await beside('head', 'halden')).rooms).toMatchObject([{ id: crisisId, isIn: true, facts: [], said: null }])
  const press = await who('press')
  await addFact(varde, press, crisisId, fact)
  await addFact(varde, press, crisisId, { ...fact, state: 'unconfirmed', text: 'Tre er savnet' })
  await releaseHolding(varde, press, crisisId, {
    groups: [...GROUPS],
    nextAt: NEXT,
    waiver: null,
    read: await readFacts(varde, press, crisisId),
  })
  await settle(varde)
  await handOver(base.db)
  await settle(varde)
  for (const unit of ['halden', 'ost', 'kdi'])
    expect((await beside('head', unit)).rooms, unit).toMatchObject([
      {
        id: crisisId,
        facts: ['To ansatte er skadd'],
        wrong: [],
        stop: null,
        said: { standing: 'stands', to: expect.arrayContaining(['public']) },
      },
    ])
  expect((await beside('head', 'bergen')).rooms).toEqual([])
  expect((await beside('stranger', 'halden')).rooms).toEqual([])
  // Open within the agency: somebody elsewhere knows of it, and what it has confirmed and said is the room's.
  const shows = (level: string) =>
    sql`insert into confidentiality.subject (id, level, set_by, set_at) values (${crisisId}, ${level}, 'per_leader', now())
      on conflict (id) do update set level = excluded.level`.execute(base.db)
  await shows('agency')
  expect((await beside('stranger', 'halden')).rooms).toMatchObject([
    { id: crisisId, isIn: false, facts: [], wrong: [], said: null },
  ])
  await shows('unit')
})

it('when something else has gone to the press meanwhile, or another room opens at the unit, the room says so; its own words are not told twice', async () => {
  const crisisId = (await beside('head', 'halden')).rooms[0]!.id
  expect((await beside('head', 'halden', crisisId)).left).toEqual([])
  const like = (table: 'dispatch' | 'wave', change: object) =>
    sql`insert into ${sql.table(`dispatch.${table}`)}
      select made.* from (select to_jsonb(one) || ${JSON.stringify(change)}::jsonb as row from ${sql.table(`dispatch.${table}`)} one limit 1) same,
        jsonb_populate_record(null::${sql.table(`dispatch.${table}`)}, same.row) made`.execute(base.db)
  let versions = 90
  const release = async (id: string, unit: string, kinds: string[]) => {
    const own = { message_id: `msg_${id}`, version_id: `ver_${id}`, unit_id: `unt_${unit}`, title: id, number: id }
    await sql`insert into message.version
      select made.* from (select to_jsonb(one) || ${JSON.stringify({ id: `ver_${id}`, number: versions++ })}::jsonb as row from message.version one order by id limit 1) same,
        jsonb_populate_record(null::message.version, same.row) made`.execute(base.db)
    await like('dispatch', { id: `dsp_${id}`, ...own })
    await like('wave', {
      id: `wav_${id}`,
      dispatch_id: `dsp_${id}`,
      audience_kinds: kinds,
      opened_at: START,
      state: 'done',
    })
  }
  await release('ingen-skadd', 'halden', ['press'])
  await release('annet-sted', 'bergen', ['press'])
  await release('til-egne', 'halden', ['staff'])
  await release('til-partnere', 'halden', ['partners'])
  await release('skjermet', 'halden', ['press'])
  await sql`insert into confidentiality.subject (id, level, set_by, set_at) values ('msg_skjermet', 'named', 'per_minister', now())`.execute(
    base.db,
  )
  const all = async () => (await beside('head', 'halden', crisisId)).left
  const left = async () => (await all()).filter(({ id }) => id !== 'dsp_til-partnere')
  const line = {
    ...{ kind: 'message', id: 'dsp_ingen-skadd', title: 'ingen-skadd', at: START.toISOString(), to: ['public'] },
    hasCorrection: false,
  }
  expect(await left()).toEqual([{ ...line, standing: 'stands' }])
  // Whom the room has no group for has got something too, and that is not the public.
  const partners = (await all()).find(({ id }) => id === 'dsp_til-partnere')!
  expect(partners.to).toEqual([])
  expect(leftAs(partners, (key) => key)).toBe('left.message.others')
  await sql`update message.version set withdrawn_at = now() where id = 'ver_ingen-skadd'`.execute(base.db)
  expect(await left()).toEqual([{ ...line, standing: 'withdrawn' }])

  const other = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'riot' }))
  expect((await beside('head', 'halden', crisisId)).rooms).toMatchObject([{ id: other.crisisId }])
  expect((await beside('head', 'halden', other.crisisId)).rooms).toMatchObject([
    { id: crisisId, facts: ['To ansatte er skadd'] },
  ])
  await closeCrisis(varde, await who('leader'), crisisId, 'Over')
  expect((await beside('head', 'halden', other.crisisId)).rooms).toEqual([])
})
