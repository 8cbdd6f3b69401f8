import { createHash, createHmac, hkdfSync, pbkdf2Sync, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Varde } from '../settings/varde.ts'
import type { Connection, Database } from './database.ts'

/**
 * A database user who can do nothing but become `varde_public`. Name and password come from the keys of the installation: every
 * process with the same keys has the same one, and nothing new is to be kept.
 */
export type PublicLogin = { name: string; password: string }

export function publicLogin({ session }: Pick<Varde['secrets'], 'session'>): PublicLogin {
  const made = (what: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', session, '', `varde public pages: ${what}`, bytes))
  return {
    name: `varde_pages_${made('name', 5).toString('hex')}`,
    password: made('password', 32).toString('base64url'),
  }
}

/** The same server and database, entered as that user. */
export function asLogin(connection: Connection, { name, password }: PublicLogin): Connection {
  if (typeof connection !== 'string') return { ...connection, user: name }
  const url = new URL(connection)
  // What stands in the query goes before what stands in front of the host, which a unix socket cannot have.
  url.searchParams.set('user', name)
  url.searchParams.set('password', password)
  return url.toString()
}

/** Makes the user where there is none. Throws where this database user may not. */
export async function holdLogin(db: Database, { name, password }: PublicLogin): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ isReader: boolean }>`
      select pg_has_role(oid, 'varde_public', 'member') as "isReader" from pg_roles where rolname = ${name}`.execute(
      trx,
    )
    if (rows.length === 0)
      await sql`create role ${sql.id(name)} login noinherit nosuperuser nocreatedb nocreaterole password ${sql.lit(verifierOf(password))}`.execute(
        trx,
      )
    if (!rows[0]?.isReader) await sql`grant varde_public to ${sql.id(name)}`.execute(trx)
  })
}

/** Is whoever this connection belongs to nothing but a reader: no powers, no other role to become, nothing of their own? */
export async function isReaderOnly(db: Database): Promise<boolean> {
  const { rows } = await sql<{ only: boolean }>`
    select not (me.rolsuper or me.rolcreaterole or me.rolcreatedb or me.rolreplication or me.rolbypassrls)
       and not exists (select from pg_roles other where other.rolname not in (me.rolname, 'varde_public')
                          and pg_has_role(me.oid, other.oid, 'member'))
       and not exists (select from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = me.oid
                          and (d.deptype = 'o' or d.deptype = 'a' and d.classid <> 'pg_database'::regclass)) as only
      from pg_roles me where me.rolname = session_user`.execute(db)
  return rows[0]?.only ?? false
}

/** What the database keeps of a password (SCRAM-SHA-256, RFC 5803): the password itself is never said in a statement. */
function verifierOf(password: string): string {
  const [salt, rounds] = [randomBytes(16), 4096]
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const keyed = (words: string) => createHmac('sha256', salted).update(words).digest()
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`
}
