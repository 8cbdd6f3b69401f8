const DATA = 'figures, settings or a file, which a system may keep too; put in anew it is put right'
const DRAFT = 'a draft, or what nobody has been asked or told of: nobody’s yet'
const INSIDE = 'an order inside the agency, which can be put in again; nobody outside reads it'
const ASKS = 'asks, or asks no more: a yes has not been given'
const AGAIN = 'opens it again, and what stood stays in the log'
const FILE = 'the same file can be taken in again, and what it replaced stands again'
const OTHERS = 'what is public of it is held by the yes of another (slices/approval)'

/**
 * Writes that take away, end or tell, and are open to a token all the same, each with why. What is grave, or by a person
 * (`config.byPerson`), needs no line here.
 */
export const SPARED: Readonly<Record<string, string>> = {
  'POST /api/approvals/:id/take-back': ASKS,
  'DELETE /api/audience/left-out-groups/:key': INSIDE,
  'DELETE /api/audience/segments/:id': INSIDE,
  'DELETE /api/strategy/draft/elements/:key': DRAFT,
  'POST /api/strategy/draft/discard': DRAFT,
  'POST /api/strategy/pack': DRAFT,
  'DELETE /api/cases/analyses/:kind/:id/groups/:groupKey': DRAFT,
  'PUT /api/cases/analyses/:kind/:id/groups/:groupKey': DRAFT,
  'POST /api/cases': 'a report, which another system may make; who takes it is a person',
  'POST /api/cases/:id/close': 'opened again by one press',
  'POST /api/cases/:id/reopen': AGAIN,
  'DELETE /api/cases/:id/links/:linkId': INSIDE,
  'POST /api/support': ASKS,
  'POST /api/plan/initiatives/:id/take-back': ASKS,
  'PUT /api/plan/initiatives/:id/evaluation': DRAFT,
  'POST /api/plan/initiatives/:id/close': 'it has been evaluated; all of it stays to be read',
  'POST /api/plan/ideas': 'may be given without a name; what is answered is answered by a person',
  'POST /api/plan/ideas/answer-time': DATA,
  'DELETE /api/plan/lessons/:id': 'out of use, and still to be read',
  'POST /api/plan/calendar/items/:id/cancel': INSIDE,
  'POST /api/plan/calendar/feeds/:id/close': 'one’s own address; a new one is made by a grave act',
  'POST /api/plan/meetings/:id/cancel': INSIDE,
  'POST /api/plan/meetings/:id/reopen': AGAIN,
  'PUT /api/plan/meetings/:id/present': 'minutes that are not closed',
  'POST /api/plan/meetings/:id/agenda/:itemId/follow-ups': ASKS,
  'DELETE /api/plan/meetings/:id/decisions/:decisionId': 'minutes that are not closed',
  'DELETE /api/messages/:id/editions/:language': DRAFT,
  'POST /api/messages/:id/blocks': DRAFT,
  'POST /api/messages/:id/drop': DRAFT,
  'POST /api/messages/:id/take-back': ASKS,
  'POST /api/translations/:id/withdraw': ASKS,
  'POST /api/press/inquiries/:id/facts': INSIDE,
  'POST /api/press/inquiries/:id/reopen': AGAIN,
  'PUT /api/press/inquiries/:id/answer': DRAFT,
  'POST /api/press/facts': OTHERS,
  'DELETE /api/press/facts/:id': OTHERS,
  'DELETE /api/press/occasions/:id': DRAFT,
  'PUT /api/press/language-rules/:id': DATA,
  'DELETE /api/crises/:id/status/draft': DRAFT,
  'DELETE /api/crises/:id/status/questions/:questionId': DRAFT,
  'POST /api/crisis-exercises/:id/cancel': INSIDE,
  'POST /api/crises/:id/script/hold': 'an exercise',
  'POST /api/measure/indicators/:key/retire': 'a series that is open data is closed by a grave act',
  'PUT /api/measure/indicators/:key/definition': OTHERS,
  'POST /api/measure/indicators/:key/remarks': INSIDE,
  'POST /api/measure/mention-imports/:id/undo': FILE,
  'POST /api/measure/own/:key/stop': INSIDE,
  'DELETE /api/measure/surveys/:id': DRAFT,
  'POST /api/measure/coding/rounds/:id/close': INSIDE,
  'POST /api/measure/sources/:id/end': INSIDE,
  'POST /api/measure/runs/:id/take': 'a source that is set up takes in what it reads',
  'POST /api/measure/big-files/:id/steps': FILE,
  'POST /api/measure/runs/:id/drop': FILE,
  'DELETE /api/measure/reports/:id': DRAFT,
  'POST /api/measure/report-rhythms/:id/end': INSIDE,
}
