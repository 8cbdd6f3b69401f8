import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../events.ts'

/** Announces that a file was taken in, or undone. */
export async function announceImport(
  varde: Varde,
  trx: Trx,
  { id: actor }: Pick<Caller, 'id'>,
  subject: string,
  content: Record<string, unknown>,
): Promise<void> {
  const { mode } = varde
  await publish(trx, { name: MEASURE_EVENTS.imported, mode, subject, actor, at: varde.now(), content })
}
