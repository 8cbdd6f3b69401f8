import { type AuthorityRow, anywhere, ask, DESK, get, line, PRESS, post, ROOM_KEEPERS } from './asking.ts'

const OCCASION = {
  kind: 'press-conference',
  texts: { nb: { title: 'Prøve', about: '' } },
  language: 'nb',
  place: 'Møterommet',
  href: null,
  openTo: 'press',
  startsAt: '2099-03-10T09:00:00Z',
  endsAt: '2099-03-10T10:00:00Z',
  accreditBy: '2099-03-09T09:00:00Z',
  seats: null,
  messageId: null,
}
/** Communication wherever it sits, and the unit’s own leader and press contacts. */
const KEEPERS = [...ROOM_KEEPERS, ...line('leader', ...PRESS)]

export const PRESS_ROOM: AuthorityRow[] = [
  ['see what the press is asked to come to', () => get('/api/press/occasions'), anywhere(...DESK)],
  ['read an occasion that is not public yet', () => get('/api/press/occasions/occ_test'), KEEPERS],
  ['make an occasion', (h) => post('/api/press/occasions', { ...OCCASION, unitId: h.units.halden }), KEEPERS],
  [
    'change a draft of an occasion',
    (h) => ask('PUT', '/api/press/occasions/occ_test', { ...OCCASION, unitId: h.units.halden }),
    KEEPERS,
  ],
  [
    'change an occasion that is announced',
    (h) =>
      ask('PUT', '/api/press/occasions/occ_test/announced', {
        ...{ ...OCCASION, unitId: h.units.halden, notes: {}, reason: null },
      }),
    KEEPERS,
  ],
  ['delete a draft of an occasion', () => ask('DELETE', '/api/press/occasions/occ_out'), KEEPERS],
  ['announce an occasion', () => post('/api/press/occasions/occ_test/publish', { at: null, reason: null }), KEEPERS],
  [
    'say yes to somebody who wants to come',
    () => post('/api/press/accreditations/acc_test/answer', { state: 'accepted' }),
    KEEPERS,
  ],
  [
    'tick somebody off at the door',
    () => post('/api/press/accreditations/acc_test/arrival', { hasCome: true }),
    KEEPERS,
  ],
  ['print the list for the reception', () => get('/api/press/occasions/occ_test/reception'), KEEPERS],
  [
    'say what the Language Act asks of a regional body',
    () =>
      ask('PUT', '/api/press/language-rules/unt_none', {
        caseKey: 'neutral',
        source: 'Prøve',
        validFrom: '2026-01-01',
      }),
    ROOM_KEEPERS,
  ],
  ['cancel an occasion', () => post('/api/press/occasions/occ_out/cancel', { notes: {} }), KEEPERS],
]
