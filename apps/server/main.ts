import { readSettings } from '../../kit/settings/settings.ts'
import { createFirstAdministratorLink, demoAccounts } from '../../slices/access/index.ts'
import { createVarde } from './build-app.ts'
import { fillDemo } from './import-packs.ts'

/** Starts the server and, unless VARDE_WORKERS is false, the workers. Ends gracefully on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const { varde, web, startWork, stop } = await createVarde(settings)
  let stopping = false
  const end = async (signal: string) => {
    if (stopping) process.exit(1)
    stopping = true
    console.log(`${signal}: ending what is under way …`)
    await stop()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal))
  try {
    await fillDemo(varde)
    await web.listen({ port: settings.port, host: settings.host })
    if (settings.workers) await startWork()
  } catch (error) {
    await stop()
    throw error
  }
  const accounts = await demoAccounts(varde)
  const firstLink = await createFirstAdministratorLink(varde)
  console.log(`Varde is ready: ${settings.baseUrl}`)
  if (firstLink) console.log(`Create the first administrator here (once, within 24 hours): ${firstLink}`)
  if (accounts.length > 0) console.log(`Demo accounts (password ${accounts[0]?.password}):`)
  for (const { name, email } of accounts) console.log(`  ${email}  ${name}`)
}

main().catch((error: Error & { code?: string }) => {
  const busy = error.code === 'EADDRINUSE'
  console.error(busy ? 'The port is taken. Stop the other program, or set PORT to another number.' : error.message)
  if (process.env.VARDE_LOG_LEVEL === 'debug') console.error(error)
  process.exit(1)
})
