import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { CHECKS, type Check, runCheck, vitest } from './check.ts'
import { startOutsidePostgres } from './outside-postgres.ts'

/** Walks over every route, duty and page: the SQL that they reach is asked of the other server by the tests of its slice. */
const WALKS = ['authority', 'leak-walk', 'leak-occasions', 'dashboard-walk'].map(
  (name) => `apps/server/test/${name}.medium.test.ts`,
)

/** Everything, in the order that fails fastest: check, medium tests on both databases (the proofs and the longest walks on one), journeys in the browser. */
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
    ...vitest('medium', join(folder, 'outside.json'), WALKS),
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
