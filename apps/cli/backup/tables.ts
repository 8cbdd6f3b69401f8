import type pg from 'pg'

export type Table = { name: string; columns: string[] }

/** Everything that a schema of ours may be; `jobs` belongs to the queue library and is carried by itself. */
const OURS = `n.nspname not in ('information_schema', 'jobs') and n.nspname !~ '^pg_' and n.nspname <> 'public'`

/** Our tables with the columns that hold data, those that are referred to before those that refer to them. */
export async function tablesInOrder(client: pg.Client): Promise<Table[]> {
  const { rows: columns } = await client.query<{ name: string; column: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name, quote_ident(a.attname) as column
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and ${OURS} order by 1, a.attnum`)
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    select distinct format('%I.%I', n.nspname, c.relname) as "from", format('%I.%I', m.nspname, d.relname) as "to"
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace
     where k.contype = 'f' and ${OURS} and k.conrelid <> k.confrelid`)
  const byName = Map.groupBy(columns, (row) => row.name)
  return ordered([...byName.keys()], references).map((name) => ({
    name,
    columns: byName.get(name)!.map((row) => row.column),
  }))
}

function ordered(names: string[], references: { from: string; to: string }[]): string[] {
  const done: string[] = []
  const visit = (name: string, path: string[]) => {
    if (done.includes(name)) return
    if (path.includes(name)) throw new Error(`The tables ${path.join(', ')} refer to each other in a ring.`)
    for (const { from, to } of references) if (from === name) visit(to, [...path, name])
    done.push(name)
  }
  for (const name of names) visit(name, [])
  return done
}

export type Sequence = { name: string; last: number }

export async function sequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value as last from pg_sequences n
     where last_value is not null and schemaname not in ('jobs', 'public')`)
  return rows
}

/** Names of the migrations that a database has had; none when it is new. */
export async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows: found } = await client.query("select to_regclass('kit.kysely_migration') as is")
  if (!found[0].is) return []
  const { rows } = await client.query<{ name: string }>('select name from kit.kysely_migration order by name')
  return rows.map((row) => row.name)
}

/** The version of the queue library's own tables, or null. */
export async function queueVersion(client: pg.Client): Promise<number | null> {
  const { rows: found } = await client.query("select to_regclass('jobs.version') as is")
  if (!found[0].is) return null
  return (await client.query<{ version: number }>('select version from jobs.version')).rows[0]?.version ?? null
}
