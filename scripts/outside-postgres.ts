import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { UNSAFE } from '../kit/db/embedded.ts'
import { scratchFolder } from '../kit/test/scratch-folder.ts'

const HOME = '/usr/lib/postgresql'

/** The system's own PostgreSQL on a free loopback port, with a cluster that is gone afterwards. Null where there is none. */
export async function startOutsidePostgres(): Promise<{
  url: string
  version: string
  stop: () => Promise<void>
} | null> {
  const version = existsSync(HOME)
    ? readdirSync(HOME)
        .filter((name) => existsSync(join(HOME, name, 'bin', 'initdb')))
        .sort((a, b) => Number(b) - Number(a))[0]
    : undefined
  if (!version) return null
  const bin = join(HOME, version, 'bin')
  const folder = scratchFolder('varde-outside')
  chmodSync(folder, 0o777)
  const data = join(folder, 'data')
  const isRoot = process.getuid?.() === 0
  // PostgreSQL refuses root; `nobody` is everywhere.
  const who = isRoot ? { uid: 65534, gid: 65534 } : {}
  mkdirSync(join(folder, 'socket'), { mode: 0o777 })
  chmodSync(join(folder, 'socket'), 0o777)
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'varde', '-E', 'UTF8', '--locale=C', '--auth=trust', '--no-sync'],
    {
      stdio: 'ignore',
      cwd: '/',
      ...who,
    },
  )
  const port = await freePort()
  const options = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    join(folder, 'socket'),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'timezone=UTC',
    '-c',
    'max_connections=200',
    ...UNSAFE.flatMap((one) => ['-c', one]),
  ]
  const server = spawn(join(bin, 'postgres'), options, { stdio: 'ignore', cwd: '/', ...who })
  const url = `postgres://varde@127.0.0.1:${port}/postgres`
  await waitFor(url)
  const stop = async () => {
    server.kill('SIGINT')
    await new Promise((done) => server.once('exit', done))
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, version, stop }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as { port: number }
  await new Promise((done) => probe.close(done))
  return port
}

async function waitFor(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      // A machine that does much else takes long to start a server.
      if (tries > 6000) throw error
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}
