import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { sliceWork } from '../slice-work.ts'
import { agedRow, CANARY, type Column, ERASED_PERSON, LEFT, TECHNICAL } from './aged-rows.ts'
import { KEPT_TABLES } from './kept-tables.ts'
import { TOP } from './source.ts'

const PACK = parse(readFileSync(join(TOP, 'packs/kriminalomsorgen/privacy.yaml'), 'utf8')) as {
  records: { kind: string; retentionDays: number | null }[]
}
const daysOf = new Map(PACK.records.map(({ kind, retentionDays }) => [kind, retentionDays]))
/** A column that points to a person, or that somebody can be reached by. */
const PERSON = /(^|_)(person_id|user_id|owner_id|by|email|mobile|phone|address|display_name|sms)$/
const WITH_JOB = Object.entries(KEPT_TABLES).flatMap(([table, kept]) =>
  'job' in kept ? [[table, kept.job] as const] : [],
)

let base: Awaited<ReturnType<typeof testDatabase>>
let columns: Map<string, Column[]>

beforeAll(async () => {
  base = await testDatabase()
  const { rows } = await sql<Column & { place: string }>`
    select c.table_schema || '.' || c.table_name as place, c.column_name as name, c.udt_name as type
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'pgboss')
       and c.is_generated = 'NEVER'
     order by 1, c.ordinal_position`.execute(base.db)
  columns = Map.groupBy(rows, ({ place }) => place)
})
afterAll(() => base.drop())

describe('the record of processing', () => {
  it('when there is a table in the database, it names its kind of record, and nothing else does', () => {
    expect(Object.keys(KEPT_TABLES).toSorted()).toEqual([...columns.keys()].toSorted())
  })

  it('when a table is said to hold nobody, it has no column for a person', () => {
    const wrong = Object.entries(KEPT_TABLES).filter(
      ([table, kept]) => 'none' in kept && !NOBODY[table] && columns.get(table)?.some(({ name }) => PERSON.test(name)),
    )
    expect(wrong).toEqual([])
  })

  it('when a table is said to hold no free text, every column that could is told of, with why nobody writes in it', async () => {
    const { rows } = await sql<{ column: string }>`
      select c.table_schema || '.' || c.table_name || '.' || c.column_name as column
        from information_schema.columns c
       where c.udt_name in ('text', '_text', 'varchar', 'json', 'jsonb') and not exists (
         select from pg_constraint k where k.contype = 'c'
            and k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
            and pg_get_constraintdef(k.oid) ~ ('\\y' || c.column_name || ' = ANY|\\y' || c.column_name || ' ~ '))`.execute(
      base.db,
    )
    const open = new Set(rows.map(({ column }) => column))
    const told = Object.entries(KEPT_TABLES).flatMap(([table, kept]) =>
      'none' in kept
        ? columns
            .get(table)!
            .flatMap(({ name }) => (!TECHNICAL.test(name) && open.has(`${table}.${name}`) ? [`${table}.${name}`] : []))
        : [],
    )
    expect(told.toSorted()).toEqual(Object.keys(NOT_WRITTEN).toSorted())
  })

  it('when a kind has a time of keeping, its tables are erased, and a kind without one is kept', () => {
    const wrong = Object.entries(KEPT_TABLES).filter(([, kept]) => {
      if ('none' in kept) return false
      const days = daysOf.get(kept.kind)
      const isErased = 'job' in kept || 'goes' in kept
      return days === undefined || (isErased ? days === null : days !== null && !FIGURES.has(kept.kind))
    })
    expect(wrong).toEqual([])
  })

  it('when a time of keeping is on screen, some table is of that kind', () => {
    const kinds = new Set(Object.values(KEPT_TABLES).map((kept) => ('none' in kept ? '' : kept.kind)))
    expect([...daysOf.keys()].filter((kind) => !kinds.has(kind) && !BESIDE[kind])).toEqual([])
  })

  it('when a table is erased in another way, the test that shows it speaks of the table', () => {
    const silent = Object.entries(KEPT_TABLES).flatMap(([table, kept]) =>
      'shownBy' in kept && !readFileSync(join(TOP, kept.shownBy), 'utf8').includes(table)
        ? [`${table}: ${kept.shownBy}`]
        : [],
    )
    expect(silent).toEqual([])
  })

  it('when the times are over, each job that is named erases the words and the people of its tables', async () => {
    const varde = testVarde(base.db, { at: '2030-01-01T03:00:00Z', connection: base.connection })
    await plant()
    for (const job of new Set(WITH_JOB.map(([, name]) => name))) await run(varde, job)
    const left: string[] = []
    for (const [table, job] of WITH_JOB) {
      const { rows } = await sql<{ row: Record<string, unknown> }>`
        select to_jsonb(t) as row from ${sql.table(table)} t where to_jsonb(t)::text like ${`%${CANARY}%`}`.execute(
        base.db,
      )
      for (const { row } of rows) {
        const held = Object.keys(row).filter((key) => JSON.stringify(row[key]).includes(CANARY))
        const over = held.filter((key) => !LEFT[table]?.includes(key))
        if (over.length > 0) left.push(`${table} (${job}): ${over}`)
      }
    }
    expect(left).toEqual([])
  })
})

/** Columns that are called as a person's, and are not. */
const NOBODY: Record<string, string> = {
  'demo.received': 'a demo only',
  'access.sso_provider': 'the account that a provider of sign-in belongs to in the library',
}
/** Columns of text in tables that hold no person and no free text: what stands there. Who writes it is no user at a screen. */
const NOT_WRITTEN: Record<string, string> = {
  'access.sso_provider.domain': 'an address of the provider',
  'access.sso_provider.issuer': 'an address of the provider',
  'access.sso_provider.oidc_config': 'set up in the settings of the installation',
  'access.sso_provider.saml_config': 'the same',
  'audience.suppression.reason': 'a closed list in the code',
  'audience.use_mark.definition': 'keys of groups and units',
  'crisis.first_language.audience': 'a closed list in the code',
  'crisis.pack_rule.content': 'from the pack alone',
  'crisis.pushed_file.path': 'an address of a public page',
  'crisis.pushed_file.target': 'where the agency pushes its status page',
  'crisis.script.content': 'from the pack alone',
  'demo.received.address': 'a demo only',
  'demo.received.subject': 'the same',
  'demo.received.text': 'the same',
  'kit.backup.what': 'where a backup is',
  'kit.fault.process': 'the name of a machine and the number of a process',
  'kit.kysely_migration.name': 'names of files',
  'kit.kysely_migration.timestamp': 'a time',
  'kit.pulse.loop': 'names of loops',
  'kit.pulse.process': 'the name of a machine and the number of a process',
  'measure.reach_dispatch.tally': 'sums by state',
  'message.by_name_ground.names': 'from the pack alone',
  'outbox.channel.answer': 'what a server said, without whom it spoke of',
  'press.form_use.nonce': 'a random number',
}
/** Answers that can be traced to nobody are figures; invitations are erased. */
const FIGURES = new Set(['survey'])
/** Kinds whose rows stand in a table of another kind. */
const BESIDE: Record<string, string> = {
  'union-office': 'a row of organisation.duty',
  registration: 'a row of audience.subscription that is not confirmed',
}

/** One old row in every table, all of which hang together by the same id. */
async function plant(): Promise<void> {
  await sql`do $$ declare c record; begin
    for c in select case when conrelid = 0 then 'domain ' || contypid::regtype else 'table ' || conrelid::regclass end as place,
                    conname from pg_constraint
              where contype = 'c' and connamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pgboss')
    loop execute format('alter %s drop constraint %I', c.place, c.conname); end loop; end $$`.execute(base.db)
  await base.db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one)
    for (const [table, all] of columns) {
      if (
        table.startsWith('kit.') ||
        table.startsWith('demo.') ||
        table.startsWith('bus.') ||
        table.startsWith('trace.')
      )
        continue
      for (const row of agedRow(table, all))
        await sql`insert into ${sql.table(table)} overriding system value select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`
          .execute(one)
          .catch((error: Error) => {
            throw new Error(`${table}: ${error.message}`)
          })
    }
    await sql`reset session_replication_role`.execute(one)
  })
}

async function run(varde: ReturnType<typeof testVarde>, job: string): Promise<void> {
  const queue = sliceWork.flatMap(({ queues = [] }) => queues).find(({ name }) => name === job)
  if (queue) return queue.handle(varde, { id: 'schedule', v: 1 })
  const listener = sliceWork.flatMap(({ listeners = [] }) => listeners).find(({ name }) => name === job)
  if (!listener) throw new Error(`no job is called ${job}`)
  const event = { subject: ERASED_PERSON, mode: 'real', at: varde.now() } as BusEvent
  await base.db.transaction().execute(async (trx) => listener.handle(trx as Trx, event))
}
