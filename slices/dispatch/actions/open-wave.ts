import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { reachesPublic } from '../rules/wave.ts'
import { type Loaded, wakeEngine } from '../store/dispatch-store.ts'
import { prepareAttempts, prepareReachTasks } from '../store/freeze.ts'
import { markOpened, preparePostings, publishText } from '../store/wave-store.ts'

/** Why a wave opens: because `nextStep` said so, or because a leader overrode it. */
export type Opening = { by: string; override: { by: string; reason: string } | null }

/**
 * Opens one wave in the caller's transaction: attempts for everyone at once, unit tasks, and, where the wave publishes,
 * the text itself. This is the only code that makes a text public.
 */
export async function openWave(trx: Trx, loaded: Loaded, position: number, opening: Opening, now: Date): Promise<void> {
  const { row } = loaded
  const index = loaded.now.waves.findIndex((wave) => wave.position === position)
  const wave = loaded.now.waves[index]!
  const waveId = loaded.waveIds[index]!
  await markOpened(trx, waveId, opening, now)
  await prepareAttempts(trx, waveId, now)
  const tasks = await prepareReachTasks(trx, waveId, now)
  const event = { mode: row.mode, subject: row.id, unitId: row.unit_id, actor: opening.by, at: now }
  await publish(trx, {
    ...event,
    name: DISPATCH_EVENTS.waveOpened,
    content: { waveId, position, total: wave.total, tasks, versionId: row.version_id },
  })
  if (wave.publishes.includes('press-room')) {
    const publicationId = newId('pub')
    const publication = {
      id: publicationId,
      dispatch_id: row.id,
      wave_id: waveId,
      message_id: row.message_id,
      version_id: row.version_id,
    }
    const notBefore = wave.gate.kind === 'at' && !opening.override ? new Date(wave.gate.at) : null
    await publishText(trx, publication, notBefore)
    await publish(trx, {
      ...event,
      name: DISPATCH_EVENTS.published,
      content: { publicationId, versionId: row.version_id, messageId: row.message_id },
    })
  }
  if (wave.publishes.includes('webhook'))
    await preparePostings(trx, { dispatchId: row.id, waveId, isPublic: reachesPublic(wave) }, now)
  await wakeEngine(trx)
}
