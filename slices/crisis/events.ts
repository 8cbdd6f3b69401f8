/** What this slice announces. `content` holds ids, keys, states, numbers, reasons and digests, never what somebody wrote. */
export const CRISIS_EVENTS = {
  declared: 'crisis.declared',
  called: 'crisis.called',
  answered: 'crisis.answered',
  callEnded: 'crisis.call-ended',
  closed: 'crisis.closed',
  takenOver: 'crisis.taken-over',
  supported: 'crisis.supported',
  handedOver: 'crisis.handed-over',
  taskAdded: 'crisis.task-added',
  taskDone: 'crisis.task-done',
  factKept: 'crisis.fact-kept',
  entryWritten: 'crisis.entry-written',
  entryRedacted: 'crisis.entry-redacted',
  firstMessageWritten: 'crisis.first-message-written',
  firstMessageApproved: 'crisis.first-message-approved',
} as const
