import { publish } from '../../../../kit/bus/publish.ts'
import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import type { PlanEvent } from '../../events.ts'
import type { MeetingRow } from '../../store/meetings.ts'

/** Writes the event row of a change to this meeting: ids, numbers and states, never what was said. */
export async function announceMeeting(
  trx: Trx,
  varde: Varde,
  caller: Pick<Caller, 'id'>,
  meeting: Pick<MeetingRow, 'id' | 'mode' | 'unit_id'>,
  name: PlanEvent,
  content: Record<string, unknown> = {},
): Promise<void> {
  await publish(trx, {
    name,
    mode: meeting.mode,
    subject: meeting.id,
    unitId: meeting.unit_id,
    actor: caller.id,
    at: varde.now(),
    content: { meetingId: meeting.id, ...content },
  })
}
