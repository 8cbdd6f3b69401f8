import {
  ADMINISTRATORS,
  type AuthorityRow,
  anywhere,
  ask,
  COUNTERS,
  get,
  line,
  PRESS,
  post,
  TENDERS,
} from './asking.ts'

const CONTACT = { kind: 'person', name: '', language: 'nb', legalBasis: 'duty', groupKeys: [], points: [] }
const GROUP = { parentId: 'grp_none', names: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group' }, circle: 'outer' }
const SEGMENT = { name: 'Prøve', definition: { groups: ['staff'] } }

export const AUDIENCE: AuthorityRow[] = [
  ['look at contacts', () => get('/api/audience/contacts'), anywhere(...TENDERS, 'leader', ...PRESS)],
  ['look at groups', () => get('/api/audience/groups'), anywhere(...COUNTERS, ...PRESS)],
  [
    'add a contact',
    () =>
      post('/api/audience/contacts', {
        kind: 'person',
        name: '',
        language: 'nb',
        legalBasis: 'duty',
        groupKeys: [],
        points: [],
      }),
    anywhere(...TENDERS),
  ],
  ['look at segments', () => get('/api/audience/segments'), anywhere(...COUNTERS, ...PRESS)],
  ['look at head counts', () => get('/api/audience/head-counts'), anywhere(...COUNTERS, ...PRESS)],
  ['see how many relatives there are', () => get('/api/audience/subscribers'), anywhere(...COUNTERS, ...PRESS)],
  [
    'count a choice',
    () => post('/api/audience/count', { definition: { groups: ['staff'] } }),
    anywhere(...COUNTERS, ...PRESS),
  ],
  ['change a contact', () => ask('PUT', '/api/audience/contacts/con_none', CONTACT), anywhere(...TENDERS)],
  ['look over unused contacts', () => get('/api/audience/review'), anywhere(...TENDERS)],
  [
    'decide on unused contacts',
    () => post('/api/audience/review', { ids: ['con_none'], decision: 'keep' }),
    anywhere(...TENDERS),
  ],
  ['help a relative out', () => post('/api/audience/subscribers/sub_none/end'), ADMINISTRATORS],
  ['erase a contact', () => ask('DELETE', '/api/audience/contacts/con_none'), anywhere(...TENDERS)],
  [
    'leave a contact out',
    () => post('/api/audience/contacts/con_none/suppression', { reason: null }),
    anywhere(...TENDERS),
  ],
  ['remove a group', () => ask('DELETE', '/api/audience/groups/grp_none'), anywhere(...TENDERS)],
  ['let a group come back', () => ask('DELETE', '/api/audience/left-out-groups/none'), anywhere(...TENDERS)],
  ['add a group', () => post('/api/audience/groups', GROUP), anywhere(...TENDERS)],
  ['change a group', () => ask('PUT', '/api/audience/groups/grp_none', GROUP), anywhere(...TENDERS)],
  ['keep a segment', () => post('/api/audience/segments', SEGMENT), anywhere(...TENDERS)],
  ['change a segment', () => ask('PUT', '/api/audience/segments/seg_none', SEGMENT), anywhere(...TENDERS)],
  ['follow an import', () => get('/api/audience/imports/imp_none'), anywhere(...TENDERS)],
  ['apply an import', () => post('/api/audience/imports/imp_none/apply'), anywhere(...TENDERS)],
  ['undo an import', () => post('/api/audience/imports/imp_none/undo'), anywhere(...TENDERS)],
  ['stop an import', () => post('/api/audience/imports/imp_none/stop'), anywhere(...TENDERS)],
  ['take contacts out', () => post('/api/audience/export', { format: 'csv' }), anywhere(...TENDERS)],
  ['import contacts', () => ask('PATCH', '/api/audience/imports/imp_none', {}), anywhere(...TENDERS)],
  ['see imports', () => get('/api/audience/imports'), anywhere(...TENDERS)],
  ['remove a segment', () => ask('DELETE', '/api/audience/segments/seg_none'), anywhere(...TENDERS)],
  [
    'count heads',
    (h) => ask('PUT', `/api/audience/head-counts/${h.units.halden}`, { population: 'inmates', heads: { nb: 10 } }),
    line(...COUNTERS),
  ],
  ['find a relative’s address', () => get('/api/audience/subscribers/search?text=a%40b.example'), ADMINISTRATORS],
]
