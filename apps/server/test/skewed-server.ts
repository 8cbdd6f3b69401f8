import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connection } from '../../../kit/db/database.ts'
import { untilStarted } from '../../../kit/test/until-started.ts'

const ROOT = join(import.meta.dirname, '../../..')
export type Process = { base: string; stop: () => Promise<void> }

/** A process of its own over a test database, whose clock is wrong by `skewMs`. `main` from the root of the repository. */
export async function startSkewed(main: string, connection: Connection, skewMs: number): Promise<Process> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'varde-skew-'))
  const child = spawn(process.execPath, ['--import', wrongClock(skewMs), main], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATABASE_URL: addressOf(connection),
      VARDE_DATA: folder,
      VARDE_DEMO: 'false',
      VARDE_WORKERS: 'false',
      VARDE_BASE_URL: 'https://varde.example.no',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr!.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const base = `http://127.0.0.1:${port}`
  const answers = () =>
    fetch(`${base}/healthz`).then(
      ({ status }) => status === 200,
      () => false,
    )
  await untilStarted(child, main, answers, () => said).catch((error: Error) => {
    child.kill('SIGKILL')
    throw error
  })
  const stop = async () => {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await new Promise((done) => child.once('exit', done))
    rmSync(folder, { recursive: true, force: true })
  }
  return { base, stop }
}

/** Everything that asks for the time in that process gets it wrong; timers and `performance` run as before. */
function wrongClock(skewMs: number): string {
  const code = `const Right = Date
    const now = () => Right.now() + ${skewMs}
    globalThis.Date = new Proxy(Right, {
      construct: (target, args, self) => Reflect.construct(target, args.length > 0 ? args : [now()], self),
      apply: () => new Right(now()).toString(),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    })`
  return `data:text/javascript,${encodeURIComponent(code)}`
}

function addressOf(connection: Connection): string {
  if (typeof connection === 'string') return connection
  return `postgres://${connection.user}@localhost/${connection.database}?host=${encodeURIComponent(connection.host)}`
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as { port: number }
  await new Promise((done) => probe.close(done))
  return port
}
