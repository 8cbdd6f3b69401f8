import { publish } from '../../../kit/bus/publish.ts'
import { listen, type Trx } from '../../../kit/db/database.ts'
import { inTransaction } from '../../../kit/db/in-transaction.ts'
import { isRolledBack, retryTransaction } from '../../../kit/db/retry.ts'
import { Wake } from '../../../kit/jobs/start-work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { OUTBOX_EVENTS } from '../events.ts'
import { lockUntold, setTold, type ToldLetter } from '../store/telling.ts'
import type { LetterKind } from './letter-kind.ts'

const LOOK_MS = 500
/** What could not be followed up is tried again after so long. */
const AGAIN_MS = 30_000
const AT_ONCE = 50

/** Tells each kind what became of its letters, until the signal. */
export const runTelling =
  (kinds: ReadonlyMap<string, LetterKind>) =>
  async (varde: Varde, signal: AbortSignal): Promise<void> => {
    const wake = new Wake()
    const { stop } = await listen(varde.connection, 'varde_outbox', () => wake.call())
    try {
      while (!signal.aborted) if (!(await tellSome(varde, kinds))) await wake.wait(LOOK_MS, signal)
    } finally {
      await stop()
    }
  }

/** Tells of those that have waited longest, in one transaction with what follows. False when there is none. What fails is told again later, and holds up no other. */
export async function tellSome(varde: Varde, kinds: ReadonlyMap<string, LetterKind>): Promise<boolean> {
  return retryTransaction(varde.db, async (trx) => {
    const now = varde.now()
    const letters = await lockUntold(trx, { kinds: [...kinds.keys()], limit: AT_ONCE, now })
    const told: string[] = []
    for (const letter of letters) if (await tell(varde, trx, kinds.get(letter.kind)!, letter)) told.push(letter.id)
    await setTold(trx, told)
    return letters.length > 0
  })
}

async function tell(varde: Varde, trx: Trx, kind: LetterKind, letter: ToldLetter): Promise<boolean> {
  const now = varde.now()
  try {
    await inTransaction(trx, async () => {
      if (kind.hears?.includes(letter.state) ?? true) await kind.onEnd?.(varde, trx, letter)
      const isLost = letter.state === 'bounced' || letter.state === 'given-up'
      if (isLost && !kind.isUnlogged) await announce(trx, varde, letter, now)
    })
    return true
  } catch (error) {
    // What the database rolls back whole is done again whole.
    if (isRolledBack(error)) throw error
    varde.log.error({ err: error, letter: letter.id, kind: letter.kind }, 'what follows a letter could not be done')
    await setTold(trx, [letter.id], new Date(now.getTime() + AGAIN_MS))
    return false
  }
}

const announce = (trx: Trx, varde: Varde, letter: ToldLetter, at: Date) =>
  publish(trx, {
    name: OUTBOX_EVENTS.notDelivered,
    mode: varde.mode,
    subject: letter.id,
    actor: 'system:outbox',
    at,
    content: { kind: letter.kind, channel: letter.channel, about: letter.subject, state: letter.state },
  })
