const fs = require('node:fs')
// Low rank first: each slice may call the doors of those above it in this list. This table IS the architecture.
const order = [
  'outbox',
  'organisation',
  'access',
  'duty',
  'confidentiality',
  'audience',
  'approval',
  'strategy',
  'cases',
  'plan',
  'message',
  'dispatch',
  'press',
  'crisis',
  'measure',
  'overview',
]
const mayUse = Object.fromEntries(order.map((slice, rank) => [slice, order.slice(0, rank)]))
mayUse.trace = ['outbox', 'organisation', 'access', 'confidentiality']
// Looks at all that runs, and nobody at it.
mayUse.operation = ['outbox', 'access', 'trace']
if (fs.existsSync('slices'))
  for (const slice of fs.readdirSync('slices'))
    if (!mayUse[slice]) throw new Error(`slices/${slice} has no row in the order table`)
const test = '(\\.test\\.tsx?$|/test/)'
const pure = require('./pure-packages.json').packages.map((name) => `node_modules/${name}/`)
const ban = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    ban('no-cycles', {}, { circular: true }, 'Break the cycle: move the shared rule down or send an event.'),
    ban('kit-knows-no-slice', { path: '^kit/' }, { path: '^(slices|apps)/' }, 'kit is the floor.'),
    ban('nobody-imports-apps', { path: '^(kit|slices|contracts)/' }, { path: '^apps/' }, 'apps only wire things up.'),
    ban(
      'rules-are-pure',
      { path: '^slices/([^/]+)/rules/', pathNot: test },
      { path: '^(slices|kit|apps|contracts)/', pathNot: ['^slices/$1/rules/', '^kit/kernel/'] },
      'rules/ may use only itself and kit/kernel: no database, no clock, no HTTP.',
    ),
    ban(
      'rules-use-no-packages',
      { path: '^slices/[^/]+/rules/', pathNot: test },
      {
        pathNot: pure,
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'core'],
      },
      'Plain TypeScript only, so the browser and the server run the same rule.',
    ),
    ban(
      'through-the-door',
      { path: '^slices/([^/]+)/', pathNot: test },
      { path: '^slices/', pathNot: ['^slices/$1/', '^slices/[^/]+/(index|events|ui/index)\\.ts$'] },
      'Other slices are reached through index.ts, events.ts or ui/index.ts.',
    ),
    ban(
      'tests-through-the-door',
      { path: '^slices/([^/]+)/(?:test/|.*\\.test\\.tsx?$)' },
      { path: '^slices/', pathNot: ['^slices/$1/', '^slices/[^/]+/((index|events|ui/index)\\.ts$|test/)'] },
      'Tests reach other slices through their doors, and may build with what stands in their test/.',
    ),
    ban(
      'events-are-leaves',
      { path: '^slices/[^/]+/events\\.ts$' },
      { path: '^(slices|apps|kit/(?!kernel))' },
      'events.ts imports nothing of ours, so anyone may listen without a cycle.',
    ),
    ...Object.entries(mayUse).map(([slice, doors]) =>
      ban(
        `order-${slice}`,
        { path: `^slices/${slice}/`, pathNot: '/ui/' },
        { path: '^slices/[^/]+/index\\.ts$', pathNot: `^slices/(${[slice, ...doors].join('|')})/` },
        `${slice} may call: ${doors.join(', ') || 'nobody'}. Upwards: emit an event.`,
      ),
    ),
    ...Object.entries(mayUse).map(([slice, doors]) =>
      ban(
        `order-ui-${slice}`,
        { path: `^slices/${slice}/ui/` },
        { path: '^slices/[^/]+/ui/index\\.ts$', pathNot: `^slices/(${[slice, ...doors].join('|')})/` },
        'Compose upward parts on a page in apps/web.',
      ),
    ),
    ban(
      'ui-stays-in-the-browser',
      { path: '^(slices/[^/]+/ui|apps/web|kit/ui)/' },
      { path: '^(slices/[^/]+/(actions|store|clients|jobs|http|index)|kit/(?!ui|kernel|i18n))' },
      'UI speaks through contracts/ and may run rules/.',
    ),
    ban(
      'ui-runs-no-node',
      { path: '^(slices/[^/]+/ui|apps/web|kit/ui)/' },
      { dependencyTypes: ['core'] },
      'Browser code.',
    ),
    ban(
      'server-draws-nothing',
      {
        path: '^(slices/[^/]+/(rules|actions|store|clients|http|jobs|index|events)|kit/(kernel|db|bus|http|jobs)|apps/(server|worker|cli))',
      },
      { path: '(^slices/[^/]+/ui/|^kit/ui/|node_modules/react)' },
      'Server code imports no UI.',
    ),
    ban(
      'sql-lives-in-store',
      { path: '^(slices|kit|apps)/', pathNot: ['^slices/[^/]+/store/', '^kit/(db|bus|test)/', test] },
      { path: 'node_modules/kysely' },
      'Only store/ and kit/db speak SQL.',
    ),
    ban(
      'http-lives-in-http',
      { path: '^slices/', pathNot: ['^slices/[^/]+/http(\\.ts$|/)', test] },
      { path: '(^kit/http/|node_modules/(fastify|hono))' },
      'Only http.ts knows the web framework.',
    ),
    ban(
      'routes-are-the-outside',
      { path: '^slices/([^/]+)/(rules|actions|store|clients|jobs)', pathNot: test },
      { path: '^slices/$1/http(/|\\.ts$)' },
      'Routes and the shapes on the wire lie in http/, and nothing inside knows them.',
    ),
    ban(
      'store-is-for-actions',
      { path: '^slices/([^/]+)/(rules|events|http/[^/]+-shapes|ui)' },
      { path: '^slices/$1/store/' },
      'actions/, http.ts (reads) and jobs.ts use the store.',
    ),
    ban(
      'clients-know-no-store',
      { path: '^slices/([^/]+)/clients/', pathNot: test },
      { path: '^slices/[^/]+/(store|actions|http|jobs|ui)' },
      'A client talks to one outside system and nothing of ours but rules/.',
    ),
    ban('no-tests-in-production', { pathNot: test }, { path: test }, 'Production code imports no test helpers.'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
}
