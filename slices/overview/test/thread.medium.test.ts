import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import { listDependents } from '../actions/list-dependents.ts'
import { listHoles } from '../actions/list-holes.ts'
import { searchEverything } from '../actions/search-everything.ts'
import { viewThread } from '../actions/view-thread.ts'
import type { Stage } from '../rules/thread.ts'
import { aStrategy, aThread } from './thread-house.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = async (key: string) => (await callerOfPerson(base.db, `per_${key}`, NOW))!
const from = async (key: string, kind: string, id: string) => viewThread(varde, await as(key), { kind, id })
type View = Awaited<ReturnType<typeof viewThread>>
const stage = (view: View, name: Stage) => view.stages.find((one) => one.stage === name)!
const ids = (view: View, name: Stage) => stage(view, name).nodes.map((one) => one.id)

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: NOW.toISOString() })
  await aStrategy(base.db)
  await aThread(base.db, NOW)
})
afterAll(() => base.drop())

describe('the thread', () => {
  it('when one stands on a goal, the line runs from sub-goal to measured effect', async () => {
    const view = await from('adviser', 'goal', 'goal-trust')
    expect(view.focus).toMatchObject({ id: 'goal-trust', names: { nb: 'Tillit' }, stage: 'goal' })
    expect(view.lineage.map((one) => one.id)).toEqual(['area'])
    expect(view.stages.map(({ stage, nodes }) => [stage, nodes[0]?.id])).toEqual([
      ['goal', 'sub-open'],
      ['gap', 'gap-late'],
      ['audience', 'staff'],
      ['initiative', 'ini_runs'],
      ['message', 'msg_out'],
      ['dispatch', 'dsp_1'],
      ['effect', 'tgt_1'],
    ])
    expect(stage(view, 'dispatch').sums).toEqual({
      total: 10,
      confirmed: 6,
      reached: 2,
      waiting: 0,
      unreached: 1,
      excluded: 1,
    })
    expect(stage(view, 'effect').nodes[0]?.measure).toMatchObject({ baseline: 40, target: 60, value: 52, sample: 400 })
    expect(view.means.map((one) => one.id)).toEqual(['block-first'])
  })

  it('when one stands on a message or its dispatch, the goal is found upwards', async () => {
    for (const [kind, id] of [
      ['message', 'msg_out'],
      ['dispatch', 'dsp_1'],
    ] as const) {
      const view = await from('adviser', kind, id)
      expect(ids(view, 'goal')).toEqual(['sub-open'])
      expect(ids(view, 'message')).toEqual(['msg_out'])
      expect(ids(view, 'dispatch')).toEqual(['dsp_1'])
    }
  })

  it('when nobody has said where, it begins at a goal', async () => {
    const view = await viewThread(varde, await as('adviser'), null)
    expect(view.focus).toMatchObject({ kind: 'goal', id: 'goal-trust' })
  })

  it('when the place is not there, or is another kind, it is not found', async () => {
    for (const [kind, id] of [
      ['gap', 'gone'],
      ['goal', 'gap-late'],
      ['initiative', 'ini_none'],
      ['message', 'msg_none'],
    ] as const)
      await expect(from('adviser', kind, id)).rejects.toMatchObject({ code: 'thread.not-found' })
  })
})

describe('what is not the reader’s to see', () => {
  it('when a colleague without duties looks, drafts do not exist, and what is out is a number without a title', async () => {
    const view = await from('colleague', 'gap', 'gap-late')
    expect(ids(view, 'initiative')).toEqual(['ini_runs'])
    expect(stage(view, 'message')).toMatchObject({ total: 0, others: 1, nodes: [] })
    expect(stage(view, 'dispatch')).toMatchObject({ total: 0, others: 1, nodes: [], sums: { total: 0 } })
    await expect(from('colleague', 'message', 'msg_out')).rejects.toMatchObject({ code: 'thread.not-found' })
    await expect(from('colleague', 'dispatch', 'dsp_1')).rejects.toMatchObject({ code: 'thread.not-found' })
    await expect(from('colleague', 'initiative', 'ini_draft')).rejects.toMatchObject({ code: 'thread.not-found' })
  })

  it('when it is an exercise or withdrawn, it is in nobody’s thread', async () => {
    const view = await from('adviser', 'gap', 'gap-late')
    expect(ids(view, 'message').toSorted()).toEqual(['msg_draft', 'msg_out'])
  })
})

describe('holes', () => {
  it('when threads are broken, each says where it stops, who owns it and since when', async () => {
    const { holes, broken, checked } = await listHoles(varde, await as('adviser'))
    const told = (code: string) => holes.filter((hole) => hole.code === code)
    expect(told('gap-nobody-closes')).toMatchObject([{ id: 'gap-open', since: '2021-12-01', owner: null }])
    expect(told('message-without-goal')).toMatchObject([
      { id: 'msg_aimless', names: { nb: 'Uten mål' }, owner: 'Test Testesen', since: '2026-03-10' },
    ])
    expect(told('initiative-without-audience')).toMatchObject([{ id: 'ini_draft', from: 'initiative', to: 'audience' }])
    expect(broken).toBe(new Set(holes.map((hole) => hole.id)).size)
    expect(broken).toBeLessThan(checked)
  })

  it('when a colleague looks, nothing of drafts is told', async () => {
    const { holes } = await listHoles(varde, await as('colleague'))
    expect(holes.filter((hole) => hole.kind === 'message' || hole.kind === 'initiative')).toEqual([])
  })
})

it('when the ledger changes, the sum follows', async () => {
  await sql`update dispatch.recipient set state = 'confirmed' where id = 'rcp_9'`.execute(base.db)
  const view = await from('adviser', 'dispatch', 'dsp_1')
  expect(stage(view, 'dispatch').sums).toMatchObject({ total: 10, confirmed: 7 })
})

it('when an element is about to change, what points at it is told to those who may see it', async () => {
  await sql`update message.message set goal_keys = '{sub-open}' where id = 'msg_draft'`.execute(base.db)
  const of = async (who: string, key: string) =>
    (await listDependents(varde, await as(who), key)).map((one) => one.id).toSorted()
  expect(await of('adviser', 'sub-open')).toEqual(['ini_runs', 'msg_draft'])
  expect(await of('colleague', 'sub-open')).toEqual(['ini_runs'])
  expect(await of('adviser', 'kpi-known')).toEqual(['ini_runs'])
  const item = (id: string, isPrivate: boolean, day: string) =>
    sql`insert into plan.calendar_item
      (id, mode, kind, title, is_private, unit_id, owner_id, audience_keys, starts, ends, last_day, created_by, created_at, updated_at)
      values (${id}, 'real', 'message', 'Brev', ${isPrivate}, 'unt_halden', 'per_adviser', '{group-item}', ${day}, ${day}, ${day},
              'per_adviser', now(), now())`.execute(base.db)
  await item('cal_open', false, '2099-03-10')
  await item('cal_own', true, '2099-03-10')
  await item('cal_past', false, '2020-03-10')
  expect(await of('colleague', 'group-item')).toEqual(['cal_open'])
})

it('when somebody searches, elements of the strategy and initiatives are found, drafts only by those who may read them', async () => {
  const found = async (who: string, text: string) =>
    (await searchEverything(varde, await as(who), text)).map((one) => [one.kind, one.id, one.about])
  expect(await found('colleague', 'vite det sent')).toEqual([['element', 'gap-late', 'gap']])
  expect(await found('adviser', 'utkastet')).toEqual([['initiative', 'ini_draft', 'draft']])
  expect(await found('colleague', 'utkastet')).toEqual([])
})
