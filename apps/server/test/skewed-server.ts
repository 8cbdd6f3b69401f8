import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connection } from '../../../kit/db/database.ts'

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
  await untilAlive(base, child, () => said)
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

/** A machine that does much else takes long to start a process; one that never answers is told of. */
const PATIENCE_MS = 600_000

async function untilAlive(base: string, child: ChildProcess, said: () => string): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`The process ended with ${child.exitCode}:\n${said()}`)
    const answer = await fetch(`${base}/healthz`).catch(() => null)
    if (answer?.status === 200) return
    await new Promise((done) => setTimeout(done, 100))
  }
  child.kill('SIGKILL')
  throw new Error(`The process did not answer in ${PATIENCE_MS / 1000} seconds:\n${said()}`)
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as { port: number }
  await new Promise((done) => probe.close(done))
  return port
}
