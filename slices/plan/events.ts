/**
 * What this slice announces. The subject is the initiative's id (`ini_…`), or the lesson's for a lesson of its own;
 * `content` holds ids, keys, states, numbers and reasons, never the text of the plan.
 */
export const PLAN_EVENTS = {
  imported: 'plan.imported',
  started: 'plan.initiative-started',
  saved: 'plan.initiative-saved',
  reviewAsked: 'plan.review-asked',
  reviewTakenBack: 'plan.review-taken-back',
  approved: 'plan.approved',
  returned: 'plan.returned',
  reopened: 'plan.reopened',
  stepMoved: 'plan.step-moved',
  valueMeasured: 'plan.value-measured',
  statusReported: 'plan.status-reported',
  adjustmentProposed: 'plan.adjustment-proposed',
  adjustmentDecided: 'plan.adjustment-decided',
  adjustmentCarriedOut: 'plan.adjustment-carried-out',
  evaluationWritten: 'plan.evaluation-written',
  closed: 'plan.closed',
  stopped: 'plan.stopped',
  lessonKept: 'plan.lesson-kept',
  lessonRemoved: 'plan.lesson-removed',

  // The calendar: the subject is the item (`cal_…`), the feed (`fed_…`), or `audience-limit`.
  itemAdded: 'plan.item-added',
  itemSaved: 'plan.item-saved',
  itemMoved: 'plan.item-moved',
  itemTimeTakenOut: 'plan.item-time-taken-out',
  itemCancelled: 'plan.item-cancelled',
  limitSet: 'plan.audience-limit-set',
  feedMade: 'plan.feed-made',
  feedClosed: 'plan.feed-closed',

  // That the strategy is known: the subject is the unit.
  knownConfirmed: 'plan.known-confirmed',

  // Meetings: the subject is the meeting (`mtg_…`), of follow-ups the follow-up (`fol_…`).
  meetingPlanned: 'plan.meeting-planned',
  meetingChanged: 'plan.meeting-changed',
  meetingCancelled: 'plan.meeting-cancelled',
  agendaChanged: 'plan.agenda-changed',
  meetingStarted: 'plan.meeting-started',
  decisionRecorded: 'plan.decision-recorded',
  decisionRemoved: 'plan.decision-removed',
  meetingClosed: 'plan.meeting-closed',
  meetingReopened: 'plan.meeting-reopened',
  followUpGiven: 'plan.follow-up-given',
  followUpMarked: 'plan.follow-up-marked',
  reminded: 'plan.reminded',

  // A report to the leadership: the subject is the report (`lrp_…`).
  reportMade: 'plan.report-made',

  // Ideas: the subject is the idea (`ida_…`), or `idea-answer-time`. One without a name is not announced when it is given.
  ideaGiven: 'plan.idea-given',
  ideaMoved: 'plan.idea-moved',
  answerTimeSet: 'plan.answer-time-set',
  notified: 'plan.notified',

  // Ambassadors: the subject is the request (`abr_…`). Offering and withdrawing are not announced: who withdraws is gone.
  ambassadorsAsked: 'plan.ambassadors-asked',
} as const
export type PlanEvent = (typeof PLAN_EVENTS)[keyof typeof PLAN_EVENTS]
