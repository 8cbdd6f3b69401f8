import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/** Workers alone, against the database of a server elsewhere. As many processes as you like; none does a thing twice. */
async function main(): Promise<void> {
  // What was compiled before is read as it was: a worker that was killed is back sooner. It must be on before the rest is loaded.
  enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'varde'))
  const { readSettings } = await import('../../kit/settings/settings.ts')
  const { openVarde } = await import('../server/open-varde.ts')
  const { endInTime } = await import('../../kit/jobs/end-in-time.ts')
  const settings = readSettings(process.env)
  if (!settings.databaseUrl)
    throw new Error('Set DATABASE_URL: workers of their own need a PostgreSQL server that all processes share.')
  const { varde, startWork, stop } = await openVarde(settings)
  const fail = endInTime(varde.log, stop)
  await startWork((names) => fail(`stands still: ${names.join(', ')}`))
  console.log('Varde works.')
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
