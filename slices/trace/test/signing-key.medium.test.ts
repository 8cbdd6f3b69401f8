import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { readSecrets } from '../../../kit/settings/secrets.ts'
import { acceptShorterLog } from '../actions/accept-shorter-log.ts'
import { chainEvents } from '../actions/chain-events.ts'
import { changeSigningKey } from '../actions/change-signing-key.ts'
import { exportLog } from '../actions/export-log.ts'
import { makeCheckpoint } from '../actions/make-checkpoint.ts'
import { verifyLog } from '../actions/verify-log.ts'
import { loggedVarde, publishSome, tamper } from './log.ts'

let log: Awaited<ReturnType<typeof loggedVarde>>
afterEach(() => log.drop())

/** The same installation, started anew: it reads its keys file. */
const restarted = () => ({ ...log.varde, secrets: readSecrets(log.varde.settings.secretsFile) })
const kept = () => join(log.varde.settings.dataFolder, 'checkpoints')

async function offline(...args: string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'varde-export-'))
  const file = join(folder, 'log.jsonl')
  let text = ''
  for await (const part of exportLog(restarted())) text += part
  writeFileSync(file, text)
  return new Promise((done) =>
    execFile('node', ['scripts/verify-log.mjs', file, ...args], (error) =>
      done(typeof error?.code === 'number' ? error.code : 0),
    ),
  )
}

async function changed() {
  log = await loggedVarde(20)
  const old = (await makeCheckpoint(log.varde, { always: true }))!.checkpoint
  await publishSome(log.db, 5, 100)
  return { old, ...(await changeSigningKey(log.varde)) }
}

test('when the key is changed, the new one vouches for the whole log, and an event says so; the old one is set aside', async () => {
  const { old, from, to, aside } = await changed()
  const varde = restarted()
  expect(await verifyLog(varde)).toMatchObject({ entries: 26, unchained: 0, fault: null })
  const { rows } = await sql`select name, content from bus.event order by seq desc limit 1`.execute(log.db)
  expect(rows).toMatchObject([{ name: 'trace.key-changed' }])
  expect(JSON.parse((rows[0] as { content: string }).content)).toEqual({ from, to, position: 25 })
  await publishSome(log.db, 3, 200)
  expect(await chainEvents(varde)).toBe(3)
  expect(await verifyLog(varde)).toMatchObject({ entries: 29, fault: null })

  const [key, oldKey] = [join(kept(), 'public-key.pem'), join(aside!, 'public-key.pem')]
  const file = join(aside!, readdirSync(aside!).find((one) => one.startsWith('checkpoint-'))!)
  expect(await offline('--key', key)).toBe(0)
  expect(await offline('--key', oldKey)).toBe(1)
  expect(await offline('--key', key, '--checkpoint', file)).toBe(1)
  expect(await offline('--key', key, '--old-key', oldKey, '--checkpoint', file)).toBe(0)
  const keys = [readFileSync(oldKey, 'utf8')]
  expect((await verifyLog(varde, { extra: [old] })).fault).toMatchObject({ kind: 'checkpoint-foreign-key' })
  expect((await verifyLog(varde, { extra: [old], keys })).fault).toBeNull()
})

test('when a process still has the old key, or somebody signs with one of their own, nothing more is chained', async () => {
  await changed()
  await publishSome(log.db, 1, 300)
  await expect(chainEvents(log.varde)).rejects.toMatchObject({ code: 'trace.key-unknown' })
  expect(await chainEvents(restarted())).toBe(1)
  await tamper(log.db, sql`update trace.seal set key = ${'0'.repeat(64)}`)
  await publishSome(log.db, 1, 301)
  await expect(chainEvents(restarted())).rejects.toMatchObject({ code: 'trace.key-unknown' })
})

test('when the log is changed, no new key is made, and nothing vouches for it', async () => {
  log = await loggedVarde(20)
  await tamper(log.db, sql`update bus.event set actor = 'per_other' where seq = 7`)
  await expect(changeSigningKey(log.varde)).rejects.toMatchObject({ code: 'trace.log-changed' })
  expect(restarted().secrets).toEqual(log.varde.secrets)
  expect((await verifyLog(log.varde)).fault).toMatchObject({ kind: 'entry-changed', position: 7 })
})

test('when the change is broken off before the keys file is written, running it again brings it to its end', async () => {
  log = await loggedVarde(20)
  await makeCheckpoint(log.varde, { always: true })
  const { secretsFile } = log.varde.settings
  const before = { file: readFileSync(secretsFile), folder: mkdtempSync(join(tmpdir(), 'varde-kept-')) }
  cpSync(kept(), before.folder, { recursive: true })
  await changeSigningKey(log.varde)
  // As it stood when the database had the new signatures and the machine lost its power.
  const next = readFileSync(secretsFile)
  writeFileSync(`${secretsFile}.next`, next)
  writeFileSync(secretsFile, before.file)
  cpSync(before.folder, kept(), { recursive: true })
  const { aside } = await changeSigningKey({ ...log.varde, secrets: JSON.parse(before.file.toString()) })
  expect(readFileSync(secretsFile).equals(next)).toBe(true)
  expect(existsSync(`${secretsFile}.next`)).toBe(false)
  expect(readdirSync(aside!)).toContain('seal.json')
  expect(await verifyLog(restarted())).toMatchObject({ entries: 21, fault: null })
})

test('when the database is set back, nothing is chained until somebody has said why; the signatures prove what is lost', async () => {
  log = await loggedVarde(20)
  await makeCheckpoint(log.varde, { always: true })
  const seal = await sql<{ position: number }>`select * from trace.seal`.execute(log.db).then((it) => it.rows[0]!)
  await publishSome(log.db, 10, 100)
  await chainEvents(log.varde)
  await makeCheckpoint(log.varde, { always: true })
  // What a restore of the database alone leaves behind.
  await tamper(log.db, sql`delete from trace.checkpoint where position > 20`)
  await tamper(log.db, sql`delete from trace.entry where position > 20`)
  await tamper(log.db, sql`delete from bus.event where seq > 20`)
  const { hash, at, signature } = seal as unknown as { hash: Buffer; at: Date; signature: Buffer }
  await tamper(log.db, sql`update trace.seal set position = 20, hash = ${hash}, at = ${at}, signature = ${signature}`)

  await publishSome(log.db, 2, 500)
  await expect(chainEvents(log.varde)).rejects.toMatchObject({ code: 'trace.log-cut-off' })
  expect((await verifyLog(log.varde)).fault).toMatchObject({ kind: 'cut-off', position: 21 })
  await expect(acceptShorterLog(log.varde, 'kort')).rejects.toMatchObject({ code: 'trace.reason-needed' })
  const done = await acceptShorterLog(log.varde, 'Gjenopprettet etter diskfeil')
  expect(done).toMatchObject({ kept: 20, signed: 30 })
  expect(readdirSync(done.aside).toSorted()).toEqual(['checkpoint-000000000030.json', 'public-key.pem', 'seal.json'])
  expect(await verifyLog(log.varde)).toMatchObject({ entries: 23, unchained: 0, fault: null })
  await publishSome(log.db, 1, 600)
  expect(await chainEvents(log.varde)).toBe(1)
  await expect(acceptShorterLog(log.varde, 'En gang til, uten grunn')).rejects.toMatchObject({
    code: 'trace.nothing-lost',
  })
})
