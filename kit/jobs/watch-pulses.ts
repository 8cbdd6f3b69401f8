import { hostname } from 'node:os'
import { writePulses } from '../db/pulses.ts'
import type { Varde } from '../settings/varde.ts'
import type { Pulses } from './pulse.ts'

const LOOK_MS = 1000
const WRITE_MS = 5000

/**
 * Writes down that the loops of this process go on, and says which have stood for longer than they may (`onStill`): a wait that never ends can
 * be ended by nobody but whoever ends the process.
 */
export function watchPulses(
  varde: Pick<Varde, 'db' | 'log'>,
  pulses: Pulses,
  onStill: (names: string[]) => void,
): { stop: () => Promise<void> } {
  const name = `${hostname()} ${process.pid}`
  let writing: Promise<void> | null = null
  let isAway = false
  const write = async () => {
    try {
      await writePulses(varde.db, name, pulses.going())
      if (isAway) varde.log.info('the database is there again')
      isAway = false
    } catch (error) {
      if (!isAway) varde.log.error({ err: error }, 'the database is away: what goes on is not written down')
      isAway = true
    }
  }
  const looking = setInterval(() => {
    const still = pulses.still()
    if (still.length === 0) return
    varde.log.fatal({ still }, 'loops have stood for longer than they may')
    onStill(still.map((one) => one.name))
  }, LOOK_MS)
  const begin = () => {
    writing ??= write().finally(() => {
      writing = null
    })
  }
  const written = setInterval(begin, WRITE_MS)
  begin()
  for (const timer of [looking, written]) timer.unref()
  return {
    stop: async () => {
      clearInterval(looking)
      clearInterval(written)
      await writing
    },
  }
}
