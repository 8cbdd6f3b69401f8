import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { parse } from 'yaml'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { importPack } from '../actions/import-pack.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const yaml = (path: string): unknown => parse(readFileSync(join(ROOT, 'packs', path), 'utf8'))

export const referencePack = () => ({ stakeholders: yaml('kriminalomsorgen/stakeholders.yaml') })
export const demoPack = () => ({ ...referencePack(), audience: yaml('demo/audience.yaml') })

/** A small line: directorate, one region, a prison and a probation office in it. */
export async function addUnits(db: Database): Promise<void> {
  await sql`
    insert into organisation.unit (id, parent_id, kind, name, short_name, region, valid_from, changed_on) values
      ('unt_kdi', null, 'directorate', 'Direktoratet', 'KDI', null, '2020-01-01', '2020-01-01'),
      ('unt_east', 'unt_kdi', 'region', 'Region øst', 'Øst', 'øst', '2020-01-01', '2020-01-01'),
      ('unt_prison', 'unt_east', 'prison', 'Prøven fengsel', 'Prøven', 'øst', '2020-01-01', '2020-01-01'),
      ('unt_probation', 'unt_east', 'probation', 'Prøven friomsorgskontor', 'Prøven f.', 'øst', '2020-01-01', '2020-01-01'),
      ('unt_west', 'unt_kdi', 'region', 'Region vest', 'Vest', 'vest', '2020-01-01', '2020-01-01'),
      ('unt_fjord', 'unt_west', 'prison', 'Fjorden fengsel', 'Fjorden', 'vest', '2020-01-01', '2020-01-01')`.execute(db)
}

export async function addPerson(
  db: Database,
  { id, unitId, duty, isProtected = false }: { id: string; unitId: string; duty?: string; isProtected?: boolean },
): Promise<void> {
  await sql`
    insert into organisation.person (id, unit_id, display_name, email, mobile, protected, valid_from)
    values (${id}, ${unitId}, 'Test Testesen', ${`${id}@test.example`}, '+4700000000', ${isProtected}, '2020-01-01')`.execute(
    db,
  )
  if (duty)
    await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
      values (${`dut_${id}`}, ${id}, ${unitId}, ${duty}, '2020-01-01')`.execute(db)
}

export async function importReference(db: Database, now: Date, demo = false): Promise<void> {
  await db.transaction().execute((trx) => importPack(trx as Trx, demo ? demoPack() : referencePack(), now))
}

/** Someone who holds one duty in a unit; `below` are the units under it. */
export function callerWith(duty: Duty, unitId: string, below: string[] = [], id = `per_${duty}`): Caller {
  return {
    kind: 'person',
    id,
    name: 'Test Testesen',
    language: 'nb',
    unitId,
    duties: [{ duty, unitId, unitIds: [unitId, ...below] }],
  }
}
export const ADVISER = callerWith('communication-adviser', 'unt_kdi', [
  'unt_east',
  'unt_west',
  'unt_prison',
  'unt_fjord',
  'unt_probation',
])
export const ADMINISTRATOR = callerWith('administrator', 'unt_kdi', [
  'unt_east',
  'unt_west',
  'unt_prison',
  'unt_fjord',
  'unt_probation',
])
