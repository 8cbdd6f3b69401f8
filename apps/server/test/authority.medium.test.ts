import { afterAll, beforeAll, expect, test } from 'vitest'
import { DUTIES, type Duty } from '../../../kit/kernel/caller.ts'
import { authorityHouse, PLACES, type Who } from './authority-house.ts'

/**
 * Who may do what, written down by hand from the slices' READMEs and asked over HTTP of people who are really signed in.
 * What is asked about belongs to Halden: those of Halden and of KDI above it are its line, those of Bergen are strangers.
 */
let house: Awaited<ReturnType<typeof authorityHouse>>
beforeAll(async () => {
  house = await authorityHouse()
}, 120_000)
afterAll(() => house.stop())

const at =
  (places: readonly string[]) =>
  (...duties: Duty[]) =>
    duties.flatMap((duty) => places.map((place) => `${duty}@${place}` as Who))
const line = at(['halden', 'kdi'])
const own = at(['halden'])
const top = at(['kdi'])
const anywhere = at(PLACES)

const STAFF: Duty[] = ['leader', 'communication-leader', 'communication-adviser']
const WRITERS: Duty[] = [...STAFF, 'press-contact']
const READERS: Duty[] = [...WRITERS, 'press-contact-alternate', 'administrator']
const TENDERS: Duty[] = ['administrator', 'communication-leader', 'communication-adviser']
const COUNTERS: Duty[] = [...TENDERS, 'leader', 'relatives-liaison', 'notice-poster']
const PRESS: Duty[] = ['press-contact', 'press-contact-alternate']
const ADMINISTRATORS = anywhere('administrator')

type Asked = { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; url: string; body?: object }
const ask = (method: Asked['method'], url: string, body?: object): Asked => ({ method, url, ...(body ? { body } : {}) })
const post = (url: string, body: object = {}) => ask('POST', url, body)
const get = (url: string) => ask('GET', url)

/** Whoever may is then stopped by something else, or changes what changes nothing for the next one. */
const TABLE: [string, (h: typeof house) => Asked, Who[]][] = [
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
    () => ask('PATCH', `/api/people/${personOf('leader@halden')}`, { title: 'Leder' }),
    [...top('leader'), ...ADMINISTRATORS],
  ],
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
  ['change a unit', () => ask('PATCH', '/api/units/unt_none', { name: 'Nytt navn' }), ADMINISTRATORS],
  ['close a unit', () => post('/api/units/unt_none/close'), ADMINISTRATORS],
  ['import units', () => post('/api/units/import', { file: btoa('navn;type\n'), apply: false }), ADMINISTRATORS],
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

  ['read the log', () => get('/api/log'), [...anywhere(...STAFF, ...PRESS), ...ADMINISTRATORS]],
  [
    'empty an event',
    (h) => post(`/api/log/${h.eventId}/redaction`, { reason: 'Navn som ikke skulle stått der.' }),
    [...line('leader'), ...ADMINISTRATORS],
  ],
  ['see one’s own sign-in', () => get('/api/my/sign-in'), anywhere(...DUTIES)],
  ['see what waits', () => get('/api/today'), anywhere(...DUTIES)],
]

/** To those who may not read them, they do not exist. */
const HIDDEN = ['message.not-found', 'dispatch.not-found']

const personOf = (who: Who) => house.personIds.get(who)!

test.each(TABLE)('when it is asked to %s, exactly those who may are let', async (_what, asked, allowed) => {
  const { method, url, body } = asked(house)
  const everyone = allowed.length === anywhere(...DUTIES).length
  const wrong: string[] = []
  // Those who may come last, so that what they change is no reason to stop the others.
  const inOrder = [...house.people].toSorted(([a], [b]) => Number(allowed.includes(a)) - Number(allowed.includes(b)))
  for (const [who, person] of inOrder) {
    const answer = await (body || method !== 'GET' ? person.send(method, url, body) : person.get(url))
    const code = answer.statusCode >= 400 ? (answer.json().code as string) : ''
    const isRefused = answer.statusCode === 403 || HIDDEN.includes(code)
    const mayBe = everyone || allowed.includes(who)
    if (answer.statusCode >= 500 || code === 'request.invalid' || code === 'access.recent-needed')
      wrong.push(`${who}: ${answer.statusCode} ${answer.body}`)
    else if (isRefused === mayBe) wrong.push(`${who}: ${isRefused ? 'refused' : 'let'} (${answer.statusCode} ${code})`)
  }
  expect(wrong).toEqual([])
})
