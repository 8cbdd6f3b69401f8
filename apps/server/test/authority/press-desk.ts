import { type AuthorityRow, anywhere, ask, DESK, get, line, own, post, READERS, top, WRITERS } from './asking.ts'

const INQUIRY = {
  kind: 'question',
  channel: 'phone',
  topic: 'Prøve',
  question: 'Prøve?',
  language: 'nb',
  dueAt: null,
  unitId: null,
  journalistName: null,
  outletName: null,
  email: null,
  phone: null,
}
const LINE = {
  kind: 'line',
  topic: 'Prøve',
  texts: { nb: { answer: 'Prøve' } },
  sources: [],
  expiresOn: '2099-12-31',
  isPublic: false,
}

export const PRESS_DESK: AuthorityRow[] = [
  ['see the press desk', () => get('/api/press/inquiries'), anywhere(...DESK)],
  ['have a text routed', () => get('/api/press/inquiries/suggestion?text=Halden'), anywhere(...DESK)],
  ['take an inquiry in', () => post('/api/press/inquiries', INQUIRY), anywhere(...DESK)],
  ['read an inquiry', () => get('/api/press/inquiries/inq_test'), line(...DESK)],
  [
    'say that one has an inquiry open',
    () => post('/api/press/inquiries/inq_test/presence', { isHere: true, isWriting: false }),
    line(...DESK),
  ],
  [
    'decide whose case it is',
    (h) => post('/api/press/inquiries/inq_test/unit', { unitId: h.units.halden }),
    line(...DESK),
  ],
  [
    'change an inquiry',
    () => post('/api/press/inquiries/inq_test/facts', { topic: 'Ny', kind: 'question', dueAt: '2099-01-01T12:00:00Z' }),
    line(...DESK),
  ],
  ['put an inquiry in a case', () => post('/api/press/inquiries/inq_test/case', { caseId: null }), line(...DESK)],
  [
    'ask the line for facts',
    (h) => post('/api/press/inquiries/inq_test/sources', { unitId: h.units.halden, ask: 'Hvor mange?', dueAt: null }),
    line(...DESK),
  ],
  ['give facts', () => post('/api/press/sources/src_test/reply', { reply: '41' }), line(...DESK)],
  ['see the clocks of the kinds', () => get('/api/press/kinds'), anywhere(...DESK)],
  [
    'set the clock of a kind',
    () => ask('PUT', '/api/press/kinds/question', { code: 'close', amount: 2 }),
    top(...WRITERS),
  ],
  [
    'note that a permission no longer holds',
    () => post('/api/press/inquiries/inq_test/permission-end', { reason: 'Prøve' }),
    line(...DESK),
  ],
  [
    'put a permission on record',
    () =>
      post('/api/press/inquiries/inq_test/permission', {
        place: 'Gården',
        conditions: '',
        consentOnRecord: true,
        consentReference: '2026/1',
      }),
    line(...DESK),
  ],
  [
    'write an answer',
    () =>
      ask('PUT', '/api/press/inquiries/inq_draft/answer', {
        revision: 900,
        text: 'Prøve',
        language: 'nb',
        sources: [],
        lineIds: [],
      }),
    line(...DESK),
  ],
  ['ask for approval of an answer', () => post('/api/press/inquiries/inq_draft/approval'), line(...DESK)],
  ['take an inquiry on oneself', () => post('/api/press/inquiries/inq_test/owner'), line(...DESK)],
  ['approve an answer', () => post('/api/press/inquiries/inq_review/approve', { revision: 900 }), own('leader')],
  ['give an answer back', () => post('/api/press/inquiries/inq_review/return', { reason: 'Kortere.' }), own('leader')],
  ['send an answer', () => post('/api/press/inquiries/inq_approved/send', { by: 'phone' }), line(...DESK)],
  ['read a line to take', () => get('/api/press/lines/lin_test'), anywhere(...READERS)],
  ['start a line', (h) => post('/api/press/lines', { ...LINE, unitId: h.units.halden }), line(...WRITERS)],
  ['write a line', () => ask('PUT', '/api/press/lines/lin_test', { ...LINE, revision: 900 }), line(...WRITERS)],
  ['approve a line', () => post('/api/press/lines/lin_test/approve', { revision: 900 }), own('leader')],
  [
    'retire a line',
    () => post('/api/press/lines/lin_test/retire', { reason: 'Gjelder ikke lenger.' }),
    line(...WRITERS),
  ],
]
