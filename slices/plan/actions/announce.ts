import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { PlanEvent } from '../events.ts'
import type { InitiativeRow } from '../store/initiatives.ts'

/** Writes the event row of a change to this initiative: ids, keys, states and reasons, never the text. */
export async function announce(
  trx: Trx,
  varde: Varde,
  caller: Pick<Caller, 'id'>,
  initiative: Pick<InitiativeRow, 'id' | 'mode' | 'unit_id'>,
  name: PlanEvent,
  content: Record<string, unknown> = {},
): Promise<void> {
  await publish(trx, {
    name,
    mode: initiative.mode,
    subject: initiative.id,
    unitId: initiative.unit_id,
    actor: caller.id,
    at: varde.now(),
    content: { initiativeId: initiative.id, ...content },
  })
}
