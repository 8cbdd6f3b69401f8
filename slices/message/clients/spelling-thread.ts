import { Worker } from 'node:worker_threads'
import type { SpellingReply, SpellingRequest } from './spelling-worker.ts'

type Question = SpellingRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never

/** An idle thread gives its memory back (a dictionary takes some 60 MB). */
const IDLE_MS = 10 * 60_000

let worker: Worker | null = null
let nextId = 0
let idle: NodeJS.Timeout | null = null
const waiting = new Map<number, (reply: SpellingReply | null) => void>()

/** Asks the spelling thread, which starts at the first question. Null when the thread broke or was closed. */
export function askSpellingThread(question: Question): Promise<SpellingReply | null> {
  const thread = worker ?? start()
  const id = ++nextId
  stopWhenIdle()
  return new Promise((resolve) => {
    waiting.set(id, resolve)
    thread.postMessage({ ...question, id })
  })
}

/** Ends the thread; the next question starts a new one. */
export async function closeSpelling(): Promise<void> {
  const closing = worker
  forget()
  await closing?.terminate()
}

function start(): Worker {
  const thread = new Worker(new URL('./spelling-worker.ts', import.meta.url), { stdout: true, stderr: true })
  thread.unref()
  thread.on('message', (reply: SpellingReply) => {
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  thread.on('error', () => worker === thread && forget())
  thread.on('exit', () => worker === thread && forget())
  worker = thread
  return thread
}

function stopWhenIdle(): void {
  if (idle) clearTimeout(idle)
  idle = setTimeout(() => void closeSpelling(), IDLE_MS)
  idle.unref()
}

function forget(): void {
  worker = null
  for (const answer of waiting.values()) answer(null)
  waiting.clear()
}
