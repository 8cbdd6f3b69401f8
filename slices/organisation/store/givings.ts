import { type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { dayOf } from '../rules/day.ts'
import { standsInFor } from '../rules/deputising.ts'
import { type Giving, KNOWN_AFTER_DAYS, POWERS_OF_YES } from '../rules/own-power.ts'
import { tablesOf } from './handle.ts'
import { loadAway } from './line.ts'
import type { GivingTable } from './tables.ts'

const CHUNK = 5000

/** How many days something stands in the open before it counts as known. */
export async function knownAfterDays(db: Database): Promise<number> {
  const rule = await tablesOf(db).selectFrom('organisation.giving_rule').select('known_after_days').executeTakeFirst()
  return rule?.known_after_days ?? KNOWN_AFTER_DAYS
}

/**
 * What nobody else has said yes to, and that has not stood in the open for long enough, the oldest first. The way in to the account of
 * somebody who has no duty, was named for no turn, stands in for nobody now, and has had nobody stand in for them, opens nothing, but for these people: to words of their own,
 * and to a place that they have or give by a turn or from hand to hand.
 */
export async function openGivings(db: Database, now: Date, people: readonly string[] = []): Promise<Giving[]> {
  const days = sql<number>`coalesce((select known_after_days from organisation.giving_rule), ${KNOWN_AFTER_DAYS})`
  const rows = await tablesOf(db)
    .selectFrom('organisation.giving as g')
    .selectAll('g')
    .where('g.seconded_by', 'is', null)
    .where('g.given_at', '>', sql<Date>`${now}::timestamptz - make_interval(days => ${days}::integer)`)
    .where((e) =>
      e.or([
        e('g.kind', '<>', 'way-in'),
        e('g.person_id', 'in', ['', ...people]),
        e.exists(e.selectFrom('organisation.duty as d').select('d.id').whereRef('d.person_id', '=', 'g.person_id')),
        e.exists(
          e
            .selectFrom('organisation.absence as a')
            .select('a.id')
            .whereRef('a.deputy_id', '=', 'g.person_id')
            .where('a.from_at', '<=', now)
            .where((of) => of.or([of('a.to_at', 'is', null), of('a.to_at', '>', now)])),
        ),
        e.exists(
          e
            .selectFrom('organisation.giving as t')
            .select('t.id')
            .whereRef('t.person_id', '=', 'g.person_id')
            .where('t.kind', '=', 'turn'),
        ),
        e.exists(e.selectFrom('organisation.absence as b').select('b.id').whereRef('b.person_id', '=', 'g.person_id')),
      ]),
    )
    .orderBy('g.given_at')
    .orderBy('g.id')
    .execute()
  return rows.map(asGiving)
}

const asGiving = (row: Selectable<GivingTable>): Giving => ({
  id: row.id,
  kind: row.kind,
  personId: row.person_id,
  unitId: row.unit_id,
  duty: row.duty,
  rowId: row.row_id,
  beforeId: row.before_id,
  beforeKind: row.before_kind,
  by: row.given_by,
  at: row.given_at,
})

export async function insertGivings(trx: Trx, givings: readonly Giving[]): Promise<void> {
  const rows = givings.map((one) => ({
    ...{ id: one.id, kind: one.kind, person_id: one.personId, unit_id: one.unitId, duty: one.duty },
    ...{ row_id: one.rowId, before_id: one.beforeId, before_kind: one.beforeKind, given_by: one.by, given_at: one.at },
    ...{ seconded_by: null, seconded_at: null },
  }))
  for (let at = 0; at < rows.length; at += CHUNK)
    await tablesOf(trx)
      .insertInto('organisation.giving')
      .values(rows.slice(at, at + CHUNK))
      .execute()
}

/**
 * Does a turn give this one nothing that is new: they have such a duty of the unit itself, or were named for it before, and another has said yes to
 * that or it has stood in the open long enough? Whoever is named each week is not new each week.
 */
export async function isTurnKnown(
  db: Database,
  now: Date,
  { personId, unitId, duties }: { personId: string; unitId: string; duties: readonly Duty[] },
): Promise<boolean> {
  const { rows } = await sql`
    select from organisation.duty where person_id = ${personId} and unit_id = ${unitId} and duty = any(${[...duties]}::text[])
       and valid_from <= ${dayOf(now)}::date and (valid_to is null or ${dayOf(now)}::date < valid_to)
    union all
    select from organisation.giving where kind = 'turn' and person_id = ${personId} and unit_id = ${unitId}
       and (seconded_by is not null or given_at <= ${now}::timestamptz - make_interval(days => ${await knownAfterDays(db)}::integer))
     limit 1`.execute(db)
  return rows.length > 0
}

/** Which of these people hold a duty that says yes, or that gives it. */
export async function holdersOfYes(db: Database, ids: readonly string[], day: string): Promise<Set<string>> {
  const rows = await tablesOf(db)
    .selectFrom('organisation.duty')
    .select('person_id')
    .where((e) => e('person_id', '=', e.fn.any(e.val([...ids]))))
    .where('duty', 'in', [...POWERS_OF_YES])
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', day)]))
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/** Which of these people somebody has named for a turn by which a room is led. */
async function namedForTurn(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await tablesOf(db)
    .selectFrom('organisation.giving')
    .select('person_id')
    .distinct()
    .where('kind', '=', 'turn')
    .where((e) => e('person_id', '=', e.fn.any(e.val([...ids]))))
    .execute()
  return rows.flatMap((row) => row.person_id ?? [])
}

/** Those of them by whose account somebody could say yes, or give such a duty, now: in their own right, by a turn, or for somebody who is away. */
export async function couldSayYes(db: Database, ids: readonly string[], now: Date): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const away = await loadAway(db, now)
  const rights = new Map([...new Set(ids)].map((id) => [id, [id, ...standsInFor(away, id)]]))
  const all = [...new Set([...rights.values()].flat())]
  const holders = new Set([...(await holdersOfYes(db, all, dayOf(now))), ...(await namedForTurn(db, all))])
  return new Set([...rights].filter(([, as]) => as.some((id) => holders.has(id))).map(([id]) => id))
}

/** The giving, held until the transaction ends, unless somebody has said yes to it. */
export async function lockGiving(trx: Trx, id: string): Promise<Giving | null> {
  const row = await tablesOf(trx)
    .selectFrom('organisation.giving')
    .selectAll()
    .where('id', '=', id)
    .where('seconded_by', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? asGiving(row) : null
}

/** Somebody else says yes to them. */
export async function secondGivings(
  trx: Trx,
  ids: readonly string[],
  { id: secondedBy, at }: { id: string; at: Date },
): Promise<void> {
  if (ids.length === 0) return
  await tablesOf(trx)
    .updateTable('organisation.giving')
    .set({ seconded_by: secondedBy, seconded_at: at })
    .where('id', 'in', [...ids])
    .where('seconded_by', 'is', null)
    .execute()
}

/** How many days a pack lets it stand; what is there already stays. */
export async function insertGivingRule(trx: Trx, days: number): Promise<void> {
  await tablesOf(trx)
    .insertInto('organisation.giving_rule')
    .values({ known_after_days: days })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What was given so long ago is of no use to anyone: the log has it. */
export async function deleteGivingsBefore(trx: Trx, before: Date): Promise<void> {
  await tablesOf(trx).deleteFrom('organisation.giving').where('given_at', '<', before).execute()
}
