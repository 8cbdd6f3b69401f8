import fastifyStatic from '@fastify/static'
import pino from 'pino'
import { servePublic } from '../apps/public/serve-public.ts'
import { type Connection, databaseOn, poolOf } from '../kit/db/database.ts'
import { listen } from '../kit/http/listen.ts'
import { createWeb } from '../kit/http/server.ts'
import { recordedJobs } from '../kit/jobs/start-work.ts'
import { readSecrets } from '../kit/settings/secrets.ts'
import type { Varde } from '../kit/settings/varde.ts'
import { benchSettings } from './scenario.ts'

/**
 * The public pages in a process of their own, beside the files of a folder at `/static/…`. Says its port and ends with
 * its parent. `node bench/pressroom-server.ts FOLDER CONNECTION`, the last as JSON.
 */
const [folder = '', where = '""'] = process.argv.slice(2)
const connection = JSON.parse(where) as Connection
const settings = benchSettings(folder, 'smtp://127.0.0.1:9')
const varde: Varde = {
  db: databaseOn(poolOf({ connection, max: 4 })),
  connection,
  now: () => new Date(),
  mode: 'real',
  settings,
  secrets: readSecrets(settings.secretsFile),
  log: pino({ level: 'error' }),
  jobs: recordedJobs(),
  holdWords: async () => {},
}
const web = await createWeb(varde, async () => null)
await servePublic(web, varde)
await web.register(fastifyStatic, { root: folder, serve: false })
web.get<{ Params: { name: string } }>(
  '/static/:name',
  { config: { access: 'public', consequence: 'read' } },
  (request, reply) => reply.sendFile(request.params.name),
)
await listen(web, { port: 0, host: '127.0.0.1' })
console.log((web.server.address() as { port: number }).port)
process.on('disconnect', () => process.exit(0))
