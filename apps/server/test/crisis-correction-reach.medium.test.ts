import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewApproval } from '../../../slices/crisis/actions/view-approval.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { GROUPS, groupOfKinds } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { confirmTask } from '../../../slices/dispatch/actions/confirm-task.ts'
import { approveStatement, handOver, readFacts, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
const FACT = { state: 'confirmed', text: 'Bygget er tomt', source: 'Vaktleder', counter: '', police: 'none' } as const

async function propose(id: string, text: string, facts: { id: string; revision: number }[], corrects: string | null) {
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects, groups: corrects ? [] : [...GROUPS], facts, admits: false },
    editions: [{ language: 'nb', title: text, paragraphs: [`${text}.`] }],
    nextAt: new Date('2026-03-10T14:00:00Z'),
  })
  const { rows } = await sql<{ id: string }>`
    select message_id as id from crisis.statement_part where statement_id = ${statementId}`.execute(base.db)
  const { reach, people, waiting } = await viewApproval(varde, await who('head'), rows[0]!.id)
  return { statementId, reach, people, waiting }
}
async function release(statementId: string) {
  await approveStatement(varde, await who('head'), statementId)
  await handOver(base.db)
  await settle(varde)
}
/** Whom the waves of a statement were frozen for, but for those left out. */
async function frozen(statementId: string) {
  const { rows } = await sql<{ kinds: string[]; heads: number }>`
    select w.audience_kinds as kinds, coalesce(sum(r.heads) filter (where r.state <> 'excluded'), 0)::int as heads
      from crisis.statement_part p join dispatch.wave w on w.dispatch_id = p.dispatch_id
      left join dispatch.recipient r on r.wave_id = w.id
     where p.statement_id = ${statementId} group by w.id, 1`.execute(base.db)
  return Object.fromEntries(
    GROUPS.flatMap((group) => {
      const own = rows.filter((row) => groupOfKinds(row.kinds) === group)
      const heads = own.reduce((sum, one) => sum + one.heads, 0)
      return heads > 0 ? [[group, heads]] : []
    }),
  )
}

it('when a correction is put before whoever says yes, the page counts exactly those whom the engine then freezes', async () => {
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head')`.execute(base.db)
  await sql`insert into organisation.person (id, unit_id, display_name, email, protected, valid_from)
            values ('per_shielded', 'unt_halden', 'Test Testesen (skjermet)', 'skjermet@example.no', true, '2020-01-01')`.execute(
    base.db,
  )
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: factId } = await addFact(varde, await who('leader'), id, FACT)
  const first = await propose(id, FACT.text, [{ id: factId, revision: 1 }], null)
  await release(first.statementId)
  // Of own staff the channels refused one, and one has no address; the notice to inmates lies with the unit.
  await sql`with hit as (
      select r.id, row_number() over (order by r.id) as n from dispatch.recipient r
        join dispatch.wave w on w.id = r.wave_id and w.audience_kinds = '{staff}'
       where r.source = 'staff' and r.reason is null order by r.id limit 2),
    tried as (update dispatch.attempt a set state = 'bounced' from hit where a.recipient_id = hit.id)
    update dispatch.recipient r set state = case n when 1 then 'failed' else 'unreachable' end, reason = 'no-address' from hit where r.id = hit.id`.execute(
    base.db,
  )
  await changeFactInRoom(varde, await who('leader'), id, {
    ...{ factId, revision: 1 },
    content: { ...FACT, text: 'Bygget er ikke tomt' },
  })
  const right = await propose(id, 'Bygget er ikke tomt', [{ id: factId, revision: 2 }], first.statementId)
  const staff = right.reach.find((one) => one.group === 'staff')!
  expect(staff).toMatchObject({ of: staff.heads + 3, unreachable: 2, excluded: 1 })
  await release(right.statementId)
  const shown = right.reach.filter(({ heads }) => heads > 0).map(({ group, heads }) => [group, heads])
  expect(Object.fromEntries(shown)).toEqual(await frozen(right.statementId))
  expect(await frozen(first.statementId)).toMatchObject({ staff: staff.heads + 2 })
})

it('when somebody stands in two groups, the page counts them in both as the room does, and once in all', async () => {
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: factId } = await addFact(varde, await who('leader'), id, FACT)
  // First words go to unions by their own text, and to own staff, whom their representatives are among.
  const nextAt = new Date('2026-03-10T14:00:00Z')
  const read = await readFacts(varde, await who('leader'), id)
  await releaseHolding(varde, await who('leader'), id, { groups: [...GROUPS], nextAt, waiver: null, read })
  await handOver(base.db)
  await settle(varde)
  const room = async () => {
    const { groups } = await viewStatements(varde, await who('leader'), id)
    return groups.filter((one) => one.of > 0).map(({ group, of }) => [group, of])
  }
  const shown = ({ reach }: Awaited<ReturnType<typeof propose>>) =>
    reach.filter((one) => one.of > 0).map(({ group, of }) => [group, of])
  const sum = (frozenHeads: Record<string, number>) => Object.values(frozenHeads).reduce((all, one) => all + one, 0)
  const next = await propose(id, FACT.text, [{ id: factId, revision: 1 }], null)
  expect(shown(next)).toEqual(await room())
  await release(next.statementId)
  expect(shown(next)).toEqual(await room())
  expect(next.people).toBe(sum(await frozen(next.statementId)))
  const heads = next.reach.reduce((all, one) => all + one.heads, 0)
  expect(heads).toBeGreaterThan(next.people)
  await changeFactInRoom(varde, await who('leader'), id, {
    ...{ factId, revision: 1 },
    content: { ...FACT, text: 'Bygget er ikke tomt' },
  })
  const right = await propose(id, 'Bygget er ikke tomt', [{ id: factId, revision: 2 }], next.statementId)
  expect(shown(right)).toEqual(await room())
  await release(right.statementId)
  expect(right.people).toBe(sum(await frozen(right.statementId)))
})

it('when a notice has hung before some of a head count alone, the page counts all of it, and who has the old words as the room does', async () => {
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head') on conflict do nothing`.execute(base.db)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: factId } = await addFact(varde, await who('leader'), id, FACT)
  const first = await propose(id, FACT.text, [{ id: factId, revision: 1 }], null)
  await release(first.statementId)
  // The unit says that 30 of the 40 have had it: what is left is a part of its own.
  const { rows } = await sql<{ id: string }>`
    select t.id from dispatch.unit_task t join crisis.statement_part p on p.dispatch_id = t.dispatch_id
     where p.statement_id = ${first.statementId}`.execute(base.db)
  expect(rows).toHaveLength(1)
  const told = { where: 'Avdeling A', at: varde.now(), heads: 30, language: null }
  expect(await confirmTask(varde, await who('poster'), { ...told, taskId: rows[0]!.id, how: 'posted' })).toBe(10)
  await changeFactInRoom(varde, await who('leader'), id, {
    ...{ factId, revision: 1 },
    content: { ...FACT, text: 'Bygget er ikke tomt' },
  })
  const { groups } = await viewStatements(varde, await who('leader'), id)
  const room = groups.find(({ group }) => group === 'inmates')!
  expect(room.latest).toMatchObject({ had: 30, of: 40 })
  const right = await propose(id, 'Bygget er ikke tomt', [{ id: factId, revision: 2 }], first.statementId)
  const inmates = right.reach.find(({ group }) => group === 'inmates')!
  expect(inmates).toMatchObject({ heads: room.latest!.of, of: 40, waiting: 10 })
  await release(right.statementId)
  expect((await frozen(right.statementId)).inmates).toBe(inmates.heads)
  expect(right.people).toBe(Object.values(await frozen(right.statementId)).reduce((all, one) => all + one, 0))
})

it('when all in two groups have the old words, those who have them are so many in each as in the room, and once in all', async () => {
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: factId } = await addFact(varde, await who('leader'), id, FACT)
  const read = await readFacts(varde, await who('leader'), id)
  const nextAt = new Date('2026-03-10T14:00:00Z')
  await releaseHolding(varde, await who('leader'), id, { groups: [...GROUPS], nextAt, waiver: null, read })
  await handOver(base.db)
  await settle(varde)
  const next = await propose(id, FACT.text, [{ id: factId, revision: 1 }], null)
  await release(next.statementId)
  const reached = async (from: string, to: string) =>
    sql`update dispatch.recipient r set state = ${to} from crisis.statement_part p
         where p.dispatch_id = r.dispatch_id and p.statement_id = ${next.statementId} and r.state = ${from}`.execute(
      base.db,
    )
  await reached('submitted', 'delivered')
  await reached('waiting', 'delivered')
  await changeFactInRoom(varde, await who('leader'), id, {
    ...{ factId, revision: 1 },
    content: { ...FACT, text: 'Bygget er ikke tomt' },
  })
  const right = await propose(id, 'Bygget er ikke tomt', [{ id: factId, revision: 2 }], next.statementId)
  const { groups } = await viewStatements(varde, await who('leader'), id)
  const had = right.reach.filter(({ heads }) => heads > 0).map(({ group, heads, waiting }) => [group, heads - waiting])
  const room = groups.filter(({ latest }) => (latest?.had ?? 0) > 0).map(({ group, latest }) => [group, latest!.had])
  expect(had).toEqual(room)
  const twice = right.reach.reduce((all, one) => all + one.heads - one.waiting, 0)
  expect(twice).toBeGreaterThan(right.people - right.waiting)
})
