import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { importPack } from '../actions/import-pack.ts'
import { readStrategyPack } from '../actions/read-pack.ts'

export const MINI = join(import.meta.dirname, 'mini-pack')

/** A directorate with a prison below it. */
export async function addUnits(db: Database): Promise<void> {
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, region, valid_from, changed_on) values
    ('unt_kdi', null, 'directorate', 'Prøvedirektoratet', 'PD', null, '2020-01-01', '2020-01-01'),
    ('unt_prison', 'unt_kdi', 'prison', 'Prøven fengsel', 'Prøven', 'øst', '2020-01-01', '2020-01-01')`.execute(db)
}

/** Puts the little strategy of these tests in force. Gives the edition's id. */
export async function importMini(db: Database, now: Date): Promise<string> {
  const { pack } = (await readStrategyPack(MINI))!
  return db.transaction().execute(async (trx) => (await importPack(trx as Trx, pack!, now, { mode: 'real' }))!)
}

export function callerWith(duty: Duty, unitId: string, below: string[] = []): Caller {
  const duties = [{ duty, unitId, unitIds: [unitId, ...below] }]
  return { kind: 'person', id: `per_${duty}`, name: 'Test Testesen', language: 'nb', unitId, duties }
}
export const ADVISER = callerWith('communication-adviser', 'unt_kdi', ['unt_prison'])
export const LEADER = callerWith('communication-leader', 'unt_kdi', ['unt_prison'])
export const ELSEWHERE = callerWith('communication-adviser', 'unt_prison')
