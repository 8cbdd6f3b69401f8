import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish } from '../../../kit/bus/publish.ts'
import { readSettings } from '../../../kit/settings/settings.ts'
import { asAdmin, testDatabase } from '../../../kit/test/database.ts'
import { acceptShorterLog, chainEvents, exportLog, makeCheckpoint, verifyLog } from '../../../slices/trace/index.ts'
import { importPacks } from '../../server/import-packs.ts'
import { openVarde } from '../../server/open-varde.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { tablesInOrder } from '../backup/tables.ts'
import { allBytes, readTar, type TarSource, writeTar } from '../backup/tar.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { startPostgres15 } from './postgres15.ts'

const folder = mkdtempSync(join(tmpdir(), 'varde-backup-'))
const settingsOf = (url: string, name: string, demo = false) =>
  readSettings({
    DATABASE_URL: url,
    VARDE_DATA: join(folder, name),
    VARDE_DEMO: String(demo),
    VARDE_LOG_LEVEL: 'silent',
  })
const urlOf = (connection: string | { host: string; user: string; database: string }) =>
  typeof connection === 'string'
    ? connection
    : `postgres://${connection.user}@localhost/${connection.database}?host=${connection.host}`

let source: Awaited<ReturnType<typeof testDatabase>>
let outside: Awaited<ReturnType<typeof startPostgres15>>
const file = join(folder, 'backup.tar.gz')
const server = () => JSON.parse(process.env.VARDE_TEST_SERVER!)

beforeAll(async () => {
  source = await testDatabase()
  outside = await startPostgres15()
  const open = await openVarde(settingsOf(urlOf(source.connection), 'source'), { upgrades: true })
  await importPacks(open.varde)
  await open.varde.db.transaction().execute(async (trx) => {
    await publish(trx, {
      name: 'message.saved',
      mode: 'real',
      subject: 'msg_1',
      actor: 'per_test',
      at: new Date(),
      content: { reason: 'Linjer\nog\ttabulator, «æøå» \\N' },
    })
    await open.varde.jobs.enqueue(trx, 'audience.tidy', { id: 'waiting', v: 1 })
  })
  await chainEvents(open.varde)
  await makeCheckpoint(open.varde)
  mkdirSync(join(folder, 'source/imports'), { recursive: true })
  writeFileSync(join(folder, 'source/imports/imp_1.csv'), 'Navn;E-post\n')
  await writeBackup(open.varde, file)
  await open.stop()
})
afterAll(async () => {
  await source.drop()
  outside?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Rows per table, but for the bookkeeping of migrations. */
async function rowCounts(url: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const counts: Record<string, number> = {}
  for (const { name } of await tablesInOrder(client))
    counts[name] = Number((await client.query(`select count(*) as n from ${name}`)).rows[0].n)
  const { rows } = await client.query(
    "select count(*) as n from jobs.job where name = 'audience.tidy' and state = 'created'",
  )
  counts.jobs = Number(rows[0].n)
  await client.end()
  return counts
}

async function emptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `restore_${Math.random().toString(36).slice(2)}`
  await asAdmin(server(), `create database ${name} template template0`)
  const { connection } = server()
  const url =
    typeof connection === 'string' ? new URL(`/${name}`, connection).href : urlOf({ ...connection, database: name })
  return { url, drop: () => asAdmin(server(), `drop database ${name} with (force)`) }
}

test('when a backup goes to an outside PostgreSQL 15 and back, nothing is lost and the log verifies', async () => {
  if (!outside) return
  const before = await rowCounts(urlOf(source.connection))
  const there = await restoreBackup(settingsOf(outside.urlOf('varde'), 'outside'), file)
  expect(there.verification).toMatchObject({ fault: null, entries: before['trace.entry'] })
  expect(await rowCounts(outside.urlOf('varde'))).toEqual(before)
  expect(before['organisation.unit']).toBeGreaterThan(20)
  expect(before.jobs).toBe(1)
  expect(readFileSync(join(folder, 'outside/imports/imp_1.csv'), 'utf8')).toBe('Navn;E-post\n')
  expect(readFileSync(join(folder, 'outside/secrets.json'))).toEqual(readFileSync(join(folder, 'source/secrets.json')))

  const open = await openVarde(settingsOf(outside.urlOf('varde'), 'outside'))
  // The sequences go on where they were, and our triggers are on again.
  await open.varde.db.transaction().execute((trx) =>
    publish(trx, {
      name: 'message.saved',
      mode: 'real',
      subject: 'msg_2',
      actor: 'per_test',
      at: new Date(),
      content: {},
    }),
  )
  expect(await chainEvents(open.varde)).toBe(1)
  await writeBackup(open.varde, join(folder, 'back.tar.gz'))
  await open.stop()
  const home = await emptyDatabase()
  const back = await restoreBackup(settingsOf(home.url, 'home'), join(folder, 'back.tar.gz'))
  expect(back.verification).toMatchObject({ fault: null, entries: before['trace.entry']! + 1 })
  expect(await rowCounts(home.url)).toEqual(await rowCounts(outside.urlOf('varde')))
  await home.drop()
})

test('when the target holds data, is of the other mode or has other keys, nothing is written and the error says what to do', async () => {
  const full = urlOf(source.connection)
  await expect(restoreBackup(settingsOf(full, 'new'), file)).rejects.toThrow('already holds data')
  await expect(restoreBackup(settingsOf(full, 'new', true), file)).rejects.toThrow('VARDE_DEMO=false')
  mkdirSync(join(folder, 'keys'), { recursive: true })
  writeFileSync(join(folder, 'keys/secrets.json'), '{}')
  await expect(restoreBackup(settingsOf(full, 'keys'), file)).rejects.toThrow('other keys')
  await expect(restoreBackup(settingsOf(full, 'new'), join(folder, 'absent'))).rejects.toThrow('There is no file')
  await expect(restoreBackup(settingsOf(full, 'new'), join(folder, 'keys/secrets.json'))).rejects.toThrow(
    'not a backup',
  )
})

/** The backup with some of its files changed. */
async function changed(change: (name: string, bytes: Buffer) => Buffer): Promise<string> {
  const files: TarSource[] = []
  const raw = gunzipSync(readFileSync(file))
  for await (const entry of readTar(
    (async function* () {
      yield raw
    })(),
  )) {
    const bytes = change(entry.name, await allBytes(entry))
    files.push({ name: entry.name, size: bytes.length, body: [bytes] })
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of writeTar(files)) chunks.push(chunk)
  const path = join(folder, `changed-${Math.random()}.tar.gz`)
  writeFileSync(path, gzipSync(Buffer.concat(chunks)))
  return path
}

test('when the backup is damaged or of a newer version, it is refused and the database stays empty', async () => {
  const home = await emptyDatabase()
  const newer = await changed((name, bytes) =>
    name === 'manifest.json'
      ? Buffer.from(bytes.toString().replace('"migrations": [', '"migrations": ["99990101_0000_new",'))
      : bytes,
  )
  await expect(restoreBackup(settingsOf(home.url, 'newer'), newer)).rejects.toThrow('newer version')
  const damaged = await changed((name, bytes) =>
    name === 'tables/organisation.unit.copy' ? Buffer.from(bytes.toString().replace('fengsel', 'FENGSEL')) : bytes,
  )
  await expect(restoreBackup(settingsOf(home.url, 'damaged'), damaged)).rejects.toThrow('damaged')
  const client = new pg.Client({ connectionString: home.url })
  await client.connect()
  expect((await client.query('select count(*)::int as n from bus.event')).rows[0].n).toBe(0)
  await client.end()
  await home.drop()
})

test('when the exported log is checked by the standalone verifier, changes and a cut end are found', async () => {
  const settings = settingsOf(urlOf(source.connection), 'source')
  const open = await openVarde(settings)
  const lines = (await allLines(exportLog(open.varde))).split('\n')
  const bare = await allLines(exportLog(open.varde, { content: false }))
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from trace.entry`.execute(open.varde.db)
  await open.stop()
  const checkpoints = join(folder, 'source/checkpoints')
  const [key, checkpoint] = [
    join(checkpoints, 'public-key.pem'),
    `checkpoint-${String(rows[0]!.n).padStart(12, '0')}.json`,
  ]
  const check = (text: string) => {
    writeFileSync(join(folder, 'log.jsonl'), text)
    const args = [
      'scripts/verify-log.mjs',
      join(folder, 'log.jsonl'),
      '--key',
      key,
      '--checkpoint',
      join(checkpoints, checkpoint),
    ]
    try {
      return execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    } catch (error) {
      return (error as { stderr: string }).stderr
    }
  }
  expect(check(lines.join('\n'))).toContain(`The log is unchanged: ${rows[0]!.n} entries`)
  expect(check(bare)).toContain('The log is unchanged')
  expect(check(lines.join('\n').replace('per_test', 'per_other'))).toMatch(
    /Position \d+: the event or the entry was changed/,
  )
  expect(check(lines.join('\n').replace('tabulator', 'tabell'))).toMatch(/Position \d+: its content was changed/)
  expect(check(lines.toSpliced(1, 1).join('\n'))).toContain('Position 1: an entry is missing')
  const cut = [
    lines[0]!.replace(`"entries":${rows[0]!.n}`, `"entries":${rows[0]!.n - 1}`),
    ...lines.slice(1, rows[0]!.n),
  ]
  expect(check(cut.join('\n'))).toContain('the end was cut off')
})

test('when signatures were made after the tables were read, they are of no backup; those beside a restored one tell what is lost', async () => {
  const late = join(folder, 'source/checkpoints/checkpoint-000000999999.json')
  const first = readFileSync(join(folder, 'source/checkpoints', firstCheckpoint()), 'utf8')
  writeFileSync(late, first)
  const open = await openVarde(settingsOf(urlOf(source.connection), 'source'))
  const { files, log } = await writeBackup(open.varde, join(folder, 'busy.tar.gz'))
  rmSync(late)
  const names = files.map(({ name }) => name)
  expect(names).toContain(`files/checkpoints/${firstCheckpoint()}`)
  expect(names.filter((name) => name.includes('999999') || name.endsWith('seal.json'))).toEqual([])
  await open.varde.db.transaction().execute((trx) =>
    publish(trx, {
      ...{ name: 'message.saved', mode: 'real', subject: 'msg_3', actor: 'per_test', at: new Date(), content: {} },
    }),
  )
  await chainEvents(open.varde)
  await makeCheckpoint(open.varde, { always: true })
  await open.stop()
  const home = await emptyDatabase()
  const settings = settingsOf(home.url, 'beside')
  cpSync(join(folder, 'source/checkpoints'), join(folder, 'beside/checkpoints'), { recursive: true })
  const restored = await restoreBackup(settings, join(folder, 'busy.tar.gz'))
  expect(restored.verification.fault).toMatchObject({ kind: 'cut-off', position: log.entries + 1 })
  const there = await openVarde(settings)
  await there.varde.db.transaction().execute((trx) =>
    publish(trx, {
      ...{ name: 'message.saved', mode: 'real', subject: 'msg_4', actor: 'per_test', at: new Date(), content: {} },
    }),
  )
  await expect(chainEvents(there.varde)).rejects.toMatchObject({ code: 'trace.log-cut-off' })
  expect(await acceptShorterLog(there.varde, 'Disken gikk i stykker')).toMatchObject({
    ...{ kept: log.entries, signed: log.entries + 1 },
  })
  expect((await verifyLog(there.varde)).fault).toBeNull()
  await there.stop()
  await home.drop()
})

const firstCheckpoint = () =>
  readdirSync(join(folder, 'source/checkpoints'))
    .filter((name) => name.startsWith('checkpoint-'))
    .toSorted()[0]!

async function allLines(lines: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const line of lines) text += line
  return text
}
