import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { untilStarted } from '../../../kit/test/until-started.ts'

const folder = mkdtempSync(join(tmpdir(), 'varde-gone-'))
// Root runs PostgreSQL as another, who must be able to enter.
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('when the database of its own ends under it, the server ends too and says why', async () => {
  const env = { ...process.env, VARDE_DATA: folder, VARDE_DEMO: 'false', VARDE_LOG_LEVEL: 'silent', PORT: '0' }
  const server = spawn(process.execPath, ['apps/server/main.ts'], { env: { ...env, DATABASE_URL: '' } })
  const exited = once(server, 'exit')
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (part) => (said += part))
  try {
    await untilStarted(
      server,
      'Varde',
      () => said.includes('Varde is ready'),
      () => said,
    )
    const [file] = globSync('**/postmaster.pid', { cwd: folder })
    process.kill(Number(readFileSync(join(folder, file!), 'utf8').split('\n')[0]), 'SIGKILL')
    expect((await exited)[0]).toBe(1)
    expect(said).toContain('The database has ended. Varde ends too')
  } finally {
    server.kill('SIGKILL')
  }
})
