import { ADMINISTRATORS, type AuthorityRow, anywhere, ask, get, line, post, STAFF, top } from './asking.ts'

export const ORGANISATION: AuthorityRow[] = [
  [
    'see the people of a unit',
    (h) => get(`/api/units/${h.units.halden}/people`),
    [...line(...STAFF), ...ADMINISTRATORS],
  ],
  [
    'add a person',
    (h) => post('/api/people', { unitId: h.units.halden, displayName: 'Test Testesen', email: 'owner@halden.example' }),
    [...line(...STAFF), ...ADMINISTRATORS],
  ],
  [
    'change a person',
    (h) => ask('PATCH', `/api/people/${h.ordinary}`, { title: 'Betjent' }),
    [...line(...STAFF), ...ADMINISTRATORS],
  ],
  [
    'change a leader',
    (h) => ask('PATCH', `/api/people/${h.personIds.get('leader@halden')}`, { title: 'Leder' }),
    [...top('leader'), ...ADMINISTRATORS],
  ],
  [
    'move a person',
    (h) => post(`/api/people/${h.ordinary}/move`, { toUnitId: h.units.halden }),
    [...line(...STAFF), ...ADMINISTRATORS],
  ],
  ['call off a move', (h) => post(`/api/people/${h.ordinary}/move/call-off`), [...line(...STAFF), ...ADMINISTRATORS]],
  [
    'give an everyday duty',
    (h) => post('/api/duties', { personId: h.ordinary, unitId: h.units.halden, duty: 'notice-poster' }),
    [...line(...STAFF), ...ADMINISTRATORS],
  ],
  [
    'make an adviser',
    (h) => post('/api/duties', { personId: h.ordinary, unitId: h.units.halden, duty: 'communication-adviser' }),
    [...line('leader'), ...ADMINISTRATORS],
  ],
  [
    'make a leader',
    (h) => post('/api/duties', { personId: h.owner, unitId: h.units.halden, duty: 'leader' }),
    [...top('leader'), ...ADMINISTRATORS],
  ],
  [
    'make an administrator',
    (h) => post('/api/duties', { personId: h.owner, unitId: h.units.halden, duty: 'administrator' }),
    ADMINISTRATORS,
  ],
  [
    'register that another is away',
    (h) => post('/api/absences', { personId: h.owner, from: '2026-02-02', to: '2026-02-01' }),
    [...line(...STAFF), ...ADMINISTRATORS],
  ],
  ['add a unit', () => post('/api/units', { name: 'Ny', kind: 'prison', parentId: 'unt_none' }), ADMINISTRATORS],
  [
    'say who approves',
    () =>
      post('/api/authority', {
        messageKind: 'notice',
        audienceKind: 'partners',
        fromLevel: 'unit',
        approverDuty: 'leader',
        approverLevel: 'unit',
      }),
    ADMINISTRATORS,
  ],
  ['change a unit', () => ask('PATCH', '/api/units/unt_none', { name: 'Nytt navn' }), ADMINISTRATORS],
  ['close a unit', () => post('/api/units/unt_none/close'), ADMINISTRATORS],
  ['import units', () => post('/api/units/import', { file: btoa('navn;type\n'), apply: false }), ADMINISTRATORS],
  ['import staff', () => post('/api/people/import', { file: btoa('navn;enhet\n'), apply: false }), ADMINISTRATORS],
  ['undo a file of staff', () => post('/api/people/imports/pim_none/undo'), ADMINISTRATORS],
  ['change a time of keeping', () => ask('PUT', '/api/privacy/none', { days: 30, reason: 'test' }), ADMINISTRATORS],
  [
    'say yes to power that somebody gave',
    () => post('/api/givings/ogv_none/second'),
    [...anywhere('leader'), ...ADMINISTRATORS],
  ],
  ['change who approves', () => post('/api/authority/aut_none/end'), ADMINISTRATORS],
]
