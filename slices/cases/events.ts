/**
 * What this slice announces. The subject of an analysis' event is what was analysed (`ini_…`, `cas_…`, `msg_…`);
 * `content` holds ids, keys, states, numbers and reasons, never what somebody wrote.
 */
export const CASES_EVENTS = {
  groupsAdded: 'cases.groups-added',
  groupAnswered: 'cases.group-answered',
  groupRemoved: 'cases.group-removed',
  analysisDone: 'cases.analysis-done',
  analysisReopened: 'cases.analysis-reopened',
  reported: 'cases.reported',
  taken: 'cases.taken',
  late: 'cases.late',
  assessed: 'cases.assessed',
  assigned: 'cases.assigned',
  accepted: 'cases.accepted',
  joined: 'cases.joined',
  noted: 'cases.noted',
  linked: 'cases.linked',
  unlinked: 'cases.unlinked',
  closed: 'cases.closed',
  reopened: 'cases.reopened',
  alerted: 'cases.alerted',
  /** A note to the ministry was frozen, handed over, and confirmed; content `{ note }`, its number within the case. */
  ministryNoteWritten: 'cases.ministry-note-written',
  ministryNoteHanded: 'cases.ministry-note-handed',
  ministryNoteReceived: 'cases.ministry-note-received',
  /** Somebody sends a note by e-mail; content `{ note, letterId, isAddressConfirmedNow }`. Then the mail server took it, or not. */
  ministryNoteOrdered: 'cases.ministry-note-ordered',
  ministryNoteSent: 'cases.ministry-note-sent',
  ministryNoteRefused: 'cases.ministry-note-refused',
  /** How long the directorate has was set; content `{ what, now, today, week, later }`, in minutes. */
  clockSet: 'cases.clock-set',
  /** A unit asks the directorate for help; content `{ need, howSoon }`. */
  supportAsked: 'cases.support-asked',
  /** Accepted, taken over or given back; content `{ answer, isLate }`. */
  supportAnswered: 'cases.support-answered',
  /** Nobody has answered in time, and those higher up are told; content `{ howSoon }`. */
  supportLate: 'cases.support-late',
  supportEnded: 'cases.support-ended',
  imported: 'cases.imported',
  /** The time of keeping is over; content `{ rows, days }`. */
  notesErased: 'cases.notes-erased',
  supportErased: 'cases.support-erased',
} as const
export type CasesEvent = (typeof CASES_EVENTS)[keyof typeof CASES_EVENTS]
