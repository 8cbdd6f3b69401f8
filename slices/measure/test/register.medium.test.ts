import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { underWay } from '../../plan/test/house.ts'
import { importPack as importStrategy } from '../../strategy/index.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { importPack } from '../actions/import-pack.ts'
import { changeDefinition, retireIndicator, setAim } from '../actions/keep-indicator.ts'
import { openValue } from '../actions/open-value.ts'
import { readMeasureDemo } from '../actions/read-pack.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { viewRegister } from '../actions/view-register.ts'
import { addRemark, takeBackValue, type WrittenValue, writeValue } from '../actions/write-value.ts'
import type { Aim, Definition } from '../rules/indicator.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller
let adviser: Caller
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  head = await caller(base.db, 'head', varde.now())
  adviser = await caller(base.db, 'adviser', varde.now())
  await base.db.transaction().execute(async (trx) => {
    await importStrategy(trx, 'kriminalomsorgen', varde.now(), { mode: 'real' })
    await importPack(trx, 'kriminalomsorgen', varde.now(), { mode: 'real' })
  })
})
afterAll(() => base.drop())

const DEFINITION: Definition = {
  names: { nb: 'Vet hvordan de bestiller besøk', en: 'Know how to book a visit' },
  about: 'Pårørende som sier at de vet det.',
  unit: 'prosent',
  scale: 'share',
  direction: 'up',
  stage: 'knowledge',
  kind: 'out-take',
  method: 'Spørreskjema i besøksavdelingen',
  source: 'Egen undersøkelse',
}
const AIM: Aim = {
  unitId: 'unt_kdi',
  rhythm: 'year',
  baseline: 40,
  baselineOn: '2024-12-31',
  target: 60,
  targetOn: '2026-12-31',
  goalKeys: ['sub-victims-and-relatives'],
  initiativeIds: [],
}
const written = (year: number, value: number, n: number | null = 500): WrittenValue => {
  const [fromOn, toOn] = [`${year}-01-01`, `${year}-12-31`]
  const figures = { fromOn, toOn, value, hits: null, n, margin: null, spread: null }
  return { series: '', figures, missing: null, fromOn, toOn, asked: null, source: 'Egen undersøkelse' }
}

test('when the strategy is there, the register holds every indicator of it, and a second time adds none', async () => {
  const { indicators } = await viewRegister(varde, head)
  expect(indicators).toHaveLength(28)
  expect(new Set(indicators.map(({ stage }) => stage))).toEqual(
    new Set(['awareness', 'knowledge', 'attitude', 'action', 'organisation']),
  )
  expect(indicators.every(({ latest, standing }) => latest === null && standing === 'not-measured')).toBe(true)
  const again = await base.db
    .transaction()
    .execute((trx) => importPack(trx, 'kriminalomsorgen', varde.now(), { mode: 'real' }))
  expect(again).toEqual({ indicators: 0, values: 0 })
})

test('when somebody adds advertising value by another name, it is refused; others may not add at all', async () => {
  const names = { nb: 'Omtalens verdi i annonsekroner' }
  await expect(addIndicator(varde, head, { definition: { ...DEFINITION, names }, aim: AIM })).rejects.toMatchObject({
    code: 'measure.advertising-value',
  })
  const unit = 'kroner'
  const about = 'Hva medieomtalen er verdt'
  await expect(
    addIndicator(varde, head, { definition: { ...DEFINITION, unit, about }, aim: AIM }),
  ).rejects.toMatchObject({ code: 'measure.advertising-value' })
  await expect(addIndicator(varde, adviser, { definition: DEFINITION, aim: AIM })).rejects.toMatchObject({
    code: 'measure.not-yours',
  })
})

test('when an indicator is measured over years, changes are told only where they carry, and a break begins anew', async () => {
  const key = await addIndicator(varde, head, { definition: DEFINITION, aim: AIM })
  await writeValue(varde, head, key, written(2022, 39))
  await writeValue(varde, head, key, written(2023, 42))
  await writeValue(varde, head, key, written(2024, 58))
  const { revision, values } = await viewIndicator(varde, head, key)
  expect(values.map(({ change }) => change?.carries ?? null)).toEqual([null, false, true])
  expect(values[2]!.interval!.how).toBe('wilson')
  await expect(
    changeDefinition(varde, head, key, { revision, reason: '', definition: { ...DEFINITION, method: 'Telefon' } }),
  ).rejects.toMatchObject({ code: 'measure.reason-missing' })
  await changeDefinition(varde, head, key, {
    revision,
    reason: 'Besøksavdelingen deler ikke ut skjema lenger',
    definition: { ...DEFINITION, method: 'Telefon' },
  })
  await writeValue(varde, head, key, written(2025, 71))
  const after = await viewIndicator(varde, head, key)
  expect(after.values.map(({ segment, change }) => [segment, change !== null])).toEqual([
    [1, false],
    [1, true],
    [1, true],
    [2, false],
  ])
  expect(after.definitions.map(({ version, breaks }) => [version, breaks])).toEqual([
    [2, ['method']],
    [1, []],
  ])
  expect(after.standing).toBe('reached')
  const line = (await viewRegister(varde, head)).indicators.find((one) => one.key === key)!
  expect(line.latest!.value).toBe(71)
})

test('when two change the same indicator, the second is told', async () => {
  const [first] = (await viewRegister(varde, head)).indicators
  const { revision, aim } = await viewIndicator(varde, head, first!.key)
  await setAim(varde, head, first!.key, { revision, aim: { ...aim, rhythm: 'quarter' } })
  await expect(setAim(varde, head, first!.key, { revision, aim })).rejects.toMatchObject({
    code: 'measure.changed-meanwhile',
  })
})

test('when a value is written again or taken back, the old one is kept and opens, and is shown no more', async () => {
  const key = await addIndicator(varde, head, { definition: DEFINITION, aim: AIM })
  const first = await writeValue(varde, head, key, written(2025, 41))
  const second = await writeValue(varde, head, key, written(2025, 42))
  const shown = async () => (await viewIndicator(varde, head, key)).values.map(({ id }) => id)
  expect(await shown()).toEqual([second])
  expect(await openValue(varde, first)).toMatchObject({ value: 41, recomputed: 41 })
  const opened = await openValue(varde, second)
  expect(opened.provenance).toMatchObject({ kind: 'manual', source: 'Egen undersøkelse', rowCount: 1 })
  await takeBackValue(varde, head, second, 'Feil tabell')
  expect(await shown()).toEqual([])
  await expect(takeBackValue(varde, head, second, 'Igjen')).rejects.toMatchObject({ code: 'measure.no-such-value' })
})

test('when a figure is somebody’s identity number, nothing is kept, whatever it is said to be', async () => {
  const aim = { ...AIM, baseline: null, baselineOn: null }
  const definition = { ...DEFINITION, scale: 'amount', unit: 'kroner' } as const
  const key = await addIndicator(varde, head, { definition, aim })
  const number = 13097248022
  const of = (value: number, asked: number | null = null) =>
    writeValue(varde, head, key, { ...written(2025, value), asked })
  const refused = { code: 'measure.figures-identity-number' }
  await expect(of(number)).rejects.toMatchObject(refused)
  await expect(of(number + 0.25)).rejects.toMatchObject(refused)
  await expect(of(4, number)).rejects.toMatchObject(refused)
  expect((await viewIndicator(varde, head, key)).values).toEqual([])
  await expect(addIndicator(varde, head, { definition, aim: { ...aim, target: number } })).rejects.toMatchObject({
    code: 'measure.aim-identity-number',
  })
})

test('when the source could not say, there is no value, and it is not zero', async () => {
  const key = await addIndicator(varde, head, { definition: DEFINITION, aim: AIM })
  await writeValue(varde, head, key, { ...written(2025, 0), figures: null, missing: 'not-measured' })
  const { values, standing } = await viewIndicator(varde, head, key)
  expect(values).toMatchObject([{ value: null, missing: 'not-measured', interval: null }])
  expect(standing).toBe('not-measured')
})

test('when a goal is measured by output alone, the register says that effort is not effect', async () => {
  const definition = {
    ...DEFINITION,
    names: { nb: 'Utsendte brev' },
    unit: 'brev',
    scale: 'count',
    kind: 'output',
  } as const
  const key = await addIndicator(varde, head, {
    definition,
    aim: { ...AIM, baseline: null, baselineOn: null, goalKeys: ['sub-insight-and-understanding'] },
  })
  const told = (await viewRegister(varde, head)).onlyEffort.map(({ id }) => id)
  expect(told).toContain('goal-modern-platforms')
  await addRemark(varde, head, key, { onDay: '2025-06-01', text: 'Kampanje' })
  expect((await viewIndicator(varde, head, key)).events).toMatchObject([{ onDay: '2025-06-01', kind: 'remark' }])
  await retireIndicator(varde, head, key, { reason: 'Sa ingenting om virkning' })
  await expect(writeValue(varde, head, key, written(2025, 1))).rejects.toMatchObject({ code: 'measure.is-retired' })
})

test('when the demo is filled, every number on the register recomputes from the rows it opens to', async () => {
  const demo = await readMeasureDemo()
  const counts = await base.db
    .transaction()
    .execute((trx) => importPack(trx, 'kriminalomsorgen', varde.now(), { mode: 'demo', demo }))
  expect(counts.values).toBeGreaterThan(60)
  const { indicators } = await viewRegister(varde, head)
  let walked = 0
  for (const { key } of indicators)
    for (const value of (await viewIndicator(varde, head, key)).values.filter((one) => one.value !== null)) {
      const opened = await openValue(varde, value.id)
      expect(opened.recomputed, value.id).toBeCloseTo(value.value!, 9)
      walked++
    }
  expect(walked).toBeGreaterThan(60)
})

test('when an initiative that an indicator serves has begun, its start and its dispatches stand on the time line; those of a draft do not', async () => {
  const who = await caller(base.db, 'adviser', varde.now())
  const id = await underWay(varde, who, { ownerId: 'per_adviser', startOn: '2026-03-01', endOn: '2026-12-31' })
  const names = { nb: 'Kjenner planen' }
  const key = await addIndicator(varde, head, {
    definition: { ...DEFINITION, names },
    aim: { ...AIM, initiativeIds: [id] },
  })
  const told = async (who: Caller) =>
    (await viewIndicator(varde, who, key)).events.map(({ onDay, kind }) => [onDay, kind])
  for (const number of ['U-1', 'U-2'])
    await sql`insert into measure.reach_dispatch (dispatch_id, number, mode, day, sender_unit_id, initiative_id, tally, counted_at)
      values (${`dsp_${number}`}, ${number}, 'real', '2026-03-09', 'unt_halden', ${id}, '{}', now())`.execute(base.db)
  expect(await told(head)).toEqual([
    ['2026-03-01', 'begins'],
    ['2026-03-09', 'sent'],
  ])
  await sql`update plan.initiative set state = 'draft', owner_id = 'per_staff' where id = ${id}`.execute(base.db)
  expect(await told(head)).toEqual([])
})
