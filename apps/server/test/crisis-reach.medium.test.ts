import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewAfterwards } from '../../../slices/crisis/actions/view-afterwards.ts'
import { viewApproval } from '../../../slices/crisis/actions/view-approval.ts'
import { printSituation, viewSituations } from '../../../slices/crisis/actions/view-situations.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { confirmTask } from '../../../slices/dispatch/actions/confirm-task.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
let id: string
let factId: string
/** Who gets it, as the page of approval says before the first yes. */
let ahead: Awaited<ReturnType<typeof viewApproval>>['reach']
const { base, varde, who } = await aSpeakingRoom(START)

beforeAll(async () => {
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head'), ('inmates', 'unt_halden', 'ar', 7, now(), 'per_head')`.execute(
    base.db,
  )
  await sql`insert into organisation.person (id, unit_id, display_name, email, protected, valid_from)
            values ('per_shielded', 'unt_halden', 'Test Testesen (skjermet)', 'skjermet@example.no', true, '2020-01-01')`.execute(
    base.db,
  )
  id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  const fact = { state: 'confirmed', text: 'Bygget er tomt', source: 'Vaktleder', counter: '', police: 'none' } as const
  factId = (await addFact(varde, await who('leader'), id, fact)).id
  await say('Bygget er tomt')
  await say('Bygget er fortsatt tomt')
})

async function say(title: string) {
  const statement = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups: [...GROUPS], facts: [{ id: factId, revision: 1 }], admits: false },
    editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
    nextAt: new Date('2026-03-10T14:00:00Z'),
  })
  const { rows } = await sql<{ id: string }>`
    select message_id as id from crisis.statement_part where statement_id = ${statement.id}`.execute(base.db)
  ahead ??= (await viewApproval(varde, await who('head'), rows[0]!.id)).reach
  await approveStatement(varde, await who('head'), statement.id)
  await handOver(base.db)
  await settle(varde)
}
const board = async () => (await viewStatements(varde, await who('leader'), id)).groups
const group = async (name: string) => (await board()).find((one) => one.group === name)!
const report = async () => {
  const { number } = await makeSituation(varde, await who('leader'), id)
  const { reports } = await viewSituations(varde, await who('leader'), id)
  return reports.find((one) => one.number === number)!.content
}
const people = async (kind: string) => {
  const { rows } = await sql<{ heads: number }>`
    select coalesce(sum(heads), 0)::int as heads from (
      select distinct r.source, r.source_id, r.heads from dispatch.recipient r
        join dispatch.wave w on w.id = r.wave_id and w.audience_kinds = ${[kind]}
        join crisis.statement_part p on p.dispatch_id = r.dispatch_id) once`.execute(base.db)
  return rows[0]!.heads
}

it('when two messages went to the same people, each is counted once, and every page says the same', async () => {
  const staff = await people('staff')
  expect(staff).toBeGreaterThan(3)
  expect(await group('staff')).toMatchObject({ statement: 2, reached: staff - 1, of: staff })
  const shown = (await board()).filter((one) => one.of > 0).map(({ group: kind, reached, of }) => [kind, reached, of])
  expect((await report()).reach.map(({ kind, reached, total }) => [kind, reached, total])).toEqual(shown)
  const after = (await viewAfterwards(varde, await who('leader'), id)).groups
  expect(after.filter((one) => one.of > 0).map((one) => [one.group, one.reached, one.of])).toEqual(shown)
})

it('when whoever is to say yes reads how many get it, the room counts the same people afterwards', async () => {
  const counted = (await board()).filter((one) => one.of > 0).map(({ group: kind, of }) => [kind, of])
  expect(ahead.filter((one) => one.of > 0).map(({ group: kind, of }) => [kind, of])).toEqual(counted)
  const staff = ahead.find((one) => one.group === 'staff')!
  expect(staff).toMatchObject({ excluded: 1, heads: staff.of - staff.unreachable - 1 })
  expect(await group('staff')).toMatchObject({ reached: staff.heads, of: staff.of })
})

it('when a notice lies with the unit, nobody is reached by it before the unit has confirmed; those who wait for their language are not', async () => {
  expect(await group('inmates')).toMatchObject({ reached: 0, of: 47 })
  const { rows } = await sql<{ id: string }>`
    select t.id from dispatch.unit_task t join dispatch.wave w on w.id = t.wave_id
     where w.audience_kinds && '{inmates}' order by t.made_at, t.id`.execute(base.db)
  const done = { how: 'read-aloud', where: 'Avdeling A', at: START, language: null } as const
  await confirmTask(varde, await who('poster'), { ...done, taskId: rows[0]!.id, heads: 47 })
  expect(await group('inmates')).toMatchObject({ reached: 40, confirmed: 40, of: 47 })
  await confirmTask(varde, await who('poster'), { ...done, taskId: rows[1]!.id, heads: 47 })
  expect(await group('inmates')).toMatchObject({ reached: 40, of: 47 })
})

it('when what was said rests on what is no longer confirmed, or went by another way, the report to the ministry says so', async () => {
  expect((await report()).said.map(({ title, way, standing }) => [title, way, standing])).toEqual([
    ['Bygget er tomt', 'room', 'stands'],
    ['Bygget er fortsatt tomt', 'room', 'stands'],
  ])
  await changeFactInRoom(varde, await who('leader'), id, {
    ...{ factId, revision: 1 },
    content: { state: 'unconfirmed', text: 'Bygget er tomt', source: 'Vaktleder', counter: '', police: 'none' },
  })
  await anotherWay()
  expect((await report()).said.map(({ title, way, standing }) => [title, way, standing])).toEqual([
    ['Bygget er tomt', 'room', 'changed'],
    ['Bygget er fortsatt tomt', 'room', 'changed'],
    ['Bygget er fortsatt tomt', 'other', 'changed'],
  ])
  const staff = await people('staff')
  expect(await group('staff')).toMatchObject({ reached: staff - 1, of: staff })
  const { number } = (await viewSituations(varde, await who('leader'), id)).reports[0]!
  expect((await printSituation(varde, await who('leader'), id, number)).subarray(0, 5).toString()).toBe('%PDF-')
})

/** Somebody sends the same words to the whole agency under *Utsending*. */
async function anotherWay(): Promise<void> {
  await sql`
    with old as (
      select d.id, w.id as wave_id from dispatch.dispatch d join dispatch.wave w on w.dispatch_id = d.id
        join crisis.statement_part p on p.dispatch_id = d.id join crisis.statement s on s.id = p.statement_id
       where s.number = 2 and w.audience_kinds = '{staff}'),
    dispatch as (
      insert into dispatch.dispatch
      select (jsonb_populate_record(d, '{"id": "dsp_other", "number": "U2026-9999"}')).* from dispatch.dispatch d
       where d.id = (select id from old))
    insert into dispatch.wave
    select (jsonb_populate_record(w, jsonb_build_object('id', 'wav_other', 'dispatch_id', 'dsp_other', 'frozen_total', 0, 'opened_at', ${'2026-03-10T13:00:00Z'}::text))).*
      from dispatch.wave w where w.id = (select wave_id from old)`.execute(base.db)
}
