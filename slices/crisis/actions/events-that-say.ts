import type { Trx } from '../../../kit/db/database.ts'
import { DISPATCH_EVENTS } from '../../dispatch/events.ts'
import type { MESSAGE_EVENTS } from '../../message/events.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { ReasonedCode } from '../rules/entry-schema.ts'
import { eventsWithReason, partsTold } from '../store/emptying.ts'
import type { EntryRow } from '../store/entries.ts'

/** The events of the act that a line tells of: a reason is all that an event says of what a person wrote. */
const EVENTS_OF: Record<ReasonedCode, readonly string[]> = {
  closed: [CRISIS_EVENTS.closed],
  'taken-over': [CRISIS_EVENTS.takenOver],
  supports: [CRISIS_EVENTS.supported],
  'statement-returned': ['message.returned' satisfies (typeof MESSAGE_EVENTS)[number]],
  'statement-shelved': [CRISIS_EVENTS.statementDropped],
  'statement-withdrawn': [CRISIS_EVENTS.statementWithdrawn],
  'statement-override': [CRISIS_EVENTS.statementOverridden, DISPATCH_EVENTS.waveOverridden],
  'page-override': [CRISIS_EVENTS.statementOverridden],
  'waiver-given': [CRISIS_EVENTS.waiverGiven],
  'waiver-beforehand': [CRISIS_EVENTS.waiverFollowed],
  'promise-moved': [CRISIS_EVENTS.promiseSettled],
  'stop-passed': [CRISIS_EVENTS.stopPassed],
}

/**
 * Events of the act that a line tells of which give its reason again: of this room and about the same, or of its texts and dispatches, by the same
 * person, in the same moment. Never what merely has the same words.
 */
export async function eventsThatSay(trx: Trx, entry: EntryRow): Promise<string[]> {
  const { crisis_id: room, code, params } = entry
  const { reason, number, stop, group, from: dueAt } = params
  const names = EVENTS_OF[code as ReasonedCode] ?? []
  if (names.length === 0 || typeof reason !== 'string' || reason === '') return []
  const told = typeof number === 'number' ? await partsTold(trx, room, number) : { messageIds: [], dispatchIds: [] }
  const parts = [...told.messageIds, ...told.dispatchIds]
  return eventsWithReason(trx, entry, { names, reason, about: { statement: number, stop, group, dueAt }, parts })
}
