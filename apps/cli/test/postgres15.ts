import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { untilStarted } from '../../../kit/test/until-started.ts'

const BIN = process.env.VARDE_POSTGRES_15 ?? '/usr/lib/postgresql/15/bin'
const NOBODY = 65534

/** An outside PostgreSQL 15 on a socket of its own, or null where its programs are not installed. */
export async function startPostgres15(): Promise<{ urlOf: (database: string) => string; stop: () => void } | null> {
  if (!existsSync(join(BIN, 'postgres'))) {
    process.stderr.write('PostgreSQL 15 is not installed here: backup to an outside server is not tested.\n')
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'varde-pg15-'))
  const isRoot = process.getuid?.() === 0
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
  chmodSync(folder, 0o755)
  if (isRoot) chownSync(folder, NOBODY, NOBODY)
  const cluster = join(folder, 'cluster')
  execFileSync(join(BIN, 'initdb'), ['-D', cluster, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--auth=trust'], {
    ...as,
    cwd: '/',
    stdio: 'ignore',
  })
  const options = ['-D', cluster, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off']
  const server = spawn(join(BIN, 'postgres'), options, { ...as, cwd: '/', stdio: 'ignore' })
  const urlOf = (database: string, user = 'varde_owner') => `postgres://${user}@localhost/${database}?host=${folder}`
  const stop = () => {
    server.kill('SIGINT')
    server.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  }
  await untilStarted(server, 'PostgreSQL 15', async () => {
    const client = new pg.Client({ connectionString: urlOf('postgres', 'postgres') })
    try {
      await client.connect()
      return true
    } catch {
      return false
    } finally {
      await client.end().catch(() => undefined)
    }
  })
  const client = new pg.Client({ connectionString: urlOf('postgres', 'postgres') })
  await client.connect()
  // Not a superuser: a restore must do with the rights of the owner.
  await client.query('create role varde_owner login')
  await client.query('create database varde owner varde_owner')
  await client.end()
  return { urlOf: (database) => urlOf(database), stop }
}
