import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import type { Connection, Database } from '../db/database.ts'
import { recordedJobs } from '../jobs/start-work.ts'
import { readSecrets } from '../settings/secrets.ts'
import { readSettings } from '../settings/settings.ts'
import type { Varde } from '../settings/varde.ts'

/** A Varde for tests: real database, keys of its own, a clock that stands still until it is moved. */
export function testVarde(
  db: Database,
  {
    at = '2026-03-10T09:00:00Z',
    env = {},
    connection = '',
  }: { at?: string; env?: Record<string, string>; connection?: Connection } = {},
) {
  const folder = mkdtempSync(join(process.env.VARDE_TEST_KEYS ?? tmpdir(), 'varde-keys-'))
  let now = new Date(at)
  const varde: Varde = {
    db,
    connection,
    now: () => now,
    mode: 'real',
    settings: readSettings({ VARDE_DATA: folder, VARDE_DEMO: 'false', ...env }),
    secrets: readSecrets(join(folder, 'secrets.json')),
    log: pino({ level: 'silent' }),
    jobs: recordedJobs(),
    // A test that has rooms says what holds words.
    holdWords: async () => {},
  }
  const setClock = (to: string | Date) => {
    now = new Date(to)
  }
  return Object.assign(varde, { setClock })
}
