import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { PressEvent } from '../events.ts'

/**
 * Stands in the log for what is part of the talk with a journalist: taking a call down, writing, having it, saying it. Decisions are
 * announced with the name of whoever made them.
 */
export const NOBODY = { id: 'system:press' } as const

/** Writes the event row of a change at the press desk: ids, numbers, states and reasons, never the words. */
export async function announce(
  trx: Trx,
  varde: Varde,
  caller: Pick<Caller, 'id'>,
  about: { name: PressEvent; subject: string; unitId: string | null; content?: Record<string, unknown> },
): Promise<void> {
  const { name, subject, unitId, content = {} } = about
  await publish(trx, { name, mode: varde.mode, subject, unitId, actor: caller.id, at: varde.now(), content })
}
