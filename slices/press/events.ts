/** What the press desk announces. Subjects are ids; content holds numbers, states and reasons, never the words. */
export const PRESS_EVENTS = {
  /** The numbers of a unit were changed; subject is the unit. */
  dutySet: 'press.duty-set',
  /** How long a kind of inquiry has was set; content `{ kind, code, amount }`. */
  kindRuleSet: 'press.kind-rule-set',
  lineDrafted: 'press.line-drafted',
  lineSaved: 'press.line-saved',
  /** Somebody said yes; content `{ version, fingerprint }`. */
  lineApproved: 'press.line-approved',
  lineRetired: 'press.line-retired',
  /** A line was used to answer something; content `{ number, subject }`. */
  lineUsed: 'press.line-used',
  /** Who had been answered by an older version has been told of the new one. */
  lineChangeTold: 'press.line-change-told',
  inquiryReceived: 'press.inquiry-received',
  /** Whose case it is was decided; content `{ unitId, suggested }`. */
  inquiryRouted: 'press.inquiry-routed',
  inquiryChanged: 'press.inquiry-changed',
  /** Somebody else has it now; content `{ reason }`: away, arrived, overdue or routed. */
  ownerMoved: 'press.owner-moved',
  /** The clock has spoken; content `{ warned }`, the share of the time that is used. */
  deadlineWarned: 'press.deadline-warned',
  answerSaved: 'press.answer-saved',
  approvalAsked: 'press.approval-asked',
  /** Somebody said yes; content `{ revision, fingerprint }`, and how many findings were weighed, with the reason. */
  answerApproved: 'press.answer-approved',
  answerReturned: 'press.answer-returned',
  inquiryAnswered: 'press.inquiry-answered',
  /** The mail server did not take the answer; it is to be sent again. */
  answerRefused: 'press.answer-refused',
  /** Somebody decided that all press shall have the answer; content `{ messageId, reason }`. */
  answerShared: 'press.answer-shared',
  sourceAsked: 'press.source-asked',
  sourceReplied: 'press.source-replied',
  permissionGiven: 'press.permission-given',
  /** Consent or permission no longer holds; content `{ reason }`. */
  permissionWithdrawn: 'press.permission-withdrawn',
  inquiryHandedOver: 'press.inquiry-handed-over',
  inquiryClosed: 'press.inquiry-closed',
  /** Content `{ was, reason }`. */
  inquiryReopened: 'press.inquiry-reopened',
  /** A new letter in the thread opened it; content `{ was }`. */
  inquiryWoken: 'press.inquiry-woken',
  /** It stands in a case, or no longer; content `{ caseId, case, wasIn }`, ids and numbers. */
  inquiryPlaced: 'press.inquiry-placed',
  inquiryTakenOut: 'press.inquiry-taken-out',
  letterTaken: 'press.letter-taken',
  /** Somebody confirmed that they want new releases, and left again. Subject is a number, nobody's name. */
  newsFollowed: 'press.news-followed',
  newsUnfollowed: 'press.news-unfollowed',
  /** An outlet was given a text under embargo; subject is the message, content `{ copyId, outletId, versionId, embargoUntil }`. */
  advanceGiven: 'press.advance-given',
  /** A copy did not go, as its embargo ended or the text was out before it could; subject is the message, content `{ copyId, outletId, versionId }`. */
  advanceLate: 'press.advance-late',
  pictureAdded: 'press.picture-added',
  pictureRetired: 'press.picture-retired',
  /** What the press is asked to come to; subject is the occasion. With what the security check found, content `{ reason }`. */
  occasionMade: 'press.occasion-made',
  occasionSaved: 'press.occasion-saved',
  /** In the press room from an instant; content `{ at }`. */
  occasionPublished: 'press.occasion-published',
  occasionMoved: 'press.occasion-moved',
  occasionCancelled: 'press.occasion-cancelled',
  /** Nobody had been told of it yet. */
  occasionDropped: 'press.occasion-dropped',
  /** Somebody wants to come; content `{ accreditationId }`, never who. */
  accreditationAsked: 'press.accreditation-asked',
  accreditationDecided: 'press.accreditation-decided',
  /** Ticked off at the door; content `{ accreditationId, hasCome }`, never who. */
  arrivalMarked: 'press.arrival-marked',
  accreditationWithdrawn: 'press.accreditation-withdrawn',
  /** The time of keeping was over; content `{ count }`. */
  accreditationsErased: 'press.accreditations-erased',
  /** Which case of the Language Act a regional body is in; subject is the unit, content `{ caseKey, validFrom }`. */
  languageRuleSet: 'press.language-rule-set',
  factSaved: 'press.fact-saved',
  factRetired: 'press.fact-retired',
  journalistAdded: 'press.journalist-added',
  journalistChanged: 'press.journalist-changed',
  /** On demand, or by the night when the time of keeping was over; content `{ reason }`. */
  journalistErased: 'press.journalist-erased',
  outletSaved: 'press.outlet-saved',
  proactiveStarted: 'press.proactive-started',
  proactiveSaved: 'press.proactive-saved',
  /** A step along the course; content `{ from, to }`. */
  proactiveMoved: 'press.proactive-moved',
} as const
export type PressEvent = (typeof PRESS_EVENTS)[keyof typeof PRESS_EVENTS]
