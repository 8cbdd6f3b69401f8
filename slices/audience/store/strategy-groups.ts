import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { GroupInStrategy, GroupToAdd, KnownGroup } from '../rules/strategy-groups.ts'
import { audienceDb, audienceTrx } from './handle.ts'

/** The names of an element in three languages: bokmål where the strategy has no other. */
const namesInStrategy = sql`jsonb_build_object('nb', e.texts #>> '{nb,title}',
  'nn', coalesce(e.texts #>> '{nn,title}', e.texts #>> '{nb,title}'),
  'en', coalesce(e.texts #>> '{en,title}', e.texts #>> '{nb,title}'))`

/** Does the strategy of this edition hold today? */
export async function isInForce(db: Database, editionId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from strategy.public_edition where id = ${editionId}`.execute(db)
  return rows.length > 0
}

/** The stakeholder groups of the strategy in force, in its order. */
export async function groupsInStrategy(db: Database): Promise<GroupInStrategy[]> {
  const { rows } = await sql<GroupInStrategy>`
    select e.key, e.parent_key as "parentKey", ${namesInStrategy} as names, e.data ->> 'circle' as circle
    from strategy.public_element e where e.kind = 'stakeholder-group' order by e.position`.execute(db)
  return rows
}

const known = (db: Database) =>
  audienceDb(db)
    .selectFrom('audience.stakeholder_group')
    .select(['id', 'key', 'reach', 'audience_kind as audienceKind', 'names', 'strategy_names as strategyNames'])
    .orderBy('key')

/** Every group of the address book. */
export const knownGroups = (db: Database): Promise<KnownGroup[]> => known(db).execute()
/** The same, locked until the transaction ends. */
export const lockGroups = (trx: Trx): Promise<KnownGroup[]> => known(trx).forUpdate().execute()

/** Keys of the groups of the strategy that somebody has taken out of the address book. */
export async function leftOutKeys(db: Database): Promise<Set<string>> {
  const rows = await audienceDb(db).selectFrom('audience.left_out_group').select('key').execute()
  return new Set(rows.map(({ key }) => key))
}

/** Remembers that a group was taken out, when the strategy in force or the one before named it. */
export async function noteLeftOut(
  trx: Trx,
  group: { key: string; strategy_names: object | null },
  by: string,
  at: Date,
): Promise<void> {
  const isOfStrategy =
    group.strategy_names !== null || (await groupsInStrategy(trx)).some(({ key }) => key === group.key)
  if (!isOfStrategy) return
  await audienceTrx(trx)
    .insertInto('audience.left_out_group')
    .values({ key: group.key, taken_out_by: by, taken_out_at: at })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}

/** Forgets it again, so that the group comes with the next edition. False when it was not left out. */
export async function forgetLeftOut(trx: Trx, key: string): Promise<boolean> {
  const { numDeletedRows } = await audienceTrx(trx)
    .deleteFrom('audience.left_out_group')
    .where('key', '=', key)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Adds a group of contacts below the one with its parent's key. */
export async function addGroupOfStrategy(
  trx: Trx,
  { id, key, parentKey, names, circle, audienceKind }: GroupToAdd & { id: string },
  now: Date,
): Promise<void> {
  await audienceTrx(trx)
    .insertInto('audience.stakeholder_group')
    .values((make) => ({
      id,
      key,
      parent_id: make.selectFrom('audience.stakeholder_group as p').select('p.id').where('p.key', '=', parentKey),
      names: JSON.stringify(names),
      circle,
      reach: 'contacts' as const,
      audience_kind: audienceKind,
      sort: 1000,
      created_at: now,
      updated_at: now,
    }))
    .execute()
}

export async function renameGroup(trx: Trx, { id, names }: Pick<KnownGroup, 'id' | 'names'>, now: Date): Promise<void> {
  await audienceTrx(trx)
    .updateTable('audience.stakeholder_group')
    .set({ names: JSON.stringify(names), updated_at: now })
    .where('id', '=', id)
    .execute()
}

/** Keeps what the strategy calls each group now, for the next edition to be compared with. */
export async function noteStrategyNames(trx: Trx): Promise<void> {
  await sql`
    update audience.stakeholder_group g set strategy_names = ${namesInStrategy}
    from strategy.public_element e
    where e.kind = 'stakeholder-group' and e.key = g.key
      and g.strategy_names is distinct from ${namesInStrategy}`.execute(trx)
}
