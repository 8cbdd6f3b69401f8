import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { mayTend } from '../rules/may.ts'
import { type SegmentDefinition, tidySegment } from '../rules/segment.ts'
import { deleteSegmentRow, findSegment, saveSegmentRow, segmentByName } from '../store/segments.ts'

/** Keeps a choice of recipients under a name. Errors: `audience.not-yours`, `audience.segment-empty`, `audience.segment-name-taken`. */
export async function saveSegment(
  varde: Varde,
  caller: Caller,
  input: { id?: string; name: string; definition: SegmentDefinition },
): Promise<string> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const definition = tidySegment(input.definition)
  if (definition.groups.length === 0) throw new Failure('invalid', 'audience.segment-empty')
  const id = input.id ?? newId('seg')
  await varde.db.transaction().execute(async (trx) => {
    if (input.id && !(await findSegment(trx, input.id))) throw new Failure('not-found', 'audience.no-such-segment')
    const same = await segmentByName(trx, input.name)
    if (same && same.id !== id) throw new Failure('conflict', 'audience.segment-name-taken', { name: input.name })
    const now = varde.now()
    await saveSegmentRow(trx, { id, name: input.name, definition, createdBy: caller.id, now })
    await publish(trx, {
      name: AUDIENCE_EVENTS.segmentSaved,
      mode: varde.mode,
      subject: id,
      actor: caller.id,
      at: now,
      content: { what: 'saved', definition },
    })
  })
  return id
}

export async function removeSegment(varde: Varde, caller: Caller, id: string): Promise<void> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  await varde.db.transaction().execute(async (trx) => {
    if (!(await findSegment(trx, id))) throw new Failure('not-found', 'audience.no-such-segment')
    await deleteSegmentRow(trx, id)
    await publish(trx, {
      name: AUDIENCE_EVENTS.segmentSaved,
      mode: varde.mode,
      subject: id,
      actor: caller.id,
      at: varde.now(),
      content: { what: 'removed' },
    })
  })
}
