/** What dispatch announces. Content holds ids, states and counts; never a name or an address. */
export const DISPATCH_EVENTS = {
  planned: 'dispatch.planned',
  started: 'dispatch.started',
  waveOpened: 'dispatch.wave-opened',
  waveOverridden: 'dispatch.wave-overridden',
  stopLifted: 'dispatch.stop-lifted',
  /** Waves that stood at a stop never open: whoever waited there gets the words no more. */
  stopEnded: 'dispatch.stop-ended',
  /** Some of its waves go to nobody more, and the others go on. */
  wavesEnded: 'dispatch.waves-ended',
  published: 'dispatch.published',
  paused: 'dispatch.paused',
  resumed: 'dispatch.resumed',
  stopped: 'dispatch.stopped',
  closed: 'dispatch.closed',
  expired: 'dispatch.expired',
  /** Words that promise more by a time that has passed: whoever still waited gets them no more. */
  promisePassed: 'dispatch.promise-passed',
  attemptsRecorded: 'dispatch.attempts-recorded',
  attemptsUnknown: 'dispatch.attempts-unknown',
  confirmed: 'dispatch.confirmed',
  answered: 'dispatch.answered',
  askedBack: 'dispatch.asked-back',
  questionAnswered: 'dispatch.question-answered',
  replyChanged: 'dispatch.reply-changed',
  noticeConfirmed: 'dispatch.notice-confirmed',
  noticeTakenDown: 'dispatch.notice-taken-down',
  /** Somebody said that it was taken down, and it hangs: again, or after all. */
  noticeHangs: 'dispatch.notice-hangs',
  /** Units are asked to hand out forms on paper; the subject is what they are for. */
  papersAsked: 'dispatch.papers-asked',
  papersTold: 'dispatch.papers-told',
  bounced: 'dispatch.bounced',
  recipientsErased: 'dispatch.recipients-erased',
  answersErased: 'dispatch.answers-erased',
  webhookChanged: 'dispatch.webhook-changed',
} as const
