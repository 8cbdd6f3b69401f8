import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { readPlanPack } from '../actions/read-pack.ts'
import { importPack, initiativesForMessage, planPackFile } from '../index.ts'
import { evaluationsOf } from '../store/evaluations.ts'
import { findInitiative, targetsOf } from '../store/initiatives.ts'
import { keptLessons } from '../store/lessons.ts'
import { aHouse } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
const now = new Date('2026-03-10T09:00:00Z')
beforeAll(async () => {
  base = await testDatabase()
  await aHouse(base.db)
})
afterAll(() => base.drop())

const pack = planPackFile.parse({
  version: 1,
  initiatives: [
    {
      key: 'morning',
      title: 'Morgenmøte (demo)',
      concept: { idea: 'Kort', change: 'Kjenner planen', shape: 'Stående', spread: 'Ledere' },
      unit: 'halden',
      state: 'running',
      audiences: ['staff'],
      subGoals: ['sub-a'],
      starts: -30,
      ends: 60,
      targets: [
        {
          name: 'Kjennskap',
          unit: 'prosent',
          baseline: 40,
          target: 60,
          due: 60,
          values: [{ day: -5, value: 48, source: 'Måling' }],
        },
      ],
    },
    {
      key: 'old',
      title: 'Plakat (demo)',
      concept: 'En plakat.',
      unit: 'halden',
      state: 'closed',
      starts: -200,
      evaluation: { day: -20, findings: 'Plakaten ble lest.', lastingImpression: 'Godt' },
      lessons: [{ kind: 'again', text: 'Heng den ved inngangen.' }],
    },
  ],
})
const run = (mode: 'demo' | 'real') => base.db.transaction().execute((trx) => importPack(trx, pack, now, { mode }))

test('when the installation is real, nothing invented comes in', async () => {
  expect(await run('real')).toMatchObject({ initiatives: 0 })
})

test('when the demo is filled twice, the second time changes nothing', async () => {
  expect(await run('demo')).toMatchObject({ initiatives: 2 })
  expect(await run('demo')).toMatchObject({ initiatives: 0 })
  expect(await findInitiative(base.db, 'ini_morning')).toMatchObject({
    mode: 'demo',
    owner_id: 'per_adviser',
    start_on: '2026-02-08',
    end_on: '2026-05-09',
  })
  expect((await targetsOf(base.db, ['ini_morning']))[0]).toMatchObject({ id: 'tgt_morning-1', due_on: '2026-05-09' })
  expect((await initiativesForMessage(base.db)).map((one) => one.id)).toEqual(['ini_morning'])
  expect((await evaluationsOf(base.db, ['ini_old']))[0]).toMatchObject({ held_on: '2026-02-18' })
  expect((await keptLessons(base.db)).map((one) => one.text)).toEqual(['Heng den ved inngangen.'])
})

test('when the demo’s own file is read, every key in it stands in the reference strategy', async () => {
  const demo = (await readPlanPack())!
  const strategy = await Promise.all(
    ['gaps', 'goals', 'stakeholders', 'channels', 'platform', 'roles', 'kpis', 'process'].map((file) =>
      readFile(join(import.meta.dirname, '../../../packs/kriminalomsorgen/strategy', `${file}.yaml`), 'utf8'),
    ),
  )
  const known = new Set(strategy.flatMap((text) => [...text.matchAll(/^ {2}- key: (\S+)/gm)].map((found) => found[1])))
  const used = demo.initiatives.flatMap((one) => [
    ...one.gaps,
    ...one.subGoals,
    ...one.audiences,
    ...one.channels,
    ...one.blocks,
    ...one.targets.flatMap((target) => target.kpi ?? []),
    ...one.analysis.flatMap((row) => [row.group, ...row.channels]),
    one.step ?? 'concept-description',
  ])
  expect(used.filter((key) => !known.has(key))).toEqual([])
  expect(new Set(demo.initiatives.map((one) => one.state)).size).toBe(7)
  expect(demo.initiatives.filter((one) => !one.title.includes('(demo)'))).toEqual([])
})
