import { ADVISER, LEADER, visit } from './visit.ts'
import { walkPages } from './walk.ts'

walkPages([
  visit('/maling', ADVISER),
  visit('/maling/fil', ADVISER),
  visit('/maling/kilder', ADVISER),
  visit('/maling/kilder/:id', ADVISER, ({ sourceId }) => `/maling/kilder/${sourceId}`),
  visit('/maling/omtale', ADVISER),
  visit('/maling/oversikt', ADVISER),
  visit('/maling/oversikt', LEADER),
  visit('/maling/oversikt/:id', ADVISER, () => '/maling/oversikt/unt_region-ost?span=three-years'),
  visit('/maling/oversikt/tiltak/:id', ADVISER, () => '/maling/oversikt/tiltak/ini_openness-desk'),
  visit('/maling/undersokelser', ADVISER),
  visit('/maling/undersokelser', LEADER),
  visit('/maling/undersokelser/:id', ADVISER, () => '/maling/undersokelser/sur_demovisit'),
  visit('/maling/undersokelser/:id', ADVISER, () => '/maling/undersokelser/sur_demoknown'),
  visit('/maling/undersokelser/:id', ADVISER, () => '/maling/undersokelser/sur_demoinside'),
  visit('/maling/undersokelser/:id/papir', ADVISER, () => '/maling/undersokelser/sur_demovisit/papir'),
  visit('/maling/undersokelser/:id', ADVISER, () => '/maling/undersokelser/sur_demostaff2'),
  visit(
    '/maling/undersokelser/:id/koding/:question',
    ADVISER,
    () => '/maling/undersokelser/sur_demostaff2/koding/bedre',
  ),
  visit('/maling/koding', ADVISER),
  visit('/maling/koding/:id', ADVISER, ({ codingId }) => `/maling/koding/${codingId}`),
  visit('/maling/koding/:id/kode', ADVISER, ({ codingId }) => `/maling/koding/${codingId}/kode`),
  visit('/maling/rapporter', ADVISER),
  visit('/maling/rapporter/:id', ADVISER, ({ measureReportId }) => `/maling/rapporter/${measureReportId}`),
  visit('/maling/rapporter/:id/:number', LEADER, ({ measureReportId }) => `/maling/rapporter/${measureReportId}/1`),
  visit('/maling/:key', ADVISER, () => '/maling/kpi-openness-and-information'),
  visit('/maling/:key', LEADER, () => '/maling/kpi-unique-visitors'),
])
