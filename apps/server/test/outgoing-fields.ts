/**
 * Every field with words that somebody outside the agency can meet, and the code that lets it out. A field that is not here, or whose
 * code does not pass the door, fails `door.medium.test.ts`; one that no course of `prove/doors` brings words to fails `doors.medium.test.ts`.
 */
const MESSAGE = 'slices/message/actions/weigh-matter.ts'
const STATUS = 'slices/crisis/actions/refuse-what-stops.ts'
const FACT = 'slices/press/actions/keep-facts.ts'
const PICTURE = 'slices/press/actions/keep-pictures.ts'
const OCCASION = 'slices/press/actions/occasion-check.ts'
const LINE = 'slices/press/actions/decide-line.ts'
const REPORT = 'slices/measure/actions/report/publish-report.ts'
const INDICATOR = 'slices/measure/actions/pass-definition.ts'
const STRATEGY = 'slices/strategy/actions/end-draft.ts'

/** Columns of what the public’s own database role reads. */
export const PUBLIC_COLUMNS: Record<string, string> = {
  'crisis.public_status.texts': STATUS,
  'crisis.public_status_question.texts': STATUS,
  'dispatch.public_released.editions': MESSAGE,
  'press.public_release.editions': MESSAGE,
  'press.public_release_words.words': MESSAGE,
  'press.public_fact.value': FACT,
  'press.public_fact.labels': FACT,
  'press.public_fact.source': FACT,
  'press.public_occasion.texts': OCCASION,
  'press.public_occasion.place': OCCASION,
  'press.public_occasion.moved_place': OCCASION,
  'press.public_occasion.notes': OCCASION,
  'press.public_picture.texts': PICTURE,
  'press.public_picture.credit': PICTURE,

  'press.public_question.topic': LINE,
  'press.public_question.texts': LINE,
  'press.public_question.sources': LINE,
  'measure.open_indicator.names': INDICATOR,
  'measure.open_indicator.about': INDICATOR,
  'measure.open_indicator.unit': INDICATOR,
  'measure.open_indicator.method': INDICATOR,
  'measure.open_indicator.definitions': INDICATOR,
  'measure.open_value.source': INDICATOR,
  'measure.open_report.content': REPORT,
  'measure.open_report.blocks': REPORT,
  'strategy.open_edition.title': STRATEGY,
  'strategy.open_edition.decided_by': STRATEGY,
  'strategy.open_element.texts': STRATEGY,
  'strategy.open_element.data': STRATEGY,
}

/** Telephones that anybody can meet, and the code that lets each out: it passes the door of telephones. */
export const TELEPHONES: Record<string, string> = {
  'crisis.public_status.relatives_phone': 'slices/crisis/actions/write-status.ts',
  'organisation.public_duty_phone.duty_phone': 'slices/organisation/actions/pass-number.ts',
  'press.public_answering.phone': 'slices/press/actions/set-duty-numbers.ts',
}

/** Columns that hold no words of a person: keys, codes, addresses, numbers, and what the law or the pack says. */
export const NO_WORDS: Record<string, string> = {
  edition_of: 'the id of the message that this says in another language',
  id: 'an id',
  key: 'an id',
  parent_key: 'an id',
  mode: 'a code',
  kind: 'a code',
  phase: 'a code',
  scale: 'a code',
  rhythm: 'a code',
  direction: 'a code',
  language: 'a code',
  open_to: 'a code',
  licence: 'a code',
  size: 'a code',
  number: 'made by us',
  'crisis.public_status.words': 'the id of the first version that has the same words',
  'crisis.public_status.unit_name': 'the unit, as it was called',
  'crisis.public_status.unit_names': 'the unit, as it was called',
  'crisis.public_unsure.texts': 'made by us: that words are no longer confirmed',
  fingerprint: 'made by us',
  caveat: 'a code',
  missing: 'a code, of a closed list that the database holds',
  scenario_key: 'an id',
  indicator_key: 'an id',
  href: 'an address, checked as one',
  weekdays: 'numbers',
  opens: 'a time',
  closes: 'a time',
  season_from: 'a day',
  season_to: 'a day',
  'strategy.open_element.sources': 'ids of sources',
  'measure.open_report_revision.source': 'the address of a figure, made by us',
  'press.public_answering.duty': 'a code: whose number it is',
  'measure.open_report_revision.why': 'a code',
  'organisation.public_privacy.names': 'of the pack',
  'organisation.public_privacy.content': 'of the pack',
  'organisation.public_privacy.retention_note': 'of the pack',
  'organisation.public_privacy.legal_basis': 'of the pack',
  'organisation.public_privacy.record_kind': 'of the pack',
  'strategy.open_element.standing': 'one of STANDINGS: the shape of the route and of the pack',
  'strategy.open_element.kind': 'one of ELEMENT_KINDS: the shape of the route and of the pack',
}

/** What is mailed, posted or shown behind a link, by what a person writes. */
export const MAILED: Record<string, string> = {
  'a message to its recipients, with its question and why it is by name': MESSAGE,
  'the question and the reason of a message, when they are written': 'slices/message/actions/save-settings.ts',
  'a statement of a crisis': 'slices/message/actions/write-proposal.ts',
  'an answer to the press': 'slices/press/actions/decide-answer.ts',
  'a line that is told to the press': LINE,
  'an answer to a recipient’s question': 'slices/dispatch/actions/reply-to-question.ts',
  'a note to the ministry': 'slices/cases/actions/tell-ministry.ts',
  'a survey': 'slices/measure/actions/open-survey.ts',
  'a report': REPORT,
  'the name of a unit': 'slices/organisation/actions/create-unit.ts',
  'what a unit is called from now on': 'slices/organisation/actions/change-unit.ts',
  'the source of a value written by hand, which a report may show': 'slices/measure/actions/write-value.ts',
  'the name of a system that gives values, which a report may show': 'slices/measure/actions/keep-source.ts',
  'the source of imported values': 'slices/measure/actions/view-import.ts',
}
