import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { type OpenVarde, openVarde } from '../apps/server/open-varde.ts'
import { readSettings } from '../kit/settings/settings.ts'

/** A folder of its own that is gone afterwards. Under the system's temporary folder, so that any user can enter it. */
export function benchFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'varde-bench-'))
  chmodSync(folder, 0o755)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export function benchSettings(folder: string, smtpUrl: string) {
  return readSettings({
    VARDE_DATA: folder,
    VARDE_DEMO: 'false',
    SMTP_URL: smtpUrl,
    VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@varde.example>',
    VARDE_LOG_LEVEL: process.env.VARDE_LOG_LEVEL ?? 'error',
    VARDE_MAIL_CONNECTIONS: process.env.VARDE_MAIL_CONNECTIONS,
  })
}

export async function openBench(folder: string, smtpUrl: string): Promise<OpenVarde> {
  return openVarde(benchSettings(folder, smtpUrl), { upgrades: true })
}

export type Sink = { url: string; port: number; process: ChildProcess; stop: () => void; name: string }

/** Debian's smtp-sink where it is installed (or unpacked in VARDE_SMTP_TOOLS), else our own. In a process of its own. */
export async function startSink({ mustRecord = false, slowMs = 0, isBusy = false } = {}): Promise<Sink> {
  const tool = mustRecord || slowMs > 0 || isBusy ? null : smtpTool('smtp-sink')
  if (!tool) return ownSink({ mustRecord, slowMs, isBusy })
  const port = 20_000 + (process.pid % 20_000)
  const child = spawn(tool, ['-c', `127.0.0.1:${port}`, '256'], { stdio: 'ignore', ...asTool(tool) })
  await new Promise((done) => setTimeout(done, 300))
  return { url: `smtp://127.0.0.1:${port}`, port, process: child, stop: () => void child.kill(), name: 'smtp-sink' }
}

async function ownSink({
  mustRecord,
  slowMs,
  isBusy,
}: Record<'mustRecord' | 'isBusy', boolean> & { slowMs: number }): Promise<Sink> {
  const child = spawn(
    process.execPath,
    [
      join(import.meta.dirname, 'smtp-sink.ts'),
      ...(mustRecord ? ['--record'] : []),
      ...(isBusy ? ['--busy'] : []),
      `--slow=${slowMs}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const lines = createInterface({ input: child.stdout! })
  const port = Number((await lines[Symbol.asyncIterator]().next()).value)
  lines.close()
  return { url: `smtp://127.0.0.1:${port}`, port, process: child, stop: () => void child.kill(), name: 'own sink' }
}

/** What a recording sink has accepted so far: [address, Message-ID, milliseconds]. */
export async function acceptedBy(sink: Sink): Promise<[string, string, number][]> {
  const lines = createInterface({ input: sink.process.stdout! })
  const answer = lines[Symbol.asyncIterator]().next()
  sink.process.kill('SIGUSR2')
  const { accepted } = JSON.parse((await answer).value as string)
  lines.close()
  return accepted
}

/** Postfix' programs refuse to run as root, and when only unpacked they need to be told where their libraries are. */
function asTool(tool: string) {
  const env = { ...process.env, LD_LIBRARY_PATH: join(tool, '..', '..', 'lib', 'postfix') }
  return process.getuid?.() === 0 ? { env, uid: 65534, gid: 65534 } : { env }
}

/** A program of the postfix package, or null. */
export function smtpTool(name: string): string | null {
  const folders = [
    process.env.VARDE_SMTP_TOOLS ?? '',
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
  ].filter(Boolean)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

/** Messages per second of smtp-source to the sink: the ceiling of this machine. Null where the program is absent. */
export function ceiling(sink: Sink, messages: number): number | null {
  const tool = smtpTool('smtp-source')
  if (!tool) return null
  const started = performance.now()
  execFileSync(
    tool,
    [
      '-s',
      '16',
      '-m',
      String(messages),
      '-l',
      '5000',
      '-d',
      '-f',
      'a@test.example',
      '-t',
      'b@test.example',
      `127.0.0.1:${sink.port}`,
    ],
    { stdio: 'ignore', ...asTool(tool) },
  )
  return messages / ((performance.now() - started) / 1000)
}
