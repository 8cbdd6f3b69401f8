import { listen } from '../../kit/http/listen.ts'
import { endInTime } from '../../kit/jobs/end-in-time.ts'
import { readSettings } from '../../kit/settings/settings.ts'
import { createFirstAdministratorLink, demoAccounts } from '../../slices/access/index.ts'
import { createVarde } from './build-app.ts'
import { createDemoClock } from './demo/demo-clock.ts'
import { playPast } from './demo/play-past.ts'
import { fillDemo } from './import-packs.ts'

/** Starts the server and, unless VARDE_WORKERS is false, the workers. Ends gracefully on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const clock = createDemoClock()
  const { varde, web, startWork, stop, onDatabaseGone } = await createVarde(settings, clock.now)
  let isEnding = false
  const fail = endInTime(varde.log, async () => {
    isEnding = true
    await stop()
  })
  onDatabaseGone(() => {
    if (isEnding) return
    console.error('The database has ended. Varde ends too, so that nobody is served without it. Start Varde again.')
    process.exit(1)
  })
  try {
    const plays = settings.demo && settings.demoPast && settings.workers
    const isNew = await fillDemo(varde, plays ? weeksBack() : varde.now())
    if (settings.workers) await startWork((names) => fail(`stands still: ${names.join(', ')}`))
    if (plays && isNew) {
      console.log('Playing some invented weeks, so that there is something to look at …')
      // What a demo begins with is no reason not to begin.
      await playPast(varde, web, clock).catch((error: Error) =>
        console.log(
          `They could not be played whole (${error.message}). The demo works; remove its data folder to try again.`,
        ),
      )
    }
    await listen(web, settings)
  } catch (error) {
    await stop()
    throw error
  }
  const accounts = await demoAccounts(varde)
  const firstLink = await createFirstAdministratorLink(varde)
  console.log(`Varde is ready: ${settings.baseUrl}`)
  if (firstLink) console.log(`Create the first administrator here (once, within 24 hours): ${firstLink}`)
  if (accounts.length === 0) return
  console.log(`Demo accounts (password ${accounts[0]?.password}):`)
  for (const { name, email } of accounts) console.log(`  ${email}  ${name}`)
  console.log(TRY_FIRST.replaceAll('URL', settings.baseUrl))
}

const DAY_MS = 86_400_000
/** A week before the earliest text of the invented past. */
const weeksBack = () => new Date(Date.now() - 35 * DAY_MS)

const TRY_FIRST = `Try this first:
  1. Sign in at URL as «Kommunikasjonsrådgiver 1» (one press, no password).
  2. Budskap → Skriv nytt budskap: choose staff and press, write, follow the advice, ask for approval.
  3. Sign in as «Kommunikasjonsdirektør» in another window, made as narrow as a telephone: read and approve.
  4. As the adviser again: Planlegg utsending, start, and watch it close. Staff have it before the press.
  5. See what everyone got at URL/demo-innboks, and what the public sees at URL/presserom.
Nothing leaves this machine. Stop with Ctrl+C.`

main().catch((error: Error & { code?: string }) => {
  const busy = error.code === 'EADDRINUSE'
  console.error(busy ? 'The port is taken. Stop the other program, or set PORT to another number.' : error.message)
  if (process.env.VARDE_LOG_LEVEL === 'debug') console.error(error)
  process.exit(1)
})
