import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, type Database, databaseOn, poolOf } from '../../../kit/db/database.ts'
import { asLogin, publicLogin } from '../../../kit/db/public-login.ts'
import { publicKeeps } from '../../../kit/db/public-writing.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { openPublicDatabase, warnOfKeeping } from '../serve-public.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const roles: string[] = []
const open: Database[] = []

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { connection: base.connection })
})
afterAll(async () => {
  for (const db of open) await db.destroy()
  for (const name of roles) await sql`drop role if exists ${sql.id(name)}`.execute(base.db)
  await base.drop()
})

const reading = async (from: Parameters<typeof openPublicDatabase>[0]) => {
  const found = await openPublicDatabase(from)
  if (found.db) open.push(found.db)
  return found
}
/** A user who may sign in and nothing else, and what the server would be with that user. */
async function aUser(more = '') {
  const login = { name: `test_user_${randomBytes(5).toString('hex')}`, password: randomBytes(12).toString('hex') }
  roles.push(login.name)
  await sql`create role ${sql.id(login.name)} login password ${sql.lit(login.password)} ${sql.raw(more)}`.execute(
    base.db,
  )
  const connection = asLogin(base.connection, login)
  const db = databaseOn(poolOf({ connection, max: 2 }))
  open.push(db)
  return { ...login, connection, as: { ...testVarde(db, { connection }) } }
}
const urlOf = (connection: Connection) =>
  typeof connection === 'string'
    ? connection
    : `postgres:///${connection.database}?host=${encodeURIComponent(connection.host)}&user=${connection.user}`
const withUrl = (url: string) => ({
  ...testVarde(base.db, { connection: base.connection, env: { VARDE_PUBLIC_DATABASE_URL: url } }),
})

test('when somebody gets SQL of their own into a public page, they cannot become anybody else', async () => {
  const { held, db } = await reading(varde)
  const { name } = publicLogin(varde.secrets)
  roles.push(name)
  expect(held).toBe('apart')
  await db!.connection().execute(async (one) => {
    const who = async () =>
      (await sql<{ me: string; session: string }>`select current_user as me, session_user as session`.execute(one)).rows
    expect(await who()).toEqual([{ me: 'varde_public', session: name }])
    const { rows } = await sql<{ owner: string }>`
      select pg_get_userbyid(datdba) as owner from pg_database where datname = current_database()`.execute(one)
    const owner = sql.id(rows[0]!.owner)
    for (const statement of [
      sql`reset role`,
      sql`set role none`,
      sql`reset session authorization`,
      sql`set session authorization default`,
    ]) {
      await statement.execute(one)
      expect((await who())[0]!.session).toBe(name)
      for (const denied of [
        sql`set role ${owner}`,
        sql`set session authorization ${owner}`,
        sql`select * from organisation.person`,
        sql`select * from message.version`,
        sql`create role another_one`,
        sql`alter role ${sql.id(name)} createrole`,
        sql`grant ${owner} to ${sql.id(name)}`,
        sql`create table press.mine (a int)`,
        sql`create schema mine`,
        sql`copy (select 1) to program 'true'`,
        sql`select pg_read_file('/etc/hostname')`,
        sql`create extension dblink`,
      ])
        await expect(denied.execute(one), denied.compile(one).sql).rejects.toThrow(
          /permission denied|must be|cannot|only roles/i,
        )
    }
    await sql`set role varde_public`.execute(one)
    await sql`select * from press.public_release`.execute(one)
  })
})

test('when another process has the same keys, it reads as the same user, and with other keys as another', async () => {
  const { name } = publicLogin(varde.secrets)
  const found = await Promise.all([reading(varde), reading(varde)])
  for (const { held, db } of found) {
    expect(held).toBe('apart')
    expect((await sql<{ me: string }>`select session_user as me`.execute(db!)).rows).toEqual([{ me: name }])
  }
  expect(publicLogin(testVarde(base.db).secrets).name).not.toBe(name)
})

test('when the password is kept, the database has what proves it and not the password', async () => {
  const { name, password } = publicLogin(varde.secrets)
  const { rows } = await sql<{
    kept: string
  }>`select rolpassword as kept from pg_authid where rolname = ${name}`.execute(base.db)
  expect(rows[0]!.kept).toMatch(/^SCRAM-SHA-256\$4096:/)
  expect(rows[0]!.kept).not.toContain(password)
})

test('when the user of the server may not make roles, pages read as before, and it is said how', async () => {
  const without = await aUser()
  expect(await reading(without.as)).toEqual({ held: 'none', db: null })
  const reader = await aUser('in role varde_public')
  expect((await reading(reader.as)).held).toBe('role')
})

test('when an address of its own is given, its user must be a reader and nothing more', async () => {
  const reader = await aUser('in role varde_public')
  const found = await reading(withUrl(urlOf(reader.connection)))
  expect(found.held).toBe('apart')
  expect((await sql<{ me: string }>`select session_user as me`.execute(found.db!)).rows).toEqual([{ me: reader.name }])
  const nobody = await aUser()
  await expect(reading(withUrl(urlOf(nobody.connection)))).rejects.toThrow('does not open what is released')
  await expect(reading(withUrl(urlOf(base.connection)))).rejects.toThrow('can do more than read')
  const maker = await aUser('createrole in role varde_public')
  await expect(reading(withUrl(urlOf(maker.connection)))).rejects.toThrow('can do more than read')
  await sql`grant select on organisation.person to ${sql.id(reader.name)}`.execute(base.db)
  await expect(reading(withUrl(urlOf(reader.connection)))).rejects.toThrow('can do more than read')
  await sql`revoke select on organisation.person from ${sql.id(reader.name)}`.execute(base.db)
})

test('when somebody gets SQL of their own into a public page, they can keep nothing in the database', async () => {
  const { db } = await reading(varde)
  const { rows } = await sql<{ me: string }>`select current_user as me`.execute(db!)
  expect(rows[0]!.me).toBe('varde_public')
  for (const statement of [
    sql`select lo_from_bytea(0, 'mine')`,
    sql`select lo_create(0)`,
    sql`select lo_creat(-1)`,
    sql`select lo_put(1, 0, 'mine')`,
    sql`select lo_open(1, 131072)`,
    sql`select lowrite(0, 'mine')`,
    sql`select pg_logical_emit_message(false, 'mine', 'mine')`,
    sql`create table mine (a int)`,
  ])
    await expect(statement.execute(db!), statement.compile(db!).sql).rejects.toThrow(/permission denied/)
  expect(await publicKeeps(db!)).toEqual([])
})

test('when the user of the server may not close it, it is said at start which functions are open', async () => {
  await sql`grant execute on function lo_from_bytea(oid, bytea) to public`.execute(base.db)
  const reader = await aUser('in role varde_public')
  const { db } = await reading(reader.as)
  const told: unknown[] = []
  await warnOfKeeping({ log: { warn: (...said: unknown[]) => told.push(said) } as never }, db!)
  expect(told).toMatchObject([
    [{ functions: ['lo_from_bytea(oid,bytea)'] }, expect.stringContaining('docs/public-role.md')],
  ])
  await reading(varde)
  await warnOfKeeping({ log: { warn: (...said: unknown[]) => told.push(said) } as never }, db!)
  expect(told).toHaveLength(1)
})
