/** Everything, in the order that fails fastest: check, medium tests on both databases (the proofs and most of the whole house on one), journeys in the browser. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { CHECKS, type Check, runCheck, vitest } from './check.ts'
import { startOutsidePostgres } from './outside-postgres.ts'

/**
 * What the other server is asked beside the tests of the slices: those of the whole house that reach SQL which no slice does itself. The
 * others of the whole house reach what these do (docs/decisions/44). With `--all` it is asked everything.
 */
const REACH_MORE = [
  ...['blank-pack', 'demo-alone', 'demo-past', 'done-by', 'exercise', 'fault-pages', 'hurried-channels', 'raw-http'],
  ...['ministry-note-crisis', 'record-of-processing', 'routes', 'search', 'shielded-people', 'unit-contact'],
  ...['orders-of-views', 'view-orders', 'what-a-yes-holds', 'what-is-tied', 'who-may-see', 'own-yes'],
  ...['crisis-agency-words', 'crisis-closing', 'crisis-decided', 'crisis-desk-first', 'crisis-log'],
  ...['crisis-counter-falls', 'crisis-emptied-reasons', 'crisis-lapsed', 'crisis-left-beside', 'crisis-no-address'],
  ...['crisis-page-words', 'crisis-power-taken', 'crisis-principles', 'crisis-queues', 'crisis-reach'],
  ...['crisis-staff-count', 'crisis-today', 'crisis-two-rooms-follow', 'crisis-waiver'],
]
const IN_HOUSE = join('apps', 'server', 'test')

/** Whole walks of the house that the other server need not be asked: paths, as vitest leaves them out. */
const onlyHere = (): string[] => {
  const all = readdirSync(IN_HOUSE).filter((file) => file.endsWith('.medium.test.ts'))
  const files = REACH_MORE.map((name) => `${name}.medium.test.ts`)
  const gone = files.filter((file) => !all.includes(file))
  if (gone.length > 0) throw new Error(`REACH_MORE names tests that are not there: ${gone.join(', ')}.`)
  return all.filter((file) => !files.includes(file)).map((file) => join(IN_HOUSE, file))
}

// Looked for first: a name that is gone is told of before the tests, and not between them.
const apart = process.argv.includes('--all') ? [] : onlyHere()
const folder = mkdtempSync(join(tmpdir(), 'varde-tests-'))
let passed = 0
let failed = 0
const took: string[] = []
/** What failed, said once more at the end: of a long run the end is what is kept. */
const faults: string[] = []

type Assertion = { fullName: string; status: string; failureMessages: string[] | null }
type Report = {
  numPassedTests: number
  numFailedTests: number
  success: boolean
  testResults: { name: string; status: string; message: string; assertionResults: Assertion[] }[]
}

const firstLine = (text: string | undefined) => (text ?? '').split('\n', 1)[0]?.slice(0, 300) ?? ''

/** Shape: one line per failed test, and per file that failed outside its tests: part, file, test, first line of the fault. */
function faultsOf(part: string, report: Report): string[] {
  return report.testResults.flatMap((file) => {
    const where = `${part}: ${relative(process.cwd(), file.name)}`
    const tests = file.assertionResults.filter((test) => test.status === 'failed')
    if (tests.length === 0 && file.status === 'failed') return [`${where}\n    ${firstLine(file.message)}`]
    return tests.map((test) => `${where} > ${test.fullName}\n    ${firstLine(test.failureMessages?.[0])}`)
  })
}

function count(check: Check, ok: boolean): void {
  if (!check.report) {
    if (ok) passed++
    else {
      failed++
      faults.push(check.name)
    }
    return
  }
  try {
    const report = JSON.parse(readFileSync(check.report, 'utf8')) as Report
    passed += report.numPassedTests
    const outsideTests = !report.success && report.numFailedTests === 0
    failed += report.numFailedTests + (outsideTests ? 1 : 0)
    const found = faultsOf(check.name, report)
    faults.push(...(outsideTests && found.length === 0 ? [`${check.name}: outside its tests; see above`] : found))
  } catch {
    failed++
    faults.push(`${check.name}: ended without a report`)
  }
}

function run(check: Check): void {
  console.log(`\nvarde: ${check.name} …`)
  const from = performance.now()
  count(check, runCheck(check))
  const seconds = Math.round((performance.now() - from) / 1000)
  took.push(`${String(seconds).padStart(6)} s  ${check.name}`)
}

for (const check of CHECKS)
  run(check.name === 'unit tests' ? { ...check, ...vitest('unit', join(folder, 'unit.json')) } : check)
run({ name: 'medium tests, embedded database', ...vitest('medium', join(folder, 'medium.json')) })
run({ name: 'short runs of the proofs', ...vitest('proofs', join(folder, 'proofs.json')) })
const outside = await startOutsidePostgres()
if (outside) {
  run({
    name: `medium tests, PostgreSQL ${outside.version}`,
    ...vitest('medium', join(folder, 'outside.json'), apart),
    env: { VARDE_TEST_DATABASE_URL: outside.url },
  })
  await outside.stop()
} else console.log('\nvarde: no PostgreSQL server on this machine; medium tests ran on the embedded one only.')
run({ name: 'pages', command: ['scripts/build.ts'] })
run({ name: 'every page in the browser', ...vitest('pages', join(folder, 'pages.json')) })
run({ name: 'journeys in the browser', ...vitest('journeys', join(folder, 'journeys.json')) })
rmSync(folder, { recursive: true, force: true })
console.log(`\nvarde: where the time went\n${took.join('\n')}`)
if (faults.length > 0) console.log(`\nvarde: what failed\n${faults.join('\n')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
