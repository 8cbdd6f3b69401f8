import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'

/** Notes that the link was asked for once more, unless it was asked for `most` times since the moment. False: it is not sent. */
export async function noteLinkAsk(
  trx: Trx,
  { digest, since, most, at }: { digest: string; since: Date; most: number; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into audience.link_ask (digest, at) select decode(${digest}, 'hex'), ${at}
     where (select count(*) from audience.link_ask where digest = decode(${digest}, 'hex') and at > ${since}) < ${most}`.execute(
    trx,
  )
  return (numAffectedRows ?? 0n) > 0n
}

/** One at a time, so that asks at the same moment are counted one by one. */
export async function lockLinkAsks(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('audience.link_ask'))`.execute(trx)
}

export async function forgetLinkAsks(db: Database, before: Date): Promise<void> {
  await sql`delete from audience.link_ask where at <= ${before}`.execute(db)
}
