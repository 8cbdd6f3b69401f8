import { DUTIES, type Duty } from '../../../kit/kernel/caller.ts'
import { type AuthorityHouse, PLACES, type Who } from './authority-house.ts'

const at =
  (places: readonly string[]) =>
  (...duties: Duty[]) =>
    duties.flatMap((duty) => places.map((place) => `${duty}@${place}` as Who))
const line = at(['halden', 'kdi'])
const own = at(['halden'])
const top = at(['kdi'])
export const anywhere = at(PLACES)

const STAFF: Duty[] = ['leader', 'communication-leader', 'communication-adviser']
const WRITERS: Duty[] = [...STAFF, 'press-contact']
const READERS: Duty[] = [...WRITERS, 'press-contact-alternate', 'administrator']
const DESK: Duty[] = [...WRITERS, 'press-contact-alternate']
const TENDERS: Duty[] = ['administrator', 'communication-leader', 'communication-adviser']
const COUNTERS: Duty[] = [...TENDERS, 'leader', 'relatives-liaison', 'notice-poster']
const PRESS: Duty[] = ['press-contact', 'press-contact-alternate']
const ROOM_KEEPERS = anywhere('communication-leader', 'communication-adviser')
const ADMINISTRATORS = anywhere('administrator')

type Asked = { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; url: string; body?: object }
const ask = (method: Asked['method'], url: string, body?: object): Asked => ({ method, url, ...(body ? { body } : {}) })
const post = (url: string, body: object = {}) => ask('POST', url, body)
const get = (url: string) => ask('GET', url)

const CONTACT = { kind: 'person', name: '', language: 'nb', legalBasis: 'duty', groupKeys: [], points: [] }
const GROUP = { parentId: 'grp_none', names: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group' }, circle: 'outer' }
const RECEIVER = { name: 'Intranett', url: 'ikke en adresse' }
const ROOM_FACT = {
  ...{ value: '1', labels: { nb: 'Prøve' }, source: 'Prøve', href: null, asOf: '2026-01-01', isFront: false },
}
const SEGMENT = { name: 'Prøve', definition: { groups: ['staff'] } }
const INITIATIVE = (unitId: string, ownerId: string) => ({
  title: 'Prøve',
  concept: { kind: 'text', text: '' },
  unitId,
  ownerId,
  gapKeys: [],
  subGoalKeys: [],
  audienceKeys: ['staff'],
  channelKeys: [],
  blockKeys: [],
  roleKey: null,
  budgetNok: null,
  startOn: null,
  endOn: null,
  targets: [],
})
const MEETING = (unitId: string, chairId: string) => ({
  kind: 'other',
  title: 'Prøve',
  unitId,
  chairId,
  participantIds: [],
  place: '',
  starts: '2026-03-10T09:00',
  ends: '2026-03-10T10:00',
})
const ELEMENT = {
  kind: 'vision',
  parentKey: null,
  texts: { nb: { title: 'Prøve' } },
  data: {},
  sources: [],
  standing: 'own',
  isPublic: false,
  links: {},
}
const PACK = [{ name: 'strategy.yaml', base64: Buffer.from('version: 1').toString('base64') }]
const DECISION = {
  title: null,
  decidedBy: 'Prøvekontoret',
  validFrom: '2099-01-01',
  validTo: null,
  reason: 'Prøve',
  isPublic: false,
}
const STATUS_REPORT = { status: 'at-risk', reason: 'Prøve' }
const VALUE = { targetId: 'tgt_none', measuredOn: '2026-01-01', value: 1, sample: null, margin: null, source: 'Prøve' }
const EVALUATION = { heldOn: null, present: '', findings: '', lastingImpression: '', results: {} }
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
  place: 'primary',
  weekdays: [1],
  starts: '08:00',
  ends: '16:00',
  everyWeeks: 1,
  validFrom: '2020-01-01',
}
const SHIFT = { place: 'primary', from: '2099-01-01T08:00:00Z', to: '2099-01-01T16:00:00Z' }
const ITEM = (unitId: string, ownerId: string) => ({
  kind: 'message',
  title: 'Prøve',
  note: '',
  isPrivate: true,
  unitId,
  ownerId,
  audienceKeys: ['staff'],
  channelKey: null,
  initiativeId: null,
  place: '',
  starts: '2026-03-10',
  ends: '2026-03-10',
  recurrence: null,
})
const DEFINITION = {
  names: { nb: 'Prøve' },
  unit: 'prosent',
  scale: 'share',
  direction: 'up',
  stage: 'attitude',
  kind: 'outcome',
}
const AIM = (unitId: string) => ({
  unitId,
  rhythm: 'year',
  baseline: null,
  baselineOn: null,
  target: null,
  targetOn: null,
  goalKeys: [],
  initiativeIds: [],
})
const MEASURED = { fromOn: '2020-01-01', toOn: '2020-12-31', value: 41, source: 'Prøve' }
const LINE = {
  kind: 'line',
  topic: 'Prøve',
  texts: { nb: { answer: 'Prøve' } },
  sources: [],
  expiresOn: '2099-12-31',
  isPublic: false,
}
const SETTINGS = {
  revision: 900,
  kind: 'information',
  audienceKinds: ['staff'],
  question: null,
  confirm: false,
  byName: false,
  byNameReason: null,
  requiredChecks: [],
}

/**
 * What somebody asks for, how, and who may: the rows are in the order in which they are asked. Whoever may is then stopped by something else, or changes what changes nothing for the next one.
 */
export const TABLE: [string, (h: AuthorityHouse) => Asked, Who[]][] = [
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
  ['read what is held about another', (h) => get(`/api/people/${h.owner}/export`), ADMINISTRATORS],
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
  ['change a time of keeping', () => ask('PUT', '/api/privacy/none', { days: 30, reason: 'test' }), ADMINISTRATORS],
  ['change who approves', () => post('/api/authority/aut_none/end'), ADMINISTRATORS],

  ['see accounts', () => get('/api/accounts'), ADMINISTRATORS],
  ['invite a person', (h) => post(`/api/accounts/${h.ordinary}/invite`), line('administrator')],
  ['end all access of a person', (h) => post(`/api/accounts/${h.owner}/end-access`), line('administrator')],
  ['see how the installation is', () => get('/api/health'), ADMINISTRATORS],

  ['look at contacts', () => get('/api/audience/contacts'), anywhere(...COUNTERS, ...PRESS)],
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
  ['take contacts out', () => post('/api/audience/export', { format: 'csv' }), anywhere(...TENDERS)],
  ['take out what is held on a contact', () => post('/api/personal-data/contacts/con_none'), anywhere(...TENDERS)],
  ['take out what is held on a person', () => post('/api/personal-data/people/per_none'), ADMINISTRATORS],
  ['import contacts', () => ask('PATCH', '/api/audience/imports/imp_none', {}), anywhere(...TENDERS)],
  ['see imports', () => get('/api/audience/imports'), anywhere(...TENDERS)],
  ['remove a segment', () => ask('DELETE', '/api/audience/segments/seg_none'), anywhere(...TENDERS)],
  [
    'count heads',
    (h) => ask('PUT', `/api/audience/head-counts/${h.units.halden}`, { population: 'inmates', heads: { nb: 10 } }),
    line(...COUNTERS),
  ],
  ['find a relative’s address', () => get('/api/audience/subscribers/search?text=a%40b.example'), ADMINISTRATORS],

  [
    'start a draft of the strategy',
    () => post('/api/strategy/draft', { title: null }),
    top('communication-leader', 'communication-adviser'),
  ],
  [
    'write in the draft of the strategy',
    () => ask('PUT', '/api/strategy/draft/elements/vision', { content: ELEMENT, revision: null, reason: '' }),
    top('communication-leader', 'communication-adviser'),
  ],
  [
    'take something out of the draft of the strategy',
    () => ask('DELETE', '/api/strategy/draft/elements/vision', { revision: 1, reason: '', dropReferences: false }),
    top('communication-leader', 'communication-adviser'),
  ],
  [
    'put the draft of the strategy in order',
    () => post('/api/strategy/draft/order', { keys: ['vision'] }),
    top('communication-leader', 'communication-adviser'),
  ],
  [
    'put the strategy in force',
    () => post('/api/strategy/draft/put-in-force', DECISION),
    top('leader', 'communication-leader'),
  ],
  [
    'see what a strategy pack would change',
    () => post('/api/strategy/pack/preview', { files: PACK }),
    top('communication-leader', 'communication-adviser'),
  ],
  [
    'take a strategy pack in',
    () => post('/api/strategy/pack', { files: PACK, replaceDraft: false, basis: '' }),
    top('communication-leader', 'communication-adviser'),
  ],
  [
    'discard the draft of the strategy',
    () => post('/api/strategy/draft/discard', { reason: 'Prøve' }),
    top('communication-leader', 'communication-adviser'),
  ],

  ['read an initiative that is not approved', () => get('/api/plan/initiatives/ini_draft'), line(...READERS)],
  [
    'start an initiative',
    (h) => post('/api/plan/initiatives', { document: INITIATIVE(h.units.halden, 'per_none') }),
    line(...WRITERS),
  ],
  [
    'write an initiative',
    (h) =>
      ask('PUT', '/api/plan/initiatives/ini_draft', { revision: 900, document: INITIATIVE(h.units.halden, h.owner) }),
    line(...WRITERS),
  ],
  ['ask for an initiative’s approval', () => post('/api/plan/initiatives/ini_draft/ask'), line(...WRITERS)],
  [
    'approve an initiative',
    () => post('/api/plan/initiatives/ini_review/approve', { approvalId: 'pap_none' }),
    own('leader'),
  ],
  [
    'return an initiative',
    () => post('/api/plan/initiatives/ini_review/return', { approvalId: 'pap_none', reason: 'Si hvem.' }),
    own('leader'),
  ],
  ['take an initiative back', () => post('/api/plan/initiatives/ini_review/take-back'), line(...WRITERS)],
  ['open an approved initiative', () => post('/api/plan/initiatives/ini_approved/reopen'), line(...WRITERS)],
  ['move an initiative', () => post('/api/plan/initiatives/ini_running/move', { to: 'nowhere' }), line(...WRITERS)],
  [
    'report how an initiative goes',
    () => post('/api/plan/initiatives/ini_running/status', STATUS_REPORT),
    line(...WRITERS),
  ],
  ['measure a target', () => post('/api/plan/initiatives/ini_running/values', VALUE), line(...WRITERS)],
  [
    'propose an adjustment',
    () =>
      post('/api/plan/initiatives/ini_running/adjustments', {
        targetId: 'tgt_none',
        proposal: 'Prøve',
        reason: 'Prøve',
      }),
    line(...WRITERS),
  ],
  [
    'decide on an adjustment',
    () => post('/api/plan/initiatives/ini_running/adjustments/adj_test/decision', { decision: 'adopted' }),
    own('leader'),
  ],
  [
    'evaluate an initiative',
    () => ask('PUT', '/api/plan/initiatives/ini_running/evaluation', { revision: 900, evaluation: EVALUATION }),
    line(...WRITERS),
  ],
  ['close an initiative', () => post('/api/plan/initiatives/ini_evaluating/close'), line(...WRITERS)],
  [
    'keep a lesson',
    () => post('/api/plan/lessons', { initiativeId: 'ini_running', lesson: { kind: 'again', text: 'Prøve' } }),
    line(...WRITERS),
  ],
  ['take a lesson out', () => ask('DELETE', '/api/plan/lessons/les_test'), line('leader', 'communication-leader')],
  [
    'stop an initiative',
    () => post('/api/plan/initiatives/ini_evaluating/stop', { reason: 'Prøve' }),
    line('leader', 'communication-leader'),
  ],

  ['read a case', () => get('/api/cases/cas_open'), line(...DESK)],
  [
    'report a case',
    (h) => post('/api/cases', { clientKey: 'who-may-report', unitId: h.units.halden, what: 'Prøve', howSoon: 'later' }),
    [...line(...DESK), ...own(...DUTIES), 'nobody@halden'],
  ],
  ['say «I have it»', () => post('/api/cases/cas_new/take'), top(...DESK)],
  [
    'assess a case',
    () =>
      post('/api/cases/cas_new/assess', {
        revision: 900,
        title: 'Prøve',
        breadth: 'some',
        ministryMustKnow: false,
        handlingUnitId: 'unt_none',
      }),
    top(...DESK),
  ],
  ['join two reports', () => post('/api/cases/cas_new/join', { intoId: 'cas_new' }), top(...DESK)],
  [
    'hand a case over',
    () => post('/api/cases/cas_open/assign', { unitId: 'unt_none', reason: 'Prøve' }),
    line(...DESK),
  ],
  ['write a working note', () => post('/api/cases/cas_open/notes', { text: 'Prøve' }), line(...DESK)],
  ['put something in a case', () => post('/api/cases/cas_open/links', { kind: 'line', title: 'Prøve' }), line(...DESK)],
  ['take something out of a case', () => ask('DELETE', '/api/cases/cas_open/links/lnk_none'), line(...DESK)],
  [
    'write a note to the ministry',
    () => post('/api/cases/cas_open/ministry-notes', { facts: 'Prøve', mayBeAsked: 'Prøve', weSay: '' }),
    top(...DESK),
  ],
  ['open a closed case', () => post('/api/cases/cas_closed/reopen'), line(...DESK)],
  [
    'write a note to the ministry',
    () => post('/api/cases/cas_open/ministry-notes', { facts: 'Prøve', mayBeAsked: 'Prøve', weSay: '' }),
    top(...DESK),
  ],
  ['close a case', () => post('/api/cases/cas_open/close', { reason: 'Prøve' }), line(...DESK)],

  [
    'declare a crisis',
    (h) =>
      post('/api/crises', {
        clientKey: 'who-may-declare',
        unitId: h.units.halden,
        scenarioKey: null,
        what: 'Prøve',
        level: 'unit',
      }),
    [...line(...DESK), ...own(...DUTIES), 'nobody@halden'],
  ],

  ['read who is interested', () => get('/api/cases/analyses/initiative/ini_draft'), line(...READERS)],
  [
    'say who is interested',
    () => post('/api/cases/analyses/initiative/ini_draft/groups', { groupKeys: ['none'] }),
    line(...WRITERS),
  ],
  [
    'answer for a group',
    () =>
      ask('PUT', '/api/cases/analyses/initiative/ini_draft/groups/none', {
        revision: 1,
        answer: { interest: null, influence: null, breadth: null, channelKeys: [], shaping: '' },
      }),
    line(...WRITERS),
  ],
  [
    'take a group out',
    () => ask('DELETE', '/api/cases/analyses/initiative/ini_draft/groups/none?revision=1'),
    line(...WRITERS),
  ],

  ['read what is private in the calendar', () => get('/api/plan/calendar/items/cal_test'), line(...WRITERS)],
  [
    'put something in the calendar',
    (h) => post('/api/plan/calendar/items', ITEM(h.units.halden, h.owner)),
    line(...WRITERS),
  ],
  [
    'change the calendar',
    (h) => ask('PUT', '/api/plan/calendar/items/cal_test', { revision: 900, item: ITEM(h.units.halden, h.owner) }),
    line(...WRITERS),
  ],
  [
    'move something in the calendar',
    () =>
      post('/api/plan/calendar/items/cal_test/move', {
        revision: 900,
        at: '2026-03-10',
        whole: true,
        starts: '2026-03-11',
        ends: '2026-03-11',
      }),
    line(...WRITERS),
  ],
  [
    'take a time out of the calendar',
    () => post('/api/plan/calendar/items/cal_test/time', { revision: 900, at: '2026-03-10', isOut: true }),
    line(...WRITERS),
  ],
  [
    'cancel something in the calendar',
    () => post('/api/plan/calendar/items/cal_test/cancel', { revision: 900 }),
    line(...WRITERS),
  ],
  [
    'confirm that the strategy is known',
    (h) =>
      ask('PUT', `/api/plan/known-strategy/${h.units.halden}`, {
        how: 'meeting',
        heldOn: '2026-03-10',
        reached: 1,
        staff: 2,
        note: '',
      }),
    line('leader'),
  ],
  [
    'say how much a group can take',
    () => ask('PUT', '/api/plan/calendar/limits', { audienceKey: 'staff', perWeek: 3 }),
    anywhere('communication-leader'),
  ],
  [
    'see the figures of a report',
    (h) => get(`/api/plan/reports/draft?unitId=${h.units.halden}&from=2026-03-01&to=2026-03-10`),
    line(...READERS),
  ],
  [
    'save a report to the leadership',
    (h) => post('/api/plan/reports', { unitId: h.units.halden, from: '2020-03-01', to: '2020-03-10', ownText: '' }),
    line(...WRITERS),
  ],
  [
    'give an idea',
    () => post('/api/plan/ideas', { title: 'Prøve', text: '', unitId: null, isUnnamed: true }),
    anywhere(...DUTIES),
  ],
  [
    'take an idea up',
    () => post('/api/plan/ideas/ida_take/take'),
    line('communication-leader', 'communication-adviser'),
  ],
  [
    'answer an idea',
    () => post('/api/plan/ideas/ida_answer/answer', { answer: 'Takk' }),
    line('communication-leader', 'communication-adviser'),
  ],
  [
    'make an initiative of an idea',
    () => post('/api/plan/ideas/ida_make/initiative', { answer: 'Takk' }),
    line('communication-leader', 'communication-adviser'),
  ],
  [
    'offer to be an ambassador',
    () => ask('PUT', '/api/plan/ambassadors/mine', { topics: ['Prøve'], languages: ['nb'], note: '' }),
    anywhere(...DUTIES),
  ],
  ['withdraw as an ambassador', () => ask('DELETE', '/api/plan/ambassadors/mine'), anywhere(...DUTIES)],
  [
    'ask ambassadors',
    (h) =>
      post('/api/plan/ambassadors/requests', {
        ...{ text: 'Prøve', topic: null, language: null, unitId: h.units.halden },
      }),
    line('communication-leader', 'communication-adviser'),
  ],
  ['read a meeting', () => get('/api/plan/meetings/mtg_closed'), line(...READERS)],
  [
    'plan a meeting',
    (h) => post('/api/plan/meetings', { meeting: MEETING(h.units.halden, h.owner), series: null }),
    line(...WRITERS),
  ],
  [
    'change a meeting',
    (h) =>
      ask('PUT', '/api/plan/meetings/mtg_new', {
        stamp: 900,
        meeting: MEETING(h.units.halden, h.owner),
        withLater: false,
      }),
    line(...WRITERS),
  ],
  ['put something on an agenda', () => post('/api/plan/meetings/mtg_new/agenda', { title: 'Prøve' }), line(...WRITERS)],
  ['order an agenda', () => post('/api/plan/meetings/mtg_new/agenda/order', { from: 400, to: 400 }), line(...WRITERS)],
  [
    'take something off an agenda',
    () => post('/api/plan/meetings/mtg_new/agenda/remove', { place: 400 }),
    line(...WRITERS),
  ],
  ['start a meeting', () => post('/api/plan/meetings/mtg_new/start'), line(...WRITERS)],
  [
    'cancel a meeting',
    () => post('/api/plan/meetings/mtg_off/cancel', { reason: 'Prøve', withLater: false }),
    line(...WRITERS),
  ],
  [
    'write minutes',
    () => ask('PUT', '/api/plan/meetings/mtg_open/agenda/agi_test/minutes', { revision: 900, text: 'Prøve' }),
    line(...WRITERS),
  ],
  [
    'say who is present',
    () => ask('PUT', '/api/plan/meetings/mtg_open/present', { presentIds: [], others: '' }),
    line(...WRITERS),
  ],
  [
    'write down a decision',
    (h) =>
      post('/api/plan/meetings/mtg_open/agenda/agi_test/decisions', {
        decision: { text: 'Prøve', decidedById: h.owner, initiativeId: null },
      }),
    line(...WRITERS),
  ],
  ['take a decision out', () => ask('DELETE', '/api/plan/meetings/mtg_open/decisions/dec_none'), line(...WRITERS)],
  [
    'give a follow-up',
    (h) =>
      post('/api/plan/meetings/mtg_open/agenda/agi_test/follow-ups', {
        followUp: { text: 'Prøve', ownerId: h.owner, dueOn: '2026-03-20', initiativeId: null },
      }),
    line(...WRITERS),
  ],
  [
    'say how a follow-up goes',
    () => post('/api/plan/follow-ups/fol_test/mark', { state: 'done', note: '', dueOn: null }),
    line(...WRITERS),
  ],
  ['close a meeting', () => post('/api/plan/meetings/mtg_open/close'), line(...WRITERS)],
  ['correct minutes', () => post('/api/plan/meetings/mtg_closed/reopen', { reason: 'Prøve' }), line(...WRITERS)],
  ['read a text that is not out', () => get('/api/messages/msg_review'), line(...READERS)],
  [
    'start a message',
    (h) =>
      post('/api/messages', { unitId: h.units.halden, kind: 'information', audienceKinds: ['staff'], language: 'nb' }),
    line(...WRITERS),
  ],
  ['approve', () => post('/api/messages/msg_review/approve', { approvalId: 'apr_none' }), own('leader')],
  [
    'return with a reason',
    () => post('/api/messages/msg_review/return', { approvalId: 'apr_none', reason: 'Rett datoen.' }),
    own('leader'),
  ],
  [
    'comment',
    () => post('/api/messages/msg_review/comments', { language: 'nn', block: 0, quote: '', text: 'Hei' }),
    line(...WRITERS),
  ],
  [
    'write',
    () => ask('PUT', '/api/messages/msg_draft/editions/nb', { revision: 900, title: 'Prøve', body: [] }),
    line(...WRITERS),
  ],
  ['read who wrote when', () => get('/api/messages/msg_review/history'), line(...READERS)],
  ['change audiences and question', () => ask('PUT', '/api/messages/msg_draft/settings', SETTINGS), line(...WRITERS)],
  [
    'say what a message comes from',
    () =>
      ask('PUT', '/api/messages/msg_draft/origin', {
        revision: 900,
        initiativeId: null,
        goalKeys: [],
        gapKeys: [],
        audienceKeys: [],
        roleKey: null,
      }),
    line(...WRITERS),
  ],
  [
    'mark a building block',
    () => post('/api/messages/msg_draft/blocks', { key: 'block-none', carries: true }),
    line(...WRITERS),
  ],
  ['take an edition out', () => ask('DELETE', '/api/messages/msg_draft/editions/nb'), line(...WRITERS)],
  [
    'lift a stop',
    () =>
      post('/api/messages/msg_draft/stop-lifts', {
        language: 'nb',
        findingId: 'none',
        legalBasisKey: 'none',
        reason: 'Samtykke',
      }),
    line('leader'),
  ],
  ['ask for approval', () => post('/api/messages/msg_draft/ask'), line(...WRITERS)],
  ['take the request back', () => post('/api/messages/msg_review/take-back'), line(...WRITERS)],
  ['take an approved text back', () => post('/api/messages/msg_approved/reopen'), line(...WRITERS)],
  ['correct what is out', () => post('/api/messages/msg_out/correction'), line(...WRITERS)],
  [
    'withdraw what is out',
    () => post('/api/messages/msg_out/withdraw', { reason: 'Feil dato i teksten.' }),
    line('leader', 'communication-leader'),
  ],

  [
    'see a dispatch',
    () => get('/api/dispatches/dsp_out'),
    line(...READERS, 'safety-delegate', 'union-representative', 'notice-poster'),
  ],
  ['see a plan before it goes', () => get('/api/dispatches/dsp_plan'), line(...READERS)],
  ['see the people behind a number', () => get('/api/dispatches/dsp_out/recipients?wave=wav_out'), line(...STAFF)],
  ['plan a dispatch', () => post('/api/dispatches', { versionId: 'ver_out', waves: [] }), line(...STAFF)],
  ['plan a correction', () => post('/api/dispatches/correction', { versionId: 'ver_out' }), line(...STAFF)],
  ['start a dispatch', () => post('/api/dispatches/dsp_out/start'), line(...STAFF)],
  ['pause a dispatch', () => post('/api/dispatches/dsp_out/pause'), line(...STAFF)],
  ['resume a dispatch', () => post('/api/dispatches/dsp_out/resume'), line(...STAFF)],
  ['stop a dispatch', () => post('/api/dispatches/dsp_out/stop'), line(...STAFF)],
  ['open a wave', () => post('/api/dispatches/dsp_out/waves/wav_out/open'), line(...STAFF)],
  [
    'send against what holds',
    () => post('/api/dispatches/dsp_out/waves/wav_out/override', { reason: 'Det haster for alle.', confirmed: true }),
    line('leader', 'communication-leader'),
  ],
  ['see receivers of webhooks', () => get('/api/webhooks'), ADMINISTRATORS],
  ['add a receiver', () => post('/api/webhooks', RECEIVER), ADMINISTRATORS],
  ['change a receiver', () => ask('PUT', '/api/webhooks/whk_none', RECEIVER), ADMINISTRATORS],
  [
    'confirm a notice',
    () =>
      post('/api/unit-tasks/tsk_out/confirm', {
        how: 'posted',
        where: 'Fellesrom',
        heads: 1,
        at: '2020-01-01T00:00:00Z',
      }),
    line('notice-poster', 'leader', 'relatives-liaison', ...PRESS),
  ],

  [
    'give an outlet a text under embargo',
    () =>
      post('/api/press/advance-copies', {
        ...{ messageId: 'msg_none', outletIds: ['out_none'], language: 'nb', embargoUntil: '2099-01-01T12:00:00Z' },
      }),
    anywhere(...STAFF),
  ],
  ['add a fact to the press room', () => post('/api/press/facts', ROOM_FACT), ROOM_KEEPERS],
  ['change a fact of the press room', () => ask('PUT', '/api/press/facts/fct_none', ROOM_FACT), ROOM_KEEPERS],
  ['take a fact out of the press room', () => ask('DELETE', '/api/press/facts/fct_none'), ROOM_KEEPERS],
  ['take a picture out of the press room', () => ask('DELETE', '/api/press/pictures/pic_none'), ROOM_KEEPERS],
  ['see requests for support', () => get('/api/support'), anywhere(...DESK)],
  [
    'ask for support',
    (h) =>
      post('/api/support', {
        ...{ unitId: h.units.halden, caseId: null, need: 'capacity', title: 'Prøve', about: '', howSoon: 'later' },
      }),
    line(...DESK),
  ],
  ['see who answers the press', () => get('/api/press/duty'), anywhere(...WRITERS, 'press-contact-alternate')],
  [
    'see who answers for a unit',
    (h) => get(`/api/press/duty/${h.units.halden}`),
    anywhere(...WRITERS, 'press-contact-alternate'),
  ],
  [
    'set the rota of a unit',
    (h) => post(`/api/press/duty/${h.units.halden}/rota`, { ...ROTA, personId: h.ordinary }),
    line(...WRITERS),
  ],
  ['end a row of the rota', () => ask('DELETE', '/api/press/rota/rot_test'), line(...WRITERS)],
  [
    'give somebody a shift',
    (h) => post(`/api/press/duty/${h.units.halden}/shifts`, { ...SHIFT, personId: h.ordinary }),
    line(...WRITERS),
  ],
  ['take a shift back', () => ask('DELETE', '/api/press/shifts/shi_test'), line(...WRITERS)],
  [
    'set the numbers of a unit',
    (h) => ask('PUT', `/api/press/duty/${h.units.halden}/numbers`, { primary: null, alternate: null }),
    line(...WRITERS),
  ],

  ['see the week of a unit', (h) => get(`/api/press/duty/${h.units.halden}/week?day=2026-03-10`), anywhere(...DESK)],
  [
    'copy a week of shifts',
    (h) => post(`/api/press/duty/${h.units.halden}/copy-week`, { day: '2099-03-10', weeks: 1 }),
    line(...WRITERS),
  ],
  [
    'set the hours of the press telephone',
    () => ask('PUT', '/api/press/telephone-hours', { hours: [] }),
    top(...WRITERS),
  ],
  [
    'see the contact page as it will be',
    () => get('/api/press/contact-preview?at=2099-03-10T09:00:00Z'),
    anywhere(...DESK),
  ],

  ['see the press desk', () => get('/api/press/inquiries'), anywhere(...DESK)],
  ['have a text routed', () => get('/api/press/inquiries/suggestion?text=Halden'), anywhere(...DESK)],
  ['read what is public of the agency', () => get('/api/press/known-public'), anywhere(...DESK)],
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
  [
    'ask the line for facts',
    (h) => post('/api/press/inquiries/inq_test/sources', { unitId: h.units.halden, ask: 'Hvor mange?', dueAt: null }),
    line(...DESK),
  ],
  ['give facts', () => post('/api/press/sources/src_test/reply', { reply: '41' }), line(...DESK)],
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
  ['hand out a journalist’s file', () => get('/api/press/journalists/jou_test/file'), anywhere(...STAFF)],
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

  ['read a line to take', () => get('/api/press/lines/lin_test'), anywhere(...READERS)],
  ['start a line', (h) => post('/api/press/lines', { ...LINE, unitId: h.units.halden }), line(...WRITERS)],
  ['write a line', () => ask('PUT', '/api/press/lines/lin_test', { ...LINE, revision: 900 }), line(...WRITERS)],
  ['approve a line', () => post('/api/press/lines/lin_test/approve', { revision: 900 }), line(...STAFF)],
  [
    'retire a line',
    () => post('/api/press/lines/lin_test/retire', { reason: 'Gjelder ikke lenger.' }),
    line(...WRITERS),
  ],

  ['read the register of indicators', () => get('/api/measure/indicators'), anywhere(...DUTIES)],
  ['read an indicator', () => get('/api/measure/indicators/test'), anywhere(...DUTIES)],
  ['open a value', () => get('/api/measure/values/val_test'), anywhere(...DUTIES)],
  [
    'add an indicator',
    (h) => post('/api/measure/indicators', { definition: DEFINITION, aim: AIM(h.units.halden) }),
    line(...STAFF),
  ],
  [
    'change what an indicator measures',
    () => ask('PUT', '/api/measure/indicators/test/definition', { revision: 900, definition: DEFINITION }),
    line(...STAFF),
  ],
  [
    'set a target',
    (h) => ask('PUT', '/api/measure/indicators/test/aim', { revision: 900, aim: AIM(h.units.halden) }),
    line(...STAFF),
  ],
  ['write down a value', () => post('/api/measure/indicators/test/values', MEASURED), line(...STAFF)],
  [
    'note something on a time line',
    () => post('/api/measure/indicators/test/remarks', { onDay: '2020-01-01', text: 'Prøve' }),
    line(...STAFF),
  ],
  ['take a value back', () => post('/api/measure/values/val_test/take-back', { reason: 'Prøve' }), line(...STAFF)],
  [
    'say what the columns of a file of values hold',
    () =>
      ask('PUT', '/api/measure/imports/mim_none/mapping', { mapping: { indicatorKey: null, columns: {} }, source: '' }),
    anywhere(...STAFF),
  ],
  ['look at a file of values', () => get('/api/measure/imports/mim_none'), anywhere(...STAFF)],
  ['take the values of a file in', () => post('/api/measure/imports/mim_none/apply'), anywhere(...STAFF)],
  ['undo a file of values', () => post('/api/measure/imports/mim_none/undo'), anywhere(...STAFF)],
  ['see what the media have published', () => get('/api/measure/media'), anywhere(...DUTIES)],
  ['search mentions', () => get('/api/measure/mentions?q=fengsel'), anywhere(...DUTIES)],
  [
    'lock a panel of outlets',
    () => post('/api/measure/panels', { name: 'Prøve', outlets: ['Avisa'], coverage: '' }),
    anywhere(...STAFF),
  ],
  ['end an indicator', () => post('/api/measure/indicators/test/retire', { reason: 'Prøve' }), line(...STAFF)],

  ['read the log', () => get('/api/log'), [...anywhere(...STAFF, ...PRESS), ...ADMINISTRATORS]],
  ['see how the log is', () => get('/api/log/state'), [...anywhere(...STAFF, ...PRESS), ...ADMINISTRATORS]],
  ['check the log', () => post('/api/log/verification'), [...anywhere(...STAFF, ...PRESS), ...ADMINISTRATORS]],
  [
    'empty an event',
    (h) => post(`/api/log/${h.eventId}/redaction`, { reason: 'Navn som ikke skulle stått der.' }),
    [...line('leader'), ...ADMINISTRATORS],
  ],
  ['see one’s own sign-in', () => get('/api/my/sign-in'), anywhere(...DUTIES)],
  ['see what waits', () => get('/api/today'), anywhere(...DUTIES)],
]
