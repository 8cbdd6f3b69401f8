import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CompileReply, CompileRequest } from './compile-worker.ts'

type Waiting = { done: (made: Buffer) => void; fail: (error: Error) => void }

/** A page that takes longer is given up with its thread: the others would wait behind it for ever. */
const PATIENCE_MS = 120_000

let worker: Worker | null = null
let clock: NodeJS.Timeout | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

/** A tagged PDF (PDF/UA-1) from a template of this folder and its data. Runs in a thread of its own. */
export function compilePdf(
  template: 'notice' | 'timeline' | 'evaluation' | 'strategy' | 'report' | 'questionnaire',
  data: Record<string, unknown>,
): Promise<Buffer> {
  return compile(template, data, 'pdf')
}

/** A picture as SVG, its letters drawn as outlines, so that whoever shows it needs no fonts. */
export function compileSvg(template: 'card', data: Record<string, unknown>): Promise<Buffer> {
  return compile(template, data, 'svg')
}

function compile(template: string, data: Record<string, unknown>, as: 'pdf' | 'svg'): Promise<Buffer> {
  const request: CompileRequest = { id: ++lastId, template: templateText(template), data: JSON.stringify(data), as }
  return new Promise((done, fail) => {
    waiting.set(request.id, { done, fail })
    worker ??= startWorker()
    worker.ref()
    worker.postMessage(request)
    if (waiting.size === 1) watch(worker)
  })
}

const texts = new Map<string, string>()

function templateText(name: string): string {
  const read = (file: string) => readFileSync(join(import.meta.dirname, 'templates', `${file}.typ`), 'utf8')
  if (!texts.has(name)) texts.set(name, read('sheet') + read(name))
  return texts.get(name)!
}

function startWorker(): Worker {
  const started = new Worker(new URL('./compile-worker.ts', import.meta.url))
  started.on('message', (reply: CompileReply) => {
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    watch(started)
    // The thread keeps the process alive only while somebody waits for it.
    if (waiting.size === 0) started.unref()
    if ('bytes' in reply) asked?.done(Buffer.from(reply.bytes))
    else asked?.fail(new Error(`The page could not be set: ${reply.error}`))
  })
  started.on('error', (error) => giveUp(error instanceof Error ? error : new Error(String(error))))
  started.on('exit', () => giveUp(new Error('The thread that sets pages ended')))
  return started
}

/** Begins to count for the page that is being set now, if any. */
function watch(thread: Worker): void {
  clearTimeout(clock)
  if (waiting.size > 0) clock = setTimeout(() => void thread.terminate(), PATIENCE_MS).unref()
}

/** A broken thread fails what waits for it; the next page starts a new one. */
function giveUp(error: Error): void {
  worker = null
  for (const { fail } of waiting.values()) fail(error)
  waiting.clear()
}
