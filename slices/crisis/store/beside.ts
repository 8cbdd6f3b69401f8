import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { LeftBeside } from '../rules/beside.ts'
import type { CrisisRow } from './crises.ts'

/**
 * What has gone to the press or the public at the unit, above or below it, since the crisis was declared, is words of no crisis, and may be read by
 * `reader`; the newest first.
 */
export async function leftBeside(
  db: Database,
  reader: string,
  { unit_id, declared_at, mode }: Pick<CrisisRow, 'unit_id' | 'declared_at' | 'mode'>,
): Promise<LeftBeside[]> {
  const { rows } = await sql<Omit<LeftBeside, 'at'> & { at: Date }>`
    select d.id as "dispatchId", d.title, min(w.opened_at) as at, s.standing, s.has_correction as "hasCorrection"
      from dispatch.public_dispatch d
      join dispatch.public_wave w on w.dispatch_id = d.id and w.opened_at >= ${declared_at}
      join dispatch.public_words s on s.version_id = d.version_id
      join organisation.public_unit u on u.id = d.unit_id
      join organisation.public_unit here on here.id = ${unit_id}
     where d.mode = ${mode} and (d.unit_id = any (here.path) or here.id = any (u.path))
       and (w.audience_kinds && array['press', 'public'] or w.publishes && array['press-room'])
       and confidentiality.public_reads(d.message_id, ${reader}, true)
       and not exists (select from crisis.statement_part p where p.message_id = d.message_id)
     group by d.id, d.title, s.standing, s.has_correction order by min(w.opened_at) desc, d.id desc limit 20`.execute(
    db as Kysely<unknown>,
  )
  return rows.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() }))
}
