import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `npm run screenshots`: the pictures of the README, taken while the main journey runs in the browser. */
const ROOT = join(import.meta.dirname, '..')
const KEPT = [
  'today-1440',
  'message-1440',
  'approve-390',
  'plan-1440',
  'dispatch-1440',
  'receipt-390',
  'press-room-1440',
]

function node(...command: string[]): void {
  const env = { ...process.env, VARDE_SCREENSHOTS: taken }
  const run = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit', env })
  if (run.status !== 0) throw new Error(`${command[0]} failed, so docs/screenshots is left as it was.`)
}

const taken = mkdtempSync(join(tmpdir(), 'varde-screenshots-'))
try {
  node('scripts/build.ts')
  node('node_modules/vitest/vitest.mjs', 'run', '--project', 'journeys', 'e2e/main-job.journey.ts')
  const kept = join(ROOT, 'docs', 'screenshots')
  rmSync(kept, { recursive: true, force: true })
  mkdirSync(kept, { recursive: true })
  for (const name of KEPT) copyFileSync(join(taken, `${name}.png`), join(kept, `${name}.png`))
} finally {
  rmSync(taken, { recursive: true, force: true })
}
