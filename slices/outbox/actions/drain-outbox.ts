import { openHolder } from '../../../kit/db/holder.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { HOLDER } from '../store/letters.ts'
import { openCarrier } from './carriers.ts'
import { claimDue } from './claim-due.ts'
import { handOver } from './hand-over.ts'
import type { LetterKind } from './letter-kind.ts'
import type { OutboxChannel } from './run-outbox.ts'
import { Settler } from './settler.ts'
import { tellSome } from './tell-kinds.ts'
import { writeLetters } from './write-letters.ts'

/**
 * For tests, benches and tools without loops: hands over everything of these kinds that is due now, on the channels that are set up, and tells the kinds.
 * Gives how many letters were tried.
 */
export async function drainOutbox(varde: Varde, letterKinds: readonly LetterKind[]): Promise<number> {
  const kinds = new Map(letterKinds.map((kind) => [kind.name, kind]))
  const holder = await openHolder(varde.connection, HOLDER)
  let tried = 0
  try {
    for (const channel of ['email', 'sms'] as const) tried += await drain(varde, kinds, channel, holder.key)
  } finally {
    await holder.close()
  }
  while (await tellSome(varde, kinds));
  return tried
}

async function drain(
  varde: Varde,
  kinds: ReadonlyMap<string, LetterKind>,
  channel: OutboxChannel,
  heldBy: number,
): Promise<number> {
  const carrier = openCarrier(varde, channel, 1)
  if (!carrier) return 0
  const settler = new Settler(varde, heldBy)
  let tried = 0
  try {
    for (;;) {
      const claimed = await claimDue(varde, kinds, { channel, heldBy, limit: 1 })
      if (claimed.length === 0) return tried
      for (const ready of await writeLetters(varde, kinds, claimed))
        await settler.settle(await handOver(varde, carrier, 0, ready))
      tried += claimed.length
    }
  } finally {
    carrier.close()
  }
}
