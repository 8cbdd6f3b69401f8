import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import pino from 'pino'
import { databaseOn, poolOf } from '../kit/db/database.ts'
import { startEmbedded } from '../kit/db/embedded.ts'
import { migrate } from '../kit/db/migrate.ts'
import type { Caller } from '../kit/kernel/caller.ts'
import { readSecrets } from '../kit/settings/secrets.ts'
import { readSettings } from '../kit/settings/settings.ts'
import type { Varde } from '../kit/settings/varde.ts'
import { importPack, mapImport, runImport, startImport, takeImportStep } from '../slices/audience/index.ts'

export type ImportBench = {
  rows: number
  seconds: number
  loopDelayP99Ms: number
  checkSeconds: number
  applySeconds: number
}

/**
 * Imports a CSV list of `rows` contacts into an empty database of its own: upload, dry run and applying are all in
 * `seconds`. `loopDelayP99Ms` is how late this process's event loop was at the 99th percentile meanwhile.
 */
export async function run({ rows = 100_000 }: { rows?: number } = {}): Promise<ImportBench> {
  const folder = mkdtempSync(join(tmpdir(), 'varde-bench-'))
  const server = await startEmbedded(folder)
  try {
    return await measure(folder, server, rows)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string, server: { host: string; user: string }, rows: number): Promise<ImportBench> {
  const db = databaseOn(poolOf({ connection: { host: server.host, user: server.user, database: 'postgres' } }))
  try {
    await migrate(db)
    await db.transaction().execute((trx) => importPack(trx, 'kriminalomsorgen', new Date(), { mode: 'real' }))
    const varde: Varde = {
      db,
      connection: { host: server.host, user: server.user, database: 'postgres' },
      now: () => new Date(),
      mode: 'real',
      settings: readSettings({ VARDE_DATA: folder, VARDE_DEMO: 'false' }),
      secrets: readSecrets(join(folder, 'secrets.json')),
      log: pino({ level: 'warn' }),
      jobs: { enqueue: async () => undefined },
      holdWords: async () => {},
    }
    const list = join(folder, 'list.csv')
    await writeList(list, rows)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const started = performance.now()
    const { id } = await startImport(varde, OPERATOR, { fileName: 'list.csv', upload: createReadStream(list) })
    const options = { groupKeys: ['partners'], language: 'nb', legalBasis: 'public-task' as const, evidence: '' }
    await mapImport(varde, OPERATOR, { id, options })
    const step = async (name: 'check' | 'apply') => {
      const at = performance.now()
      await takeImportStep(varde, OPERATOR, { id, step: name })
      await runImport(varde, id)
      return seconds(performance.now() - at)
    }
    const checkSeconds = await step('check')
    const applySeconds = await step('apply')
    delay.disable()
    const loopDelayP99Ms = Math.round(delay.percentile(99) / 1e5) / 10
    return { rows, seconds: seconds(performance.now() - started), loopDelayP99Ms, checkSeconds, applySeconds }
  } finally {
    await db.destroy()
  }
}

const OPERATOR: Caller = {
  kind: 'person',
  id: 'per_bench',
  name: 'Test Testesen',
  language: 'nb',
  unitId: null,
  duties: [{ duty: 'administrator', unitId: 'unt_kdi', unitIds: ['unt_kdi'] }],
}

const seconds = (ms: number) => Math.round(ms) / 1000

async function writeList(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path)
  file.write('Navn;E-post;Mobil;Språk;Gruppe;Kontakttype\r\n')
  for (let i = 1; i <= rows; i++) {
    const line = `Kontakt ${i};kontakt-${i}@mottaker.example;;${i % 9 === 0 ? 'nynorsk' : 'bokmål'};${i % 5 === 0 ? 'politi og påtale' : ''};organisasjon\r\n`
    if (!file.write(line)) await new Promise<void>((done) => file.once('drain', () => done()))
  }
  await new Promise<void>((done) => file.end(() => done()))
}
