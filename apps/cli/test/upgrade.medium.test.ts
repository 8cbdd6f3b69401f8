import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, migrationNames } from '../../../kit/db/migrate.ts'
import { schemaState } from '../../../kit/db/schema-state.ts'
import { readSecrets } from '../../../kit/settings/secrets.ts'
import { testDatabase } from '../../../kit/test/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'varde-upgrade-'))
let base: Awaited<ReturnType<typeof testDatabase>>
const LATER = '20261203_0615_kit_pulse'
beforeAll(async () => {
  base = await testDatabase({ isEmpty: true })
  await migrate(base.db, { only: (await migrationNames()).filter((name) => name !== LATER) })
})
afterAll(async () => {
  await base.drop()
  rmSync(folder, { recursive: true, force: true })
})

function varde(...args: string[]): { code: number | null; said: string } {
  const { connection } = base
  const url =
    typeof connection === 'string'
      ? connection
      : `postgres://${connection.user}@localhost/${connection.database}?host=${connection.host}`
  const env = { ...process.env, DATABASE_URL: url, VARDE_DATA: folder, VARDE_DEMO: 'false', VARDE_LOG_LEVEL: 'silent' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/cli/main.ts', ...args], {
    cwd: join(import.meta.dirname, '..', '..', '..'),
    env,
    encoding: 'utf8',
  })
  return { code: status, said: stdout + stderr }
}
const missing = async () => (await schemaState(base.db)).missing

test('when the database is of an earlier version, nothing but an upgrade changes it, and that wants a backup', async () => {
  expect(varde('verify')).toMatchObject({ code: 1, said: expect.stringContaining('earlier version') })
  expect(varde('migrate')).toMatchObject({ code: 1, said: expect.stringContaining('no backup was seen') })
  expect(await missing()).toEqual([LATER])
  const file = join(folder, 'before.tar.gz')
  expect(varde('backup', file)).toMatchObject({ code: 1, said: expect.stringContaining('The keys') })
  readSecrets(join(folder, 'secrets.json'))
  expect(varde('backup', file)).toMatchObject({ code: 0, said: expect.stringContaining('in the backup as it is') })
  expect(await missing()).toEqual([LATER])
  expect(varde('migrate')).toMatchObject({ code: 0, said: expect.stringContaining('is at this version') })
  expect(await missing()).toEqual([])
  expect(varde('verify').code).toBe(0)
})
