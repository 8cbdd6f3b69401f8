import { databaseOn, poolOf } from '../../kit/db/database.ts'
import { isReaderOnly } from '../../kit/db/public-login.ts'
import { listen } from '../../kit/http/listen.ts'
import { createWeb } from '../../kit/http/server.ts'
import { endInTime } from '../../kit/jobs/end-in-time.ts'
import { recordedJobs } from '../../kit/jobs/start-work.ts'
import { openLog } from '../../kit/settings/log.ts'
import { readSettings } from '../../kit/settings/settings.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { latestChange } from '../../slices/press/index.ts'
import { registerPressOnly } from './register-public.ts'
import { warnOfKeeping } from './serve-public.ts'

/**
 * The press room alone, on a machine that can see nothing but what is released: DATABASE_URL names a user who is a
 * member of `varde_public`. Receipts and registrations write, so they live with the server.
 */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  if (!settings.databaseUrl)
    throw new Error('Set DATABASE_URL to the server and to a user who may act as varde_public.')
  const mode = settings.demo ? 'demo' : 'real'
  const db = databaseOn(poolOf({ connection: settings.databaseUrl, max: 8, role: 'varde_public' }))
  await latestChange(db, mode).catch((error: Error) => {
    throw new Error(
      `This user cannot read what is released (${error.message}). docs/public-role.md has the SQL that mends it.`,
    )
  })
  const log = openLog(settings.logLevel)
  if (!(await isReaderOnly(db)))
    log.warn(
      'The user in DATABASE_URL can do more than read what is released. Make one who is a member of varde_public and of nothing else (docs/public-role.md).',
    )
  await warnOfKeeping({ log }, db)
  const varde: Varde = {
    db,
    connection: settings.databaseUrl,
    now: () => new Date(),
    mode,
    settings,
    secrets: { session: '', link: '', webhook: '', checkpointPrivateKey: '', checkpointPublicKey: '' },
    log,
    jobs: recordedJobs(),
    // Nobody lets words out here.
    holdWords: async () => {},
  }
  const web = await createWeb(varde, async () => null)
  registerPressOnly(web, varde, db)
  await listen(web, settings)
  endInTime(log, () => web.close())
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
