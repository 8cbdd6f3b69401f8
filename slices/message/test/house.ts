import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { parse } from 'yaml'
import type { Database } from '../../../kit/db/database.ts'
import { person, unit } from '../../organisation/test/test-house.ts'
import { importPack } from '../index.ts'

export { away, back, caller, eventsOf } from '../../organisation/test/test-house.ts'

const SINCE = '2020-01-01'
const BASES = join(import.meta.dirname, '..', '..', '..', 'packs', 'kriminalomsorgen', 'legal-bases.yaml')

/** Directorate, region and prison, with leaders and an adviser; information from the prison is approved by its leader. */
export async function aHouse(db: Database): Promise<void> {
  await unit(db, 'kdi', 'directorate', null)
  await unit(db, 'ost', 'region', 'kdi')
  await unit(db, 'halden', 'prison', 'ost')
  await unit(db, 'bergen', 'prison', 'ost')
  await person(db, 'adviser', 'halden', ['communication-adviser'])
  await person(db, 'colleague', 'halden', ['communication-adviser'])
  await person(db, 'leader', 'halden', ['leader'])
  await person(db, 'deputy', 'halden', [])
  await person(db, 'chief', 'kdi', ['leader'])
  await person(db, 'stranger', 'bergen', ['communication-adviser', 'leader'])
  for (const kind of ['information', 'correction'])
    for (const audience of ['staff', 'relatives'])
      await sql`insert into organisation.authority
        (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
        values (${`aut_${kind}-${audience}`}, ${kind}, ${audience}, 'unit', 'leader', 'unit', ${SINCE})`.execute(db)
  await db
    .transaction()
    .execute((trx) => importPack(trx, { legalBases: parse(readFileSync(BASES, 'utf8')) }, new Date()))
}
