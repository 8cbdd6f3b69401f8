import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { askUnits, endPaperTasks } from '../actions/ask-units.ts'
import { tellPapers } from '../actions/tell-papers.ts'
import { viewPaperTasks } from '../actions/view-paper-tasks.ts'
import { paperTally } from '../store/paper-tasks.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  for (const key of ['kdi', 'halden', 'small'])
    await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, verified, changed_on)
      values (${`unt_${key}`}, ${key === 'kdi' ? null : 'unt_kdi'}, 'prison', ${key}, ${key}, '2015-01-01', true, '2015-01-01')`.execute(
      base.db,
    )
})
afterAll(async () => base.drop())

const duty = (unitId: string) => ({ duty: 'notice-poster' as const, unitId, unitIds: [unitId] })
const poster = { id: 'per_poster', duties: [duty('unt_halden'), duty('unt_small')] } as unknown as Caller
const stranger = { id: 'per_other', duties: [duty('unt_kdi')] } as unknown as Caller
const ask = (subject: string, shares: { unitId: string; people: Record<string, number> }[]) =>
  varde.db.transaction().execute((trx) =>
    askUnits(trx, {
      ...{ mode: 'real', subject, askedBy: 'unt_kdi', title: 'Prøve', printPath: '/api/x', languages: ['nb'] },
      ...{ untilOn: '2026-04-01', shares, actor: 'per_head', at: varde.now() },
    }),
  )
const both: { unitId: string; people: Record<string, number> }[] = [
  { unitId: 'unt_halden', people: { inmates: 34 } },
  { unitId: 'unt_small', people: { inmates: 2, staff: 1 } },
]

test('when units are asked each gets one task with numbers; asked again for more, it grows and is open again', async () => {
  await ask('sur_a', both)
  const [large, small] = await viewPaperTasks(varde, poster)
  expect([large, small]).toMatchObject([
    { unitId: 'unt_halden', people: { inmates: 34 }, heads: 34, state: 'open', askedByName: 'kdi' },
    { unitId: 'unt_small', people: { inmates: 2, staff: 1 }, heads: 3, state: 'open' },
  ])
  expect(await viewPaperTasks(varde, stranger)).toEqual([])
  await tellPapers(varde, poster, small!.id, { handedOut: 3, collected: 3 })
  await ask('sur_a', [{ unitId: 'unt_small', people: { inmates: 4 } }])
  expect(await viewPaperTasks(varde, poster)).toMatchObject([
    { unitId: 'unt_halden' },
    { unitId: 'unt_small', people: { inmates: 6, staff: 1 }, heads: 7, state: 'open', handedOut: 3, collected: null },
  ])
  expect(await paperTally(varde.db, 'sur_a')).toEqual({ units: 2, heads: 41, handedOut: 3, collected: 0, untold: 2 })
})

test('when a unit tells, its numbers may be put right until it is ended, and only by those who answer for it', async () => {
  await ask('sur_b', both)
  const task = (await viewPaperTasks(varde, poster)).find(
    ({ subject, unitId }) => subject === 'sur_b' && unitId === 'unt_small',
  )!
  const tell = (handedOut: number, collected: number | null, by = poster) =>
    tellPapers(varde, by, task.id, { handedOut, collected })
  await tell(3, null)
  await tell(2, 2)
  await expect(tell(2, 3)).rejects.toMatchObject({ code: 'dispatch.papers-too-many', details: { handedOut: 2 } })
  await expect(tell(2, 1, stranger)).rejects.toMatchObject({ code: 'dispatch.may-not-confirm' })
  expect(await paperTally(varde.db, 'sur_b')).toMatchObject({ handedOut: 2, collected: 2, untold: 1 })
  await varde.db.transaction().execute((trx) => endPaperTasks(trx, 'sur_b'))
  await expect(tell(2, 1)).rejects.toMatchObject({ code: 'dispatch.papers-ended' })
  expect((await viewPaperTasks(varde, poster)).some(({ subject }) => subject === 'sur_b')).toBe(false)
})

test('when it is ended, nothing tells how many came back from a unit, and the log never did', async () => {
  const kept = await sql`select 1 from dispatch.paper_task where subject = 'sur_b' and collected is not null`.execute(
    base.db,
  )
  expect(kept.rows).toEqual([])
  const { rows } = await sql<{ content: string }>`
    select content from bus.event where name = 'dispatch.papers-told' and subject = 'sur_b' order by id`.execute(
    base.db,
  )
  expect(rows.map(({ content }) => JSON.parse(content))).toEqual([
    { taskId: expect.stringMatching(/^ppt_/), handedOut: 3, isSent: false },
    { taskId: expect.stringMatching(/^ppt_/), handedOut: 2, isSent: true },
  ])
})
