import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import swagger from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import pino from 'pino'
import { databaseOn, poolOf } from '../../kit/db/database.ts'
import { createWeb } from '../../kit/http/server.ts'
import { recordedJobs } from '../../kit/jobs/start-work.ts'
import { readSecrets } from '../../kit/settings/secrets.ts'
import { readSettings } from '../../kit/settings/settings.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerSlices } from './slices.ts'

/**
 * The API as an OpenAPI 3.1 document, read from the routes themselves. Nothing listens and no database is asked: the
 * routes are registered and read.
 */
export async function describeApi() {
  const folder = mkdtempSync(join(tmpdir(), 'varde-contracts-'))
  const varde = vardeOnPaper(folder)
  const web = await createWeb(varde, async () => null)
  try {
    await web.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: { title: 'Varde', version: '0.1.0', license: { name: 'EUPL-1.2' } },
        components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } } },
      },
      transform: jsonSchemaTransform,
    })
    await web.register(async (scope) => registerSlices(scope as unknown as typeof web, varde))
    await web.ready()
    return web.swagger()
  } finally {
    await web.close()
    await varde.db.destroy()
    rmSync(folder, { recursive: true })
  }
}

function vardeOnPaper(folder: string): Varde {
  const connection = { host: folder, user: 'nobody', database: 'nothing' }
  return {
    db: databaseOn(poolOf({ connection })),
    connection,
    now: () => new Date(),
    mode: 'demo',
    settings: readSettings({ VARDE_DATA: folder, VARDE_DEMO: 'true' }),
    secrets: readSecrets(join(folder, 'secrets.json')),
    log: pino({ level: 'silent' }),
    jobs: recordedJobs(),
    holdWords: async () => {},
  }
}
