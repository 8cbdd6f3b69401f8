import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CHECKS, type Check, runCheck, vitest } from './check.ts'
import { startOutsidePostgres } from './outside-postgres.ts'

/** Everything, in the order that fails fastest: check, medium tests on both databases (the proofs on one), journeys in the browser. */
const folder = mkdtempSync(join(tmpdir(), 'varde-tests-'))
let passed = 0
let failed = 0
const took: string[] = []

function count(check: Check, ok: boolean): void {
  if (!check.report) {
    if (ok) passed++
    else failed++
    return
  }
  try {
    const report = JSON.parse(readFileSync(check.report, 'utf8')) as {
      numPassedTests: number
      numFailedTests: number
      success: boolean
    }
    passed += report.numPassedTests
    failed += report.numFailedTests + (report.success || report.numFailedTests > 0 ? 0 : 1)
  } catch {
    failed++
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
    // Proofs and benches walk the product and not its SQL, which every other test asks this server too.
    ...vitest('medium', join(folder, 'outside.json')),
    env: { VARDE_TEST_DATABASE_URL: outside.url },
  })
  await outside.stop()
} else console.log('\nvarde: no PostgreSQL server on this machine; medium tests ran on the embedded one only.')
run({ name: 'pages', command: ['scripts/build.ts'] })
run({ name: 'every page in the browser', ...vitest('pages', join(folder, 'pages.json')) })
run({ name: 'journeys in the browser', ...vitest('journeys', join(folder, 'journeys.json')) })
rmSync(folder, { recursive: true, force: true })
console.log(`\nvarde: where the time went\n${took.join('\n')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
