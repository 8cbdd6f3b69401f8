import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import swagger from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import openapiTypes, { astToString } from 'openapi-typescript'
import pino from 'pino'
import { registerSlices } from '../apps/server/slices.ts'
import { databaseOn, poolOf } from '../kit/db/database.ts'
import { createWeb } from '../kit/http/server.ts'
import { recordedJobs } from '../kit/jobs/start-work.ts'
import { readSecrets } from '../kit/settings/secrets.ts'
import { readSettings } from '../kit/settings/settings.ts'
import type { Varde } from '../kit/settings/varde.ts'

/**
 * Writes contracts/openapi.json (OpenAPI 3.1) and contracts/api.ts from the routes themselves. Nothing listens and no
 * database is asked: the routes are registered and read.
 */
const target = resolve(import.meta.dirname, '../contracts')
const folder = mkdtempSync(join(tmpdir(), 'varde-contracts-'))

function vardeOnPaper(): Varde {
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
  }
}

const varde = vardeOnPaper()
const web = await createWeb(varde, async () => null)
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
const document = web.swagger()
mkdirSync(target, { recursive: true })
writeFileSync(join(target, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`)
const types = astToString(await openapiTypes(structuredClone(document) as Parameters<typeof openapiTypes>[0]))
writeFileSync(join(target, 'api.ts'), `// Made by npm run contracts. Never edited.\n${types}`)
await web.close()
await varde.db.destroy()
rmSync(folder, { recursive: true })
console.log(`${Object.keys(document.paths ?? {}).length} addresses in contracts/openapi.json`)
