import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import type { Holding } from '../slices/crisis/actions/release-holding.ts'

/**
 * A process that works until it is killed, with an SMS gateway that is dead: `node bench/crisis-worker.ts FOLDER SMTP_URL SMS_URL`.
 * Says `ready` when its work has begun, and releases the first words of the crisis it is asked for, as the web does when a leader lets
 * them go without those who cannot be reached: what goes that way counts as an override. Starts as `apps/worker/main.ts` does.
 */
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'varde'))
const { openBench } = await import('./scenario.ts')
const { callerOfPerson } = await import('../slices/organisation/index.ts')
const { releaseHolding } = await import('../slices/crisis/actions/release-holding.ts')

const [folder, smtpUrl, smsUrl] = process.argv.slice(2)
const { varde, startWork } = await openBench(folder!, smtpUrl!)
varde.settings.sms = { ...varde.settings.sms, urls: [smsUrl!], tokens: ['x'] }
process.on('message', ({ crisisId, groups }: { crisisId: string; groups: Holding['groups'] }) => {
  void release(crisisId, groups).catch((error) => {
    varde.log.error({ err: error }, 'first words could not be released')
    process.send?.({ refused: String(error.code ?? error.message) })
  })
})
await startWork()
process.send?.('ready')

async function release(crisisId: string, groups: Holding['groups']): Promise<void> {
  const now = varde.now()
  const nextAt = new Date(now.getTime() + 30 * 60_000)
  const leader = (await callerOfPerson(varde.db, 'per_leader', now))!
  await releaseHolding(varde, leader, crisisId, {
    groups,
    nextAt,
    waiver: { reason: 'People must know in order to be safe.' },
  })
}
