import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Builds Designsystemet's theme from our configuration into apps/web/theme, which is committed. */
const root = resolve(import.meta.dirname, '..')
const config = join(root, 'apps/web/designsystemet.config.json')
const target = join(root, 'apps/web/theme')
const work = mkdtempSync(join(tmpdir(), 'varde-theme-'))
const command = join(root, 'node_modules/@digdir/designsystemet/dist/bin/designsystemet.js')

function run(...args: string[]): void {
  const result = spawnSync(process.execPath, [command, 'tokens', ...args], { cwd: work, stdio: 'inherit' })
  if (result.status !== 0) throw new Error(`designsystemet tokens ${args[0]} failed`)
}

cpSync(config, join(work, 'designsystemet.config.json'))
run('create', '--config', 'designsystemet.config.json')
run('build', '--config', 'designsystemet.config.json', '--out-dir', 'built')
mkdirSync(target, { recursive: true })
for (const file of ['varde.css', 'types.d.ts']) cpSync(join(work, 'built', file), join(target, file))
rmSync(work, { recursive: true })
