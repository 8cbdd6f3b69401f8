import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(import.meta.dirname, '..')

/** One thing that must hold. `command` is run by Node; `report` is where a test run leaves its figures. */
export type Check = { name: string; command: string[]; report?: string; env?: Record<string, string> }

/** `npm run check`: what every commit must pass. */
export const CHECKS: Check[] = [
  {
    name: 'format and lint',
    command: ['node_modules/@biomejs/biome/bin/biome', 'check', '.', '--diagnostic-level=error'],
  },
  { name: 'contracts', command: ['scripts/generate-contracts.ts', '--check'] },
  { name: 'types, server', command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'types, browser', command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.web.json'] },
  { name: 'architecture', command: ['scripts/check-architecture.ts'] },
  { name: 'unused code', command: ['node_modules/knip/bin/knip.js'] },
  { name: 'unit tests', command: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'] },
]

/** A vitest project that also leaves its figures in a file; `without`: files not to run. */
export function vitest(project: string, report: string, without: string[] = []): { command: string[]; report: string } {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const excluded = without.map((file) => `--exclude=${file}`)
  return { command: ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...excluded], report }
}

export function runCheck({ command, env }: Check): boolean {
  const run = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
  return run.status === 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const failed = CHECKS.filter((check) => {
    console.log(`varde: ${check.name} …`)
    return !runCheck(check)
  })
  console.log(
    failed.length ? `varde: failed: ${failed.map((check) => check.name).join(', ')}` : 'varde: all checks passed',
  )
  process.exit(failed.length ? 1 : 0)
}
