import { DUTIES } from '../../../../kit/kernel/caller.ts'
import { type AuthorityRow, anywhere, ask, get, line, post, STAFF, top } from './asking.ts'
import { REPORT_ROWS } from './measure-report.ts'

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
const SOURCE = {
  name: 'Prøve',
  settings: { address: 'https://example.no/nytt', subject: '', outlet: '', since: null },
  mapping: [],
  rhythm: 'by-hand',
}
const MEASURED = { fromOn: '2020-01-01', toOn: '2020-12-31', value: 41, source: 'Prøve' }

const QUESTIONS = { languages: ['nb'], title: { nb: 'Prøve' }, intro: {}, thanks: {}, questions: [] }

export const MEASURE: AuthorityRow[] = [
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
  [
    'let figures of an open series out',
    () => post('/api/measure/indicators/test/let-out', { print: 'x'.repeat(64) }),
    line(...STAFF),
  ],
  ['give a series away', () => ask('PUT', '/api/measure/indicators/test/open', { isOpen: false }), line(...STAFF)],
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
  ['look at a big file', () => get('/api/measure/big-files/big_none'), anywhere(...STAFF)],
  [
    'say what the columns of a big file hold',
    () =>
      ask('PUT', '/api/measure/big-files/big_none/mapping', {
        mapping: { indicatorKey: null, columns: {} },
        source: '',
      }),
    anywhere(...STAFF),
  ],
  [
    'take a step with a big file',
    () => post('/api/measure/big-files/big_none/steps', { step: 'take' }),
    anywhere(...STAFF),
  ],
  ['undo a file of values', () => post('/api/measure/imports/mim_none/undo'), anywhere(...STAFF)],
  ['see the files of answers', () => get('/api/measure/answer-files'), anywhere(...STAFF)],
  ['undo a file of answers', () => post('/api/measure/answer-files/ans_none/undo'), anywhere(...STAFF)],
  [
    'undo what brought mentions',
    () => post('/api/measure/mention-imports/mni_none/undo', { reason: 'Feil fil ble lastet opp' }),
    anywhere(...STAFF),
  ],
  ['see what is counted of our own ledgers', () => get('/api/measure/own'), anywhere(...DUTIES)],
  [
    'measure something of our own ledgers',
    (h) => post('/api/measure/own', { query: 'dispatches', unitId: h.units.halden, rhythm: 'month' }),
    line(...STAFF),
  ],
  [
    'count an indicator from our own ledgers',
    () => ask('PUT', '/api/measure/own/test', { query: 'readability' }),
    line(...STAFF),
  ],
  ['stop counting from our own ledgers', () => post('/api/measure/own/test/stop'), line(...STAFF)],
  ['see the sources of values', () => get('/api/measure/sources'), anywhere(...DUTIES)],
  ['look at a source of values', () => get('/api/measure/sources/src_none'), anywhere(...STAFF)],
  ['look at a reading of a source', () => get('/api/measure/runs/run_none'), anywhere(...STAFF)],
  [
    'add a source of values',
    (h) => post('/api/measure/sources', { ...SOURCE, kind: 'feed', unitId: h.units.halden }),
    line(...STAFF),
  ],
  [
    'change a source of values',
    () => ask('PUT', '/api/measure/sources/src_test', { ...SOURCE, revision: 900 }),
    line(...STAFF),
  ],
  ['read a source of values', () => post('/api/measure/sources/src_test/runs'), line(...STAFF)],
  ['see the key of a sender', () => get('/api/measure/sources/src_test/key'), line(...STAFF)],
  ['make a new key for a sender', () => post('/api/measure/sources/src_test/key'), line(...STAFF)],
  ['take in what a run has read', () => post('/api/measure/runs/run_test/take'), line(...STAFF)],
  ['let go of what a run has read', () => post('/api/measure/runs/run_test/drop'), line(...STAFF)],
  ['undo a run', () => post('/api/measure/runs/run_test/undo'), line(...STAFF)],
  ['stop reading a source of values', () => post('/api/measure/sources/src_test/end'), line(...STAFF)],
  ['see what the media have published', () => get('/api/measure/media'), anywhere(...DUTIES)],
  ['see the outlets', () => get('/api/measure/media/outlets'), anywhere(...DUTIES)],
  [
    'describe an outlet',
    () => ask('PUT', '/api/measure/media/outlets', { name: 'Avisa', kind: 'local', region: '', isKey: true }),
    anywhere(...STAFF),
  ],
  ['add outlets of the press desk', () => post('/api/measure/media/outlets/from-press'), anywhere(...STAFF)],
  ['see when the same words are one story', () => get('/api/measure/media/story-rule'), anywhere(...DUTIES)],
  [
    'change when the same words are one story',
    () => ask('PUT', '/api/measure/media/story-rule', { days: null }),
    top(...STAFF),
  ],
  ['see what a story may have come from', () => get('/api/measure/media/origins'), anywhere(...STAFF)],
  [
    'say what of ours a story came from',
    () => post('/api/measure/mentions/1/origin', { kind: 'idea', id: 'ida_test' }),
    anywhere(...STAFF),
  ],
  [
    'say that a story did not come from there',
    () => post('/api/measure/mentions/1/origin/remove', { kind: 'idea', id: 'ida_test' }),
    anywhere(...STAFF),
  ],
  ['search mentions', () => get('/api/measure/mentions?q=fengsel'), anywhere(...DUTIES)],
  [
    'lock a panel of outlets',
    () => post('/api/measure/panels', { name: 'Prøve', outlets: ['Avisa'], coverage: '' }),
    anywhere(...STAFF),
  ],
  ['see the surveys', () => get('/api/measure/surveys'), anywhere(...DUTIES)],
  ['see a survey', () => get('/api/measure/surveys/sur_test'), anywhere(...DUTIES)],
  [
    'start a survey',
    (h) => post('/api/measure/surveys', { unitId: h.units.halden, title: 'Prøve', language: 'nb' }),
    line(...STAFF),
  ],
  [
    'write the questions of a survey',
    () => ask('PUT', '/api/measure/surveys/sur_test/questionnaire', { revision: 900, content: QUESTIONS }),
    line(...STAFF),
  ],
  [
    'open a survey',
    () =>
      post('/api/measure/surveys/sur_test/open', {
        revision: 900,
        sample: 'open',
        hasLink: true,
        closesOn: '2099-01-01',
        papers: 0,
      }),
    line(...STAFF),
  ],
  [
    'put words of an open survey right',
    () => post('/api/measure/surveys/sur_test/words', { version: 900, content: QUESTIONS, reason: 'Prøve' }),
    line(...STAFF),
  ],
  [
    'enter an answer on paper',
    () => post('/api/measure/surveys/sur_test/paper-answers', { answers: {} }),
    line(...STAFF),
  ],
  [
    'invite to a survey',
    () =>
      post('/api/measure/surveys/sur_test/invitations', {
        definition: { groups: ['staff'] },
        sampleSize: null,
        withPaper: false,
      }),
    line(...STAFF),
  ],
  ['remind of a survey', () => post('/api/measure/surveys/sur_test/reminders'), line(...STAFF)],
  ['close a survey', () => post('/api/measure/surveys/sur_test/close'), line(...STAFF)],
  ['start the next round of a survey', () => post('/api/measure/surveys/sur_test/rounds'), line(...STAFF)],
  ['see what came out of a survey', () => get('/api/measure/surveys/sur_done/results'), anywhere(...DUTIES)],
  ['read open answers of a survey', () => get('/api/measure/surveys/sur_done/texts'), line(...STAFF)],
  [
    'weight the answers of a survey',
    () => ask('PUT', '/api/measure/surveys/sur_done/weighting', { weighting: null }),
    line(...STAFF),
  ],
  [
    'make a result of a survey a value of an indicator',
    () => post('/api/measure/surveys/sur_done/values', { question: 'q1', indicatorKey: 'test' }),
    line(...STAFF),
  ],
  ['throw a draft of a survey away', () => ask('DELETE', '/api/measure/surveys/sur_thrown'), line(...STAFF)],
  ['see the code book and the rounds of coding', () => get('/api/measure/coding'), anywhere(...DUTIES)],
  [
    'see how much there is to code',
    () => get('/api/measure/coding/material?fromOn=2020-01-01&toOn=2020-12-31'),
    anywhere(...DUTIES),
  ],
  [
    'change the code book',
    () => post('/api/measure/coding/book', { builtOn: 900, variables: [], reason: 'Prøve' }),
    anywhere(...STAFF),
  ],
  [
    'begin a round of coding',
    () =>
      post('/api/measure/coding/rounds', {
        ...{ name: 'Prøve', fromOn: '2020-01-01', toOn: '2020-12-31', panelId: null },
        ...{ coderIds: [], size: 1, doubled: 1 },
      }),
    anywhere(...STAFF),
  ],
  [
    'put a share of voice into an indicator',
    () =>
      post('/api/measure/panels/pan_none/figures', {
        fromOn: '2026-01-01',
        toOn: '2026-01-31',
        indicatorKey: 'test',
      }),
    line(...STAFF),
  ],
  ['see a round of coding', () => get('/api/measure/coding/rounds/cod_test'), anywhere(...DUTIES)],
  ['end a round of coding', () => post('/api/measure/coding/rounds/cod_test/close'), anywhere(...STAFF)],
  [
    'take in what a program suggests',
    () => post('/api/measure/coding/rounds/cod_test/suggestions', { name: 'Prøve', suggestions: [] }),
    anywhere(...STAFF),
  ],
  ...REPORT_ROWS,
  [
    'see the coding of an open question',
    () => get('/api/measure/surveys/sur_done/questions/q1/coding'),
    anywhere(...DUTIES),
  ],
  [
    'change the code book of an open question',
    () =>
      post('/api/measure/surveys/sur_done/questions/q1/coding/book', { builtOn: 900, variables: [], reason: 'Prøve' }),
    line(...STAFF),
  ],
  [
    'begin a round of answers',
    () =>
      post('/api/measure/surveys/sur_done/questions/q1/coding/rounds', {
        ...{ name: 'Prøve', coderIds: [], size: 1, doubled: 1 },
      }),
    line(...STAFF),
  ],
  ['end an indicator', () => post('/api/measure/indicators/test/retire', { reason: 'Prøve' }), line(...STAFF)],
]
