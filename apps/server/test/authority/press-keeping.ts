import { DUTIES } from '../../../../kit/kernel/caller.ts'
import { type AuthorityRow, anywhere, ask, DESK, get, line, post, STAFF, top, WRITERS } from './asking.ts'

const ROOM_FACT = {
  ...{ value: '1', labels: { nb: 'Prøve' }, source: 'Prøve', href: null, asOf: '2026-01-01', isFront: false },
}
const PITCH = {
  kind: 'pitch',
  title: 'Prøve',
  about: '',
  outletId: null,
  roleKey: null,
  blockKeys: [],
  initiativeId: null,
  plannedOn: null,
}
const ROTA = {
  duty: 'press-contact',
  place: 'primary',
  weekdays: [1],
  starts: '08:00',
  ends: '16:00',
  everyWeeks: 1,
  validFrom: '2020-01-01',
}
const SHIFT = { duty: 'press-contact', place: 'primary', from: '2099-01-01T08:00:00Z', to: '2099-01-01T16:00:00Z' }

const ROOM_WRITERS = top('communication-leader', 'communication-adviser')

export const PRESS_KEEPING: AuthorityRow[] = [
  [
    'give an outlet a text under embargo',
    () =>
      post('/api/press/advance-copies', {
        ...{ messageId: 'msg_none', outletIds: ['out_none'], language: 'nb', embargoUntil: '2099-01-01T12:00:00Z' },
      }),
    anywhere(...STAFF),
  ],
  ['ask for a fact in the press room', () => post('/api/press/facts', ROOM_FACT), ROOM_WRITERS],
  ['ask for another fact in the press room', () => ask('PUT', '/api/press/facts/fct_none', ROOM_FACT), ROOM_WRITERS],
  ['take a fact out of the press room', () => ask('DELETE', '/api/press/facts/fct_none'), ROOM_WRITERS],
  ['take a picture out of the press room', () => ask('DELETE', '/api/press/pictures/pic_none'), ROOM_WRITERS],
  ['see what waits for a yes', () => get('/api/approvals'), anywhere(...DUTIES)],
  ['see who answers the press', () => get('/api/duty/units'), anywhere(...WRITERS, 'press-contact-alternate')],
  [
    'see who answers for a unit',
    (h) => get(`/api/duty/units/${h.units.halden}`),
    anywhere(...WRITERS, 'press-contact-alternate'),
  ],
  [
    'set the rota of a unit',
    (h) => post(`/api/duty/units/${h.units.halden}/rota`, { ...ROTA, personId: h.ordinary }),
    line(...WRITERS),
  ],
  ['end a row of the rota', () => ask('DELETE', '/api/duty/rota/rot_test'), line(...WRITERS)],
  [
    'give somebody a shift',
    (h) => post(`/api/duty/units/${h.units.halden}/shifts`, { ...SHIFT, personId: h.ordinary }),
    line(...WRITERS),
  ],
  ['take a shift back', () => ask('DELETE', '/api/duty/shifts/shi_test'), line(...WRITERS)],
  [
    'set the numbers of a unit',
    (h) => ask('PUT', `/api/press/duty/${h.units.halden}/numbers`, { primary: null, alternate: null }),
    line(...WRITERS),
  ],
  ['see the week of a unit', (h) => get(`/api/duty/units/${h.units.halden}/week?day=2026-03-10`), anywhere(...DESK)],
  [
    'copy a week of shifts',
    (h) => post(`/api/duty/units/${h.units.halden}/copy-week`, { duty: 'press-contact', day: '2099-03-10', weeks: 1 }),
    line(...WRITERS),
  ],
  [
    'set the hours of the press telephone',
    () => ask('PUT', '/api/duty/telephone-hours', { hours: [] }),
    top(...WRITERS),
  ],
  ['see where somebody of the unit answers', () => get('/api/duty/staffed'), anywhere(...DUTIES)],
  ['see who answers ahead', (h) => get(`/api/duty/answers?unitId=${h.units.halden}`), anywhere(...DUTIES)],
  ['see the numbers of the press duty', () => get('/api/press/duty/numbers'), anywhere(...DESK)],
  [
    'see the contact page as it will be',
    () => get('/api/press/contact-preview?at=2099-03-10T09:00:00Z'),
    anywhere(...DESK),
  ],
  ['read what is public of the agency', () => get('/api/press/known-public'), anywhere(...DESK)],
  ['search journalists', () => get('/api/press/journalists'), anywhere(...DESK)],
  [
    'see who in the press got what',
    () => get('/api/press/equal-treatment?from=2026-01-01&to=2026-01-31'),
    anywhere(...STAFF),
  ],
  ['see own stories', () => get('/api/press/proactive'), anywhere(...DESK)],
  [
    'write an own story down',
    (h) => post('/api/press/proactive', { ...PITCH, unitId: h.units.halden }),
    line(...WRITERS),
  ],
  [
    'change an own story',
    () => ask('PUT', '/api/press/proactive/pro_test', { ...PITCH, revision: 900 }),
    line(...WRITERS),
  ],
  [
    'take an own story a step further',
    () =>
      post('/api/press/proactive/pro_test/step', {
        revision: 900,
        to: 'done',
        reason: '',
        outcome: '',
        coverage: null,
      }),
    line(...WRITERS),
  ],
  ['search outlets', () => get('/api/press/outlets'), anywhere(...DESK)],
  ['read a journalist', () => get('/api/press/journalists/jou_test'), anywhere(...DESK)],
  ['hand out a journalist’s file', () => get('/api/press/journalists/jou_test/file'), line(...STAFF)],
  [
    'write a journalist in',
    () =>
      post('/api/press/journalists', {
        ...{ name: 'Test Testesen', outletId: 'out_none', email: null, phone: null, language: 'nb', topics: [] },
      }),
    anywhere(...DESK),
  ],
  ['read an outlet', () => get('/api/press/outlets/out_none'), anywhere(...DESK)],
  [
    'write an outlet in',
    () => post('/api/press/outlets', { name: 'Test', email: 'ingen adresse', phone: null, note: '' }),
    anywhere(...DESK),
  ],
  [
    'change an outlet',
    () => ask('PUT', '/api/press/outlets/out_none', { name: 'Test', email: null, phone: null, note: '' }),
    anywhere(...DESK),
  ],
  [
    'change a journalist',
    () =>
      ask('PUT', '/api/press/journalists/jou_test', { name: 'Test Testesen', email: null, phone: null, topics: [] }),
    anywhere(...DESK),
  ],
]
