/**
 * What this slice announces. The subject is the indicator's key with `ind_` before it, or the id of a survey; `content` holds keys, numbers, states and
 * reasons, never names or what somebody wrote.
 */
export const MEASURE_EVENTS = {
  indicatorAdded: 'measure.indicator-added',
  definitionChanged: 'measure.definition-changed',
  aimSet: 'measure.aim-set',
  retired: 'measure.retired',
  valueMeasured: 'measure.value-measured',
  valueTakenBack: 'measure.value-taken-back',
  remarked: 'measure.remarked',
  imported: 'measure.imported',
  mentionsTaken: 'measure.mentions-taken',
  /** Somebody begins to take mentions out again; content `{ reason, total, stories, coded, messages, rows }`. */
  mentionsUndoBegun: 'measure.mentions-undo-begun',
  /** They are out; content `{ reason, gone, passed }`. */
  mentionsUndone: 'measure.mentions-undone',
  /** An indicator is counted from our own ledgers; content `{ query }`. */
  ownLinked: 'measure.own-linked',
  ownUnlinked: 'measure.own-unlinked',
  ownCounted: 'measure.own-counted',
  surveyStarted: 'measure.survey-started',
  surveyDropped: 'measure.survey-dropped',
  surveyOpened: 'measure.survey-opened',
  surveyReworded: 'measure.survey-reworded',
  surveyWeighed: 'measure.survey-weighed',
  surveyInvited: 'measure.survey-invited',
  surveyReminded: 'measure.survey-reminded',
  surveyClosed: 'measure.survey-closed',
  /** Open answers had their time; content `{ texts, days }`. */
  surveyTextsErased: 'measure.survey-texts-erased',
  sourceAdded: 'measure.source-added',
  sourceChanged: 'measure.source-changed',
  sourceEnded: 'measure.source-ended',
  /** What a run read was taken in; content `{ kind, values, mentions }`. */
  sourceRead: 'measure.source-read',
  /** A run was taken out again; the same content. */
  sourceUndone: 'measure.source-undone',
  sourceKeyMade: 'measure.source-key-made',
  panelLocked: 'measure.panel-locked',
  /** What kind of outlet it is, and whether it is a key one. */
  outletKept: 'measure.outlet-kept',
  outletsTaken: 'measure.outlets-taken',
  /** How far apart the same words are one story; content `{ days }`. */
  storyRuleSet: 'measure.story-rule-set',
  /** What of ours a story came from, or no longer; content `{ kind, originId }`. */
  storyLinked: 'measure.story-linked',
  storyUnlinked: 'measure.story-unlinked',
  /** A series is given away to everyone, or no longer. */
  seriesOpened: 'measure.series-opened',
  seriesClosed: 'measure.series-closed',
  /** Everyone reads the values of an open series as they stand; content `{ values }`: how many periods changed. */
  figuresLetOut: 'measure.figures-let-out',
  /** A version of the code book; content `{ number, variables }`. */
  codeBookKept: 'measure.code-book-kept',
  /** A round of coding, by its id; content tells how many, never who said what. */
  codingBegun: 'measure.coding-begun',
  codeSettled: 'measure.code-settled',
  codesSuggested: 'measure.codes-suggested',
  codingClosed: 'measure.coding-closed',
  /** A report, by its id; content tells audience, period and numbers, never what is written. */
  reportBegun: 'measure.report-begun',
  reportDropped: 'measure.report-dropped',
  /** A version is frozen; content `{ number, audience, fromOn, toOn, fingerprint, before }`. */
  reportPublished: 'measure.report-published',
  /** A rhythm that makes reports by itself; content `{ audience, period, waitDays, publishDays, duties }`. */
  reportRhythmSet: 'measure.report-rhythm-set',
  reportRhythmEnded: 'measure.report-rhythm-ended',
  /** A rhythm has made a draft; content `{ rhythmId, fromOn, toOn }`. */
  reportDue: 'measure.report-due',
  /** A version is on its way by e-mail; content `{ number, letters }`, never to whom. */
  reportSent: 'measure.report-sent',
  /** Everyone may read a version, or no longer. */
  reportOpened: 'measure.report-opened',
  reportShut: 'measure.report-shut',
} as const
export type MeasureEvent = (typeof MEASURE_EVENTS)[keyof typeof MEASURE_EVENTS]
