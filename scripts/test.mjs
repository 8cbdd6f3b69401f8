// `npm test`: installs what the tests need, then runs everything. Runs on any Node from 20, without packages.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, nodePath } from './start.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const say = (text) => console.log(`varde: ${text}`)
const isThere = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

/** Asks the system's package manager for a program that tests need; without it those tests are skipped with a notice. */
function provide(what, isInstalled, packages) {
  if (isInstalled()) return
  if (process.getuid?.() !== 0 || !isThere('apt-get'))
    return say(`${what} is missing and cannot be installed here; tests that need it are skipped.`)
  say(`installing ${what} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
  if (done.status !== 0) say(`${what} could not be installed; tests that need it are skipped.`)
}

install()
provide('Chromium', () => isThere('chromium') || isThere('chromium-browser') || isThere('google-chrome'), [
  'chromium',
  'fonts-noto-core',
])
provide('PostgreSQL', () => existsSync('/usr/lib/postgresql'), ['postgresql'])
provide('an IMAP server', () => isThere('dovecot') || existsSync('/usr/sbin/dovecot'), ['dovecot-imapd'])
provide('PDF tools', () => isThere('pdfinfo'), ['poppler-utils'])
const run = spawnSync(nodePath(), ['scripts/run-tests.ts', ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' })
process.exit(run.status ?? 1)
