import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames } from '../../../organisation/index.ts'
import type { ReadMinutes } from '../../rules/meeting/meeting-view.ts'
import { minutesOf } from '../../store/meetings.ts'
import { loadMeeting } from './load-meeting.ts'

/** A frozen version with the names of its persons as they are known now. Throws `plan.no-such-minutes`. */
export async function readMinutes(
  varde: Varde,
  caller: Caller,
  { id, version }: { id: string; version: number },
): Promise<ReadMinutes> {
  const meeting = await loadMeeting(varde, caller, id)
  const row = (await minutesOf(varde.db, [meeting.id])).find((one) => one.version === version)
  if (!row) throw new Failure('not-found', 'plan.no-such-minutes')
  const { content } = row
  const names = await personNames(varde.db, [
    ...[content.chairId, ...content.presentIds, row.frozen_by],
    ...content.items.flatMap((item) => item.decisions.map((one) => one.decidedById)),
    ...content.items.flatMap((item) => item.followUps.map((one) => one.ownerId)),
  ])
  const { frozen_at, fingerprint, reason } = row
  const by = names.get(row.frozen_by) ?? null
  return {
    version,
    frozenAt: frozen_at.toISOString(),
    by,
    reason,
    fingerprint,
    content,
    names: Object.fromEntries(names),
  }
}
