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
} as const
export type CasesEvent = (typeof CASES_EVENTS)[keyof typeof CASES_EVENTS]
