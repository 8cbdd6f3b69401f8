import { DUTIES } from '../../../../kit/kernel/caller.ts'
import { type AuthorityRow, anywhere, ask, get, line, post, STAFF } from './asking.ts'

const PERIOD = { fromOn: '2020-01-01', toOn: '2020-12-31' }
const CONTENT = { title: 'Prøve', audience: 'leadership', language: 'nb', ...PERIOD, blocks: [] }

/** Reports of what is measured: drafts are for those who write them, and one to the leadership is for its line. */
export const REPORT_ROWS: AuthorityRow[] = [
  ['see the reports', () => get('/api/measure/reports'), anywhere(...DUTIES)],
  ['see what a report may point at', () => get('/api/measure/report-choices'), anywhere(...STAFF)],
  [
    'begin a report',
    (h) => post('/api/measure/reports', { unitId: h.units.halden, audience: 'unit', language: 'nb', ...PERIOD }),
    line(...STAFF),
  ],
  ['see a draft of a report', () => get('/api/measure/reports/mrp_draft'), line(...STAFF)],
  ['see what a draft will show', () => get('/api/measure/reports/mrp_draft/preview'), line(...STAFF)],
  [
    'write in a report',
    () => ask('PUT', '/api/measure/reports/mrp_draft', { revision: 900, content: CONTENT }),
    line(...STAFF),
  ],
  ['publish a report', () => post('/api/measure/reports/mrp_draft/publish', { revision: 900 }), line(...STAFF)],
  ['read a report to the leadership', () => get('/api/measure/reports/mrp_test/versions/1'), line(...STAFF)],
  ['print a report to the leadership', () => get('/api/measure/reports/mrp_test/versions/1/pdf'), line(...STAFF)],
  ['take out a report as sheets', () => get('/api/measure/reports/mrp_test/versions/1/xlsx'), line(...STAFF)],
  [
    'give a report to everyone',
    () => ask('PUT', '/api/measure/reports/mrp_open/open', { isOpen: true }),
    line('leader', 'communication-leader'),
  ],
  ['see the reports that come by themselves', () => get('/api/measure/report-rhythms'), anywhere(...STAFF)],
  [
    'let a report come by itself',
    (h) =>
      post('/api/measure/report-rhythms', {
        ...{ unitId: h.units.halden, audience: 'leadership', language: 'nb', period: 'quarter' },
        ...{ waitDays: 5, publishDays: null, duties: [] },
      }),
    line(...STAFF),
  ],
  ['end a report that comes by itself', () => post('/api/measure/report-rhythms/mrr_test/end'), line(...STAFF)],
  [
    'send a report by e-mail',
    () => post('/api/measure/reports/mrp_test/versions/1/send', { duties: ['leader'] }),
    line(...STAFF),
  ],
  ['throw a draft of a report away', () => ask('DELETE', '/api/measure/reports/mrp_thrown'), line(...STAFF)],
]
