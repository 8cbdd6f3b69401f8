import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { DemoContact, DemoHeads, DemoSubscription, DemoUnit } from '../rules/demo-audience.ts'
import type { Circle, Reach } from '../rules/group.ts'
import { audienceTrx } from './handle.ts'

export type PackGroup = {
  key: string
  parent?: string
  names: { nb: string; nn: string; en: string }
  circle: Circle
  reach: Reach
  kind: string
  duties: string[]
  interest?: string
  influence?: string
  assessment?: string
}

/** Units that hold today, as the demo's rules need them. */
export async function packUnits(db: Database): Promise<DemoUnit[]> {
  const { rows } = await sql<DemoUnit>`
    select id, kind, name, region from organisation.public_unit where is_current order by name, id`.execute(db)
  return rows
}

/** Adds the groups that are missing. A group that is there already keeps what the agency has made of it. */
export async function addGroups(trx: Trx, groups: PackGroup[], now: Date): Promise<number> {
  const rows = groups.map((group, i) => ({
    id: `grp_${group.key}`,
    key: group.key,
    parent_key: group.parent ?? null,
    names: group.names,
    circle: group.circle,
    reach: group.reach,
    audience_kind: group.kind,
    duties: group.duties,
    interest: group.interest ?? null,
    influence: group.influence ?? null,
    assessment: group.assessment ?? null,
    sort: (i + 1) * 10,
  }))
  const made = await sql`
    insert into audience.stakeholder_group
      (id, key, parent_id, names, circle, reach, audience_kind, duties, interest, influence, assessment, sort, is_reference, created_at, updated_at)
    select g.id, g.key,
           coalesce((select p.id from audience.stakeholder_group p where p.key = g.parent_key), 'grp_' || g.parent_key),
           g.names, g.circle, g.reach, g.audience_kind, array(select jsonb_array_elements_text(g.duties)),
           g.interest, g.influence, g.assessment, g.sort, true, ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g
      (id text, key text, parent_key text, names jsonb, circle text, reach text, audience_kind text, duties jsonb,
       interest text, influence text, assessment text, sort int)
    on conflict (key) do nothing`.execute(trx)
  return Number(made.numAffectedRows ?? 0)
}

export async function addDemoHeads(trx: Trx, rows: DemoHeads[], day: string): Promise<number> {
  if (rows.length === 0) return 0
  const made = await audienceTrx(trx)
    .insertInto('audience.head_count')
    .values(
      rows.map((row) => ({
        unit_id: row.unitId,
        population: row.population,
        language: row.language,
        heads: row.heads,
        counted_on: day,
        set_by: 'system:pack',
        is_demo: true,
      })),
    )
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return Number(made.numInsertedOrUpdatedRows ?? 0)
}

export async function addDemoSubscriptions(trx: Trx, rows: DemoSubscription[], now: Date): Promise<number> {
  if (rows.length === 0) return 0
  const made = await audienceTrx(trx)
    .insertInto('audience.subscription')
    .values(
      rows.map((row) => ({
        id: `sub_demo${String(row.number).padStart(6, '0')}`,
        unit_id: row.unitId,
        topic: row.topic,
        channel: row.channel,
        address: row.address,
        language: row.language,
        asked_at: now,
        confirmed_at: now,
        evidence: 'demo',
        is_demo: true,
      })),
    )
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return Number(made.numInsertedOrUpdatedRows ?? 0)
}

/** Contacts with one e-mail address each. Those that are there already are left alone. */
export async function addDemoContacts(trx: Trx, rows: DemoContact[], now: Date): Promise<number> {
  const list = rows.map((row) => {
    const tail = `demo-${row.group}-${String(row.number).padStart(4, '0')}-${row.address.split('@')[0]}`
    return { ...row, id: `con_${tail}`, point: `cpt_${tail}` }
  })
  const records = sql`jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
    as d (id text, point text, "group" text, name text, address text, basis text, language text, region text)`
  const made = await sql`
    insert into audience.contact (id, kind, name, language, region, legal_basis, evidence, is_demo, created_at, updated_at)
    select d.id, 'organisation', d.name, d.language, d.region, d.basis, 'demo', true, ${now}, ${now} from ${records}
    on conflict (id) do nothing`.execute(trx)
  await sql`
    insert into audience.contact_point (id, contact_id, channel, address, preferred)
    select d.point, d.id, 'email', d.address, true from ${records} on conflict do nothing`.execute(trx)
  await sql`
    insert into audience.contact_group (contact_id, group_id)
    select d.id, g.id from ${records} join audience.stakeholder_group g on g.key = d."group"
    on conflict do nothing`.execute(trx)
  return Number(made.numAffectedRows ?? 0)
}
