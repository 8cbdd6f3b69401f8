import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { countLink, countOwn } from '../actions/count-own.ts'
import { followLedgers } from '../actions/dashboard/follow-ledgers.ts'
import { openValueFigure } from '../actions/dashboard/open-figure.ts'
import { openLedgerFigure } from '../actions/dashboard/open-ledger-figure.ts'
import { linkOwn, measureOwn, ownDefinition, unlinkOwn } from '../actions/link-own.ts'
import { openValue } from '../actions/open-value.ts'
import { ownRows } from '../actions/own-rows.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { viewOwn } from '../actions/view-own.ts'
import { takeBackValue, writeValue } from '../actions/write-value.ts'
import { OWN_QUERIES } from '../rules/own/own-query.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  head = await caller(base.db, 'head', varde.now())
})
afterAll(() => base.drop())

const own = async (key: string) => (await viewIndicator(varde, head, key)).values
const inquiry = (id: string, received: string, due: string, answered: string | null, mode = 'real') =>
  sql`
  insert into press.inquiry (id, number, mode, kind, channel, state, topic, question, unit_id, owner_unit_id, received_at, due_at,
                             answered_at, updated_at)
  values (${`inq_${id}`}, ${`H-${id}`}, ${mode}, 'question', 'email', ${answered ? 'answered' : 'new'}, 'Prøve', 'Prøve', 'unt_kdi', 'unt_kdi',
          ${received}, ${due}, ${answered}, now())`.execute(base.db)

test('when there is nothing yet, every query answers with no rows, and no indicator has a value', async () => {
  for (const query of OWN_QUERIES) expect(await ownRows(varde, query), query).toEqual([])
  const { key } = await measureOwn(varde, head, { query: 'dispatches', unitId: 'unt_kdi', rhythm: 'week' })
  expect(await own(key)).toEqual([])
})

test('when the press was answered, the share in time is counted back in time, opens to its rows, and again gives nothing new', async () => {
  await inquiry('1', '2026-01-05T08:00:00Z', '2026-01-05T12:00:00Z', '2026-01-05T11:00:00Z')
  await inquiry('2', '2026-01-06T08:00:00Z', '2026-01-06T12:00:00Z', '2026-01-06T14:00:00Z')
  // 23.30 on 31 January in Norway is February by nobody's wall.
  await inquiry('3', '2026-01-31T10:00:00Z', '2026-01-31T22:30:00Z', '2026-01-31T20:00:00Z')
  await inquiry('4', '2026-03-02T10:00:00Z', '2026-03-02T12:00:00Z', null)
  await inquiry('9', '2026-01-05T08:00:00Z', '2026-01-05T12:00:00Z', '2026-01-05T11:00:00Z', 'exercise')
  const { key } = await measureOwn(varde, head, { query: 'press-in-time', unitId: 'unt_kdi', rhythm: 'month' })
  const values = await own(key)
  expect(values.map(({ fromOn, value }) => [fromOn, value])).toEqual([
    ['2026-01-01', (2 / 3) * 100],
    ['2026-02-01', null],
  ])
  expect(values[1]!.missing).toBe('nothing-to-count')
  expect(values[0]).toMatchObject({ isWhole: true, interval: null, hits: 2, n: 3, sourceKind: 'varde' })
  const opened = await openValue(varde, values[0]!.id)
  expect(opened.rows.map(({ label, hits }) => [label, hits])).toEqual([
    ['H-1', 1],
    ['H-2', 0],
    ['H-3', 1],
  ])
  expect(opened.recomputed).toBeCloseTo(values[0]!.value!, 9)
  expect(opened.provenance).toMatchObject({ source: 'Varde', rowCount: 3, kind: 'varde' })
  expect(opened.provenance.reference).toContain('press-in-time, 2026-01-01')
  expect(await countLink(varde, { indicator_key: key, query: 'press-in-time' })).toBe(0)
  await Promise.all([countOwn(varde), countOwn(varde)])
  expect((await own(key)).map(({ id }) => id)).toEqual(values.map(({ id }) => id))
})

test('when the rows change the value follows and the old one still opens; when long past, it stands', async () => {
  const { key } = await measureOwn(varde, head, { query: 'press-hours', unitId: 'unt_kdi', rhythm: 'month' })
  const [first] = await own(key)
  expect(first!.value).toBeCloseTo((3 + 6 + 10) / 3, 6)
  await inquiry('5', '2026-01-20T08:00:00Z', '2026-01-20T12:00:00Z', '2026-01-20T09:00:00Z')
  await countOwn(varde)
  const [second] = await own(key)
  expect(second!.value).toBeCloseTo((3 + 6 + 10 + 1) / 4, 6)
  expect(await openValue(varde, first!.id)).toMatchObject({
    value: first!.value,
    others: [{ id: second!.id, endedAt: null }],
  })
  expect((await openValue(varde, second!.id)).others).toMatchObject([{ id: first!.id, isReplaced: true }])
  varde.setClock('2026-06-10T09:00:00Z')
  await sql`delete from press.inquiry where id in ('inq_1', 'inq_5')`.execute(base.db)
  await countOwn(varde)
  expect((await own(key))[0]!.id).toBe(second!.id)
  varde.setClock('2026-03-10T09:00:00Z')
})

test('when a person wrote the number or took it back, counting leaves it so', async () => {
  const { key } = await measureOwn(varde, head, { query: 'press-hours', unitId: 'unt_kdi', rhythm: 'quarter' })
  varde.setClock('2026-05-10T09:00:00Z')
  await countOwn(varde)
  const [counted] = await own(key)
  await takeBackValue(varde, head, counted!.id, 'Feil')
  await countOwn(varde)
  expect(await own(key)).toEqual([])
  const [fromOn, toOn] = ['2026-01-01', '2026-03-31']
  const figures = { fromOn, toOn, value: 4, hits: null, n: null, margin: null, spread: null }
  const written = { series: '', figures, missing: null, fromOn, toOn, asked: null, source: 'Telling for hånd' }
  const id = await writeValue(varde, head, key, written)
  await inquiry('6', '2026-02-20T08:00:00Z', '2026-02-20T12:00:00Z', '2026-02-20T09:00:00Z')
  await countOwn(varde)
  expect((await own(key)).map((one) => one.id)).toEqual([id])
  varde.setClock('2026-03-10T09:00:00Z')
})

test('when an indicator was measured otherwise, counting it breaks the series; another kind of number is refused', async () => {
  const open = { baseline: null, baselineOn: null, target: null, targetOn: null, goalKeys: [], initiativeIds: [] }
  const definition = { ...ownDefinition('press-in-time'), method: 'Anslag', source: 'Loggbok' }
  const key = await addIndicator(varde, head, { definition, aim: { unitId: 'unt_kdi', rhythm: 'month', ...open } })
  const [fromOn, toOn] = ['2025-12-01', '2025-12-31']
  const figures = { fromOn, toOn, value: 80, hits: null, n: 20, margin: null, spread: null }
  await writeValue(varde, head, key, {
    series: '',
    figures,
    missing: null,
    fromOn,
    toOn,
    asked: null,
    source: 'Loggbok',
  })
  await expect(linkOwn(varde, head, key, 'press-hours')).rejects.toMatchObject({ code: 'measure.own-scale' })
  await linkOwn(varde, head, key, 'press-in-time')
  const view = await viewIndicator(varde, head, key)
  expect(view.definitions.map(({ segment, breaks }) => [segment, breaks])).toEqual([
    [2, ['method', 'source']],
    [1, []],
  ])
  expect(view.values.map(({ segment }) => segment)).toEqual([1, 2, 2])
  const lineOf = async () =>
    (await viewOwn(varde, head)).lines.find(({ query }) => query === 'press-in-time')!.indicators
  expect((await lineOf()).map((one) => one.key)).toContain(key)
  await unlinkOwn(varde, head, key)
  expect((await lineOf()).map((one) => one.key)).not.toContain(key)
  await expect(unlinkOwn(varde, head, key)).rejects.toMatchObject({ code: 'measure.own-not-linked' })
})

test('when dispatches went out, those they reached are counted of all they were for, the excluded left out', async () => {
  await dispatch('1', 'real', { confirmed: 9, 'on-paper': 20, unreachable: 3, waiting: 4, excluded: 7 })
  await dispatch('2', 'exercise', { delivered: 5 })
  expect(await ownRows(varde, 'dispatch-reached')).toMatchObject([{ day: '2026-03-10', label: 'U-1', hits: 29, n: 36 }])
  expect(await ownRows(varde, 'dispatches')).toHaveLength(1)
  varde.setClock('2026-03-17T09:00:00Z')
  const { key } = await measureOwn(varde, head, { query: 'dispatch-reached', unitId: 'unt_kdi', rhythm: 'week' })
  expect(await own(key)).toMatchObject([{ fromOn: '2026-03-09', toOn: '2026-03-15', hits: 29, n: 36 }])
})

async function dispatch(
  number: string,
  mode: string,
  heads: Record<string, number>,
  messageId = 'msg_x',
): Promise<void> {
  const at = '2026-03-10T09:00:00Z'
  const total = Object.values(heads).reduce((sum, one) => sum + one, 0)
  await base.db.transaction().execute(async (trx) => {
    await sql`insert into dispatch.dispatch (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at, started_at)
      values (${`dsp_${number}`}, ${`U-${number}`}, ${mode}, ${messageId}, 'ver_x', 'unt_kdi', 'Prøve', 'running', 'per_head', ${at}, ${at})`.execute(
      trx,
    )
    await sql`insert into dispatch.wave (id, dispatch_id, position, name, audiences, audience_kinds, channels, gate, state, opened_at, frozen_total)
      values (${`wav_${number}`}, ${`dsp_${number}`}, 1, 'Pulje', '{}', '{staff}', '{email}', '{"kind":"with-start"}', 'open', ${at}, ${total})`.execute(
      trx,
    )
    for (const [state, count] of Object.entries(heads))
      await sql`insert into dispatch.tally (wave_id, state, heads) values (${`wav_${number}`}, ${state}, ${count})`.execute(
        trx,
      )
  })
}

test('when a dispatch is for named persons it is in no figure, and a row that was counted before says nothing of it', async () => {
  const shut = () =>
    sql`insert into confidentiality.subject (id, level, set_by, set_at) values ('msg_3', 'named', 'per_head', now())`.execute(
      base.db,
    )
  await dispatch('3', 'real', { confirmed: 5, waiting: 2 }, 'msg_3')
  varde.setClock('2026-03-17T09:00:00Z')
  const { key } = await measureOwn(varde, head, { query: 'dispatch-reached', unitId: 'unt_kdi', rhythm: 'week' })
  const before = (await own(key)).at(-1)!.id
  await followLedgers(varde)
  await sql`insert into measure.reach_whole (dispatch_id, audience_kind, channel, state, heads)
    select dispatch_id, 'staff', 'email', 'confirmed', 7 from measure.reach_dispatch where mode = 'real'`.execute(
    base.db,
  )
  const place = { unitId: 'unt_kdi', from: '2026-03-01', to: '2026-03-31' }
  const sent = async () =>
    (await openLedgerFigure(varde, head, { of: 'dispatches', ...place })).rows.map(({ ref }) => ref)
  expect(await sent()).toEqual(['dsp_1', 'dsp_3'])
  await shut()
  for (const query of ['dispatches', 'dispatch-reached', 'dispatch-confirmed'] as const)
    expect((await ownRows(varde, query)).map(({ ref }) => ref)).not.toContain('dsp_3')
  expect(await sent()).toEqual(['dsp_1'])
  const opened = [await openValue(varde, before), await openValueFigure(varde, before)]
  for (const { rows } of opened) {
    expect(rows.map(({ ref }) => ref)).toEqual(['dsp_1', ''])
    expect(rows[1]).toMatchObject({ label: '–', amount: null, hits: null, n: null })
  }
})
