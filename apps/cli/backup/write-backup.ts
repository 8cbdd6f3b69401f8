import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import copyStreams from 'pg-copy-streams'
import { clientOf } from '../../../kit/db/database.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { BACKUP_FORMAT, JOBS_TABLE, KEYS_FILE, LAST_SIGNATURE, type Manifest, tableFile } from './manifest.ts'
import { appliedMigrations, queueVersion, sequences, type Table, tablesInOrder } from './tables.ts'
import { type TarSource, writeTar } from './tar.ts'

type Part = { name: string; path: string; size: number; sha256: string; rows: number }

type Kept = Pick<Varde, 'connection' | 'mode' | 'settings'>

/**
 * Writes one archive with every table as it stood at one moment, the files of the data folder, and the keys. The parts
 * are laid down beside the target first, so about the size of the database must be free there.
 */
export async function writeBackup(varde: Kept, target: string): Promise<Manifest> {
  const folder = await mkdtemp(`${target}.parts-`)
  const client = clientOf(varde.connection)
  try {
    await client.connect()
    await client.query('begin isolation level repeatable read read only')
    const tables = [...(await tablesInOrder(client)), ...(await waitingJobs(client))]
    const parts: Part[] = []
    for (const table of tables) parts.push(await dumpTable(client, table, folder))
    const described = await describe(varde, client, tables, parts)
    await client.query('commit')
    const files = (await dataFiles(varde)).filter(({ name }) => isOfMoment(name, described.log.entries))
    const manifest = { ...described, files: files.map(({ name, size, sha256 }) => ({ name, size, sha256 })) }
    // Keys first: a restore refuses by them before it writes anything.
    await writeArchive(target, manifest, [...files.slice(0, 1), ...parts, ...files.slice(1)])
    return manifest
  } finally {
    await client.end().catch(() => undefined)
    await rm(folder, { recursive: true, force: true })
  }
}

async function waitingJobs(client: pg.Client): Promise<Table[]> {
  if ((await queueVersion(client)) === null) return []
  const { rows } = await client.query<{ column: string }>(`
    select quote_ident(attname) as column from pg_attribute
     where attrelid = 'jobs.job'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`)
  return [{ name: JOBS_TABLE, columns: rows.map((row) => row.column) }]
}

async function dumpTable(client: pg.Client, { name, columns }: Table, folder: string): Promise<Part> {
  const list = columns.join(', ')
  const rows =
    name === JOBS_TABLE
      ? `(select ${list} from jobs.job where state::text in ('created', 'retry', 'active') and name not like '\\_\\_%')`
      : `${name} (${list})`
  const stream = client.query(copyStreams.to(`copy ${rows} to stdout`))
  const path = join(folder, encodeURIComponent(name))
  const measured = await measure(stream, path)
  return { name: tableFile(name), path, rows: stream.rowCount, ...measured }
}

async function measure(source: Readable, path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(source, count, createWriteStream(path, { mode: 0o600 }))
  return { size, sha256: hash.digest('hex') }
}

async function describe(varde: Kept, client: pg.Client, tables: Table[], parts: Part[]): Promise<Manifest> {
  const { rows } = await client.query(`
    select current_setting('server_version') as version, now() as now,
           (select count(*) from trace.entry) as entries,
           (select encode(hash, 'hex') from trace.entry order by position desc limit 1) as head`)
  return {
    format: BACKUP_FORMAT,
    varde: await softwareVersion(),
    mode: varde.mode === 'demo' ? 'demo' : 'real',
    madeAt: rows[0].now.toISOString(),
    postgres: rows[0].version,
    migrations: await appliedMigrations(client),
    queueVersion: await queueVersion(client),
    log: { entries: rows[0].entries, head: rows[0].head },
    tables: tables.map((table, at) => ({ ...table, rows: parts[at]!.rows, sha256: parts[at]!.sha256 })),
    sequences: await sequences(client),
    files: [],
  }
}

export async function softwareVersion(): Promise<string> {
  return JSON.parse(await readFile(join(import.meta.dirname, '../../../package.json'), 'utf8')).version
}

/** The keys, and everything in the data folder but the embedded server's own files. */
async function dataFiles({ settings }: Kept): Promise<Part[]> {
  const { dataFolder, secretsFile } = settings
  const found = await readdir(dataFolder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== secretsFile && !relative(dataFolder, path).startsWith('postgres/'))
  const parts = [await filePart(KEYS_FILE, secretsFile)]
  for (const path of paths.sort()) parts.push(await filePart(`files/${relative(dataFolder, path)}`, path))
  return parts.filter((part) => part !== null)
}

/** Signatures that were made while the tables were read cover more than they hold; the last one is among the tables. */
function isOfMoment(name: string, entries: number): boolean {
  if (name === LAST_SIGNATURE) return false
  const position = /^files\/checkpoints\/(?:checkpoint|key-change)-(\d+)/.exec(name)?.[1]
  return position === undefined || Number(position) <= entries
}

/** Null when the file went away meanwhile: uploads are dropped when they have been used. */
async function filePart(name: string, path: string): Promise<Part | null> {
  try {
    const hash = createHash('sha256')
    const { size } = await stat(path)
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
    return { name, path, size, sha256: hash.digest('hex'), rows: 0 }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    if (name !== KEYS_FILE) return null
    throw new Error(`The keys of the installation are not in ${path}. Set VARDE_DATA to its data folder.`)
  }
}

async function writeArchive(target: string, manifest: Manifest, parts: Part[]): Promise<void> {
  const text = Buffer.from(JSON.stringify(manifest, null, 1))
  const sources = function* (): Generator<TarSource> {
    yield { name: 'manifest.json', size: text.length, body: [text] }
    for (const { name, size, path } of parts) yield { name, size, body: createReadStream(path) }
  }
  const raw = `${target}.new`
  await pipeline(Readable.from(writeTar(sources())), createGzip({ level: 6 }), createWriteStream(raw, { mode: 0o600 }))
  const file = await open(raw, 'r')
  await file.sync()
  await file.close()
  await rename(raw, target)
  const folder = await open(dirname(target), 'r')
  await folder.sync().catch(() => undefined)
  await folder.close()
}
