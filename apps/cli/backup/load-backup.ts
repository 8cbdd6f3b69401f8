import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import copyStreams from 'pg-copy-streams'
import type { Settings } from '../../../kit/settings/settings.ts'
import { JOBS_TABLE, KEYS_FILE, LAST_SIGNATURE, type Manifest, readManifest, tableFile } from './manifest.ts'
import { queueVersion, tablesInOrder } from './tables.ts'
import { allBytes, readTar, type TarEntry } from './tar.ts'

export type Backup = { manifest: Manifest; entries: AsyncGenerator<TarEntry>; keys: Buffer }

/** Opens a backup and reads its first two files: the manifest and the keys. The rest comes from `entries`. */
export async function openBackup(file: string): Promise<Backup> {
  const gunzip = createGunzip()
  const source = createReadStream(file)
  source.on('error', (error) => gunzip.destroy(error))
  const entries = readTar(source.pipe(gunzip))
  try {
    const manifest = readManifest((await allBytes(await next(entries, 'manifest.json'))).toString())
    return { manifest, entries, keys: await allBytes(await next(entries, KEYS_FILE)) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new Error(`There is no file ${file}.`)
    if (code?.startsWith('Z_')) throw new Error('This is not a backup of Varde, or it is damaged.')
    throw error
  }
}

async function next(entries: AsyncGenerator<TarEntry>, name: string): Promise<TarEntry> {
  const { value } = await entries.next()
  if (value?.name !== name) throw new Error(`This is not a backup of Varde: ${name} is not where it must be.`)
  return value
}

/** Refuses before anything is written: wrong mode, newer version, keys or data that are there already. */
export async function refuseUnfit(
  { manifest, keys }: Backup,
  settings: Settings,
  client: pg.Client,
  known: string[],
): Promise<void> {
  const mode = settings.demo ? 'demo' : 'real'
  if (manifest.mode !== mode)
    throw new Error(
      `The backup is of a ${manifest.mode} installation, and this one is ${mode}. Set VARDE_DEMO=${manifest.mode === 'demo'} and use a new data folder.`,
    )
  const unknown = manifest.migrations.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Error(
      `The backup was made by a newer version (${manifest.varde}): it has ${unknown.at(-1)}, which this version does not know. Install that version first.`,
    )
  if (existsSync(settings.secretsFile) && !(await readFile(settings.secretsFile)).equals(keys))
    throw new Error(
      `${settings.secretsFile} holds other keys than the backup. Give VARDE_DATA a new folder, or move that file away.`,
    )
  await refuseFull(client)
}

async function refuseFull(client: pg.Client): Promise<void> {
  for (const table of ['bus.event', 'organisation.unit', 'access."user"', 'message.message']) {
    const { rows: exists } = await client.query('select to_regclass($1) as is', [table])
    if (!exists[0].is) continue
    const { rows } = await client.query(`select exists (select from ${table}) as is`)
    if (rows[0].is)
      throw new Error(
        `The database already holds data (${table.replaceAll('"', '')}). Restore into a new one: another VARDE_DATA, or another database in DATABASE_URL.`,
      )
  }
}

/**
 * Loads every table in one transaction, in an order that foreign keys accept and with our own triggers off, and holds
 * rows and digests against the manifest. Needs the rights of the owner of the tables, nothing more.
 */
export async function loadTables(client: pg.Client, { manifest, entries }: Backup, settings: Settings): Promise<void> {
  await client.query('begin')
  const tables = (await tablesInOrder(client)).map((table) => table.name)
  const missing = manifest.tables.find(({ name }) => name !== JOBS_TABLE && !tables.includes(name))
  if (missing) throw new Error(`The backup holds the table ${missing.name}, which this version does not have.`)
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  await client.query(`truncate ${tables.filter((name) => !MIGRATIONS.includes(name)).join(', ')}`)
  for await (const entry of entries) {
    const table = manifest.tables.find(({ name }) => tableFile(name) === entry.name)
    if (table) await loadTable(client, table, entry, manifest)
    else await loadFile(entry, manifest, settings)
  }
  for (const { name, last } of manifest.sequences)
    await client.query('select setval($1::regclass, $2, true)', [name, last])
  // Keys that point within a table are checked now: a table with checks still to come cannot be altered.
  await client.query('set constraints all immediate')
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
  await client.query('commit')
}

/** These the migrations themselves have filled. */
const MIGRATIONS = ['kit.kysely_migration', 'kit.kysely_migration_lock']

async function loadTable(
  client: pg.Client,
  table: Manifest['tables'][number],
  entry: TarEntry,
  { queueVersion: carried }: Manifest,
): Promise<void> {
  if (MIGRATIONS.includes(table.name)) return
  const isJobs = table.name === JOBS_TABLE
  if (isJobs && (await queueVersion(client)) !== carried) {
    if (table.rows > 0) process.stderr.write(`${table.rows} waiting job(s) of another queue version are left behind.\n`)
    return
  }
  if (isJobs) await client.query('create temp table carried_job (like jobs.job) on commit drop')
  const target = isJobs ? 'carried_job' : table.name
  const check = digesting()
  const copy = client.query(copyStreams.from(`copy ${target} (${table.columns.join(', ')}) from stdin`))
  await pipeline(Readable.from(entry.body), check.through, copy)
  if (check.sha256() !== table.sha256 || copy.rowCount !== table.rows)
    throw new Error(`${entry.name} is damaged: it does not match the manifest. Nothing was restored.`)
  if (isJobs)
    await client.query(`
      insert into jobs.job (${table.columns.join(', ')})
      select ${table.columns.map((column) => `c.${column}`).join(', ')} from carried_job c
       where c.name in (select name from jobs.queue) on conflict do nothing`)
}

function digesting() {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, sha256: () => hash.digest('hex') }
}

async function loadFile(entry: TarEntry, { files }: Manifest, settings: Settings): Promise<void> {
  const told = files.find(({ name }) => name === entry.name)
  const path = resolve(settings.dataFolder, entry.name.replace(/^files\//, ''))
  if (!told || !entry.name.startsWith('files/') || !path.startsWith(join(settings.dataFolder, '/')))
    throw new Error(`The backup holds ${entry.name}, which its manifest does not tell of. Nothing was restored.`)
  // One that lies there may be newer than the backup: it tells what is lost.
  if (entry.name === LAST_SIGNATURE) return void (await allBytes(entry))
  await mkdir(dirname(path), { recursive: true })
  const check = digesting()
  await pipeline(Readable.from(entry.body), check.through, createWriteStream(path, { mode: 0o600 }))
  if (check.sha256() !== told.sha256) throw new Error(`${entry.name} is damaged: it does not match the manifest.`)
}
