import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium } from 'playwright-core'
import { scratchFolder } from '../kit/test/scratch-folder.ts'

const ROOT = join(import.meta.dirname, '..')
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

/** As the server's log has it: `{"level":40,…`. */
const IS_WARNING = /^\{"level":[4-6]0,/
const [MOST_WARNINGS, LONGEST_LINE] = [12, 600]

/** A Varde of its own, with a data folder that is gone afterwards. */
export type Installation = {
  url: string
  folder: string
  env: Record<string, string>
  /** What it has said last, at the level of warnings or worse. */
  warnings: () => string[]
  /** Ends it and leaves its data folder. */
  end: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts one in demo mode, as `npm start` does. `more`: settings beside those; `from`: a data folder that it gets a copy of. */
export async function startInstallation(more: Record<string, string> = {}, from?: string): Promise<Installation> {
  const folder = scratchFolder('varde-journey')
  // The database's files stay its own: copied as they are, owner and all.
  if (from) execFileSync('cp', ['-a', `${from}/.`, folder])
  chmodSync(folder, 0o755)
  const port = await freePort()
  const env = {
    PORT: String(port),
    VARDE_DATA: folder,
    VARDE_DEMO: 'true',
    VARDE_DEMO_PAST: 'false',
    NODE_ENV: '',
    DATABASE_URL: '',
    NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'varde'),
    ...more,
  }
  const server = spawn(process.execPath, ['apps/server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const warnings: string[] = []
  createInterface({ input: server.stdout }).on('line', (line) => {
    if (IS_WARNING.test(line)) warnings.push(line.slice(0, LONGEST_LINE))
    if (warnings.length > MOST_WARNINGS) warnings.shift()
  })
  await untilReady(server)
  const end = async () => {
    server.kill('SIGTERM')
    await new Promise((done) => (server.exitCode !== null ? done(null) : server.once('exit', done)))
  }
  const stop = async () => {
    await end()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `http://localhost:${port}`, folder, env, warnings: () => warnings, end, stop }
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let said = ''
    server.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Varde is ready')) done()
    })
    server.once('exit', (code) => fail(new Error(`The server ended with ${code} before it was ready:\n${said}`)))
  })
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as { port: number }
  await new Promise((done) => probe.close(done))
  return port
}

/** The system's Chromium. Throws with the remedy where there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = CHROMIUM.find((path) => existsSync(path))
  if (!executablePath)
    throw new Error(
      'No Chromium on this machine. Install it with the system’s package manager, such as apt-get install chromium.',
    )
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ]
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...quiet] })
}
