import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../kit/db/database.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { approversFor, importPack, listUnits, personByEmail, readOrganisationPack } from '../index.ts'
import { countOf } from './organisation.ts'

const now = new Date('2026-03-10T09:00:00Z')
let db: Database
let drop: () => Promise<void>
beforeAll(async () => {
  const made = await testDatabase()
  db = made.db
  drop = made.drop
  await db.transaction().execute((trx) => importPack(trx, 'kriminalomsorgen', now))
})
afterAll(() => drop())

test('when the pack is read twice, nothing is added or changed the second time', async () => {
  const people = await countOf(db, 'person')
  expect(people).toBeGreaterThan(4800)
  expect(people).toBeLessThan(5200)
  const again = await db.transaction().execute((trx) => importPack(trx, 'kriminalomsorgen', now))
  expect(again).toEqual({ units: 0, people: 0 })
  expect(await countOf(db, 'person')).toBe(people)
})

test('when the pack is in, the structure is the agency’s and unverified units say so', async () => {
  const units = await listUnits(db, { at: now })
  const by = new Map(units.map((unit) => [unit.id, unit]))
  expect(by.get('unt_krus')?.parentId).toBe('unt_kdi')
  expect(by.get('unt_kdi')?.parentId).toBe('unt_jd')
  expect(by.get('unt_halden-fengsel')?.parentId).toBe('unt_region-ost')
  expect(by.get('unt_ana')?.verified).toBe(false)
  expect(units.filter((unit) => !unit.verified).length).toBe(15)
  const { rows } = await sql<{ path: string[] }>`
    select path from organisation.public_unit where id = 'unt_indre-ostfold-trogstad'`.execute(db)
  expect(rows[0]?.path).toEqual([
    'unt_jd',
    'unt_kdi',
    'unt_region-ost',
    'unt_halden-fengsel',
    'unt_indre-ostfold-trogstad',
  ])
})

test('when a demo person is made, nobody real can be meant or reached', async () => {
  const { rows } = await sql<{ name: string; email: string | null; mobile: string | null }>`
    select display_name as name, email, mobile from organisation.public_person`.execute(db)
  expect(rows.filter((row) => !row.name.endsWith('(demo)'))).toEqual([])
  expect(rows.filter((row) => row.email && !row.email.endsWith('.example'))).toEqual([])
  expect(rows.filter((row) => row.mobile && !row.mobile.startsWith('+470000'))).toEqual([])
  expect(new Set(rows.map((row) => row.mobile).filter(Boolean)).size).toBe(rows.filter((row) => row.mobile).length)
  const share = (count: number) => count / rows.length
  expect(share(rows.filter((row) => !row.email).length)).toBeCloseTo(0.04, 1)
  expect(rows.some((row) => !row.email && !row.mobile)).toBe(true)
  expect((await personByEmail(db, 'Leder.Halden-Fengsel@kriminalomsorgen.example'))?.id).toBe(
    'per_halden-fengsel-leder',
  )
})

test('when a message goes to own people the unit approves, when it goes to the press the directorate does', async () => {
  const ask = { messageKind: 'information', unitId: 'unt_halden-fengsel', now }
  const local = await approversFor(db, { ...ask, audienceKinds: ['staff', 'relatives'] })
  expect(local.personIds).toEqual(['per_halden-fengsel-leder'])
  const open = await approversFor(db, { ...ask, audienceKinds: ['staff', 'press'] })
  expect(open.personIds).toEqual(['per_kdi-kommunikasjonsdirektor'])
  const away = await approversFor(db, { ...ask, unitId: 'unt_drammen', audienceKinds: ['staff'] })
  expect(away.waiting).toEqual([
    {
      personId: 'per_drammen-nestleder',
      displayName: 'Nestleder, Drammen fengsel (demo)',
      insteadOf: 'Fengselsleder, Drammen fengsel (demo)',
    },
  ])
  const department = await approversFor(db, { ...ask, unitId: 'unt_romerike-kroksrud', audienceKinds: ['staff'] })
  expect(department.personIds).toEqual(['per_romerike-fengsel-leder'])
})

test('when a pack is wrong, every fault names its file, its place and what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'))
  writeFileSync(
    join(folder, 'organisation.yaml'),
    'validFrom: 2020\nunits:\n  - { key: a, name: A, kind: prisn, verified: true }\n',
  )
  const failure = await readOrganisationPack(folder).catch((error) => error)
  expect(failure.code).toBe('organisation.pack-invalid')
  expect(failure.message).toContain('organisation.yaml, units.0.kind')
  expect(failure.message).toContain('people.yaml: ENOENT')
})
