import type { ChildProcess } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'

/** A machine that does much else takes long to start a process; one that never answers is told of. */
const PATIENCE_MS = 600_000

/** Until a process that was started answers so; `what` is told where it ends first, or never does. */
export async function untilStarted(
  child: Pick<ChildProcess, 'exitCode' | 'signalCode'>,
  what: string,
  answers: () => Promise<boolean> | boolean,
  said: () => string = () => '',
): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (performance.now() < end) {
    if (await answers()) return
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${what} ended before it had started (${child.exitCode ?? child.signalCode}):\n${said()}`)
    await setTimeout(50)
  }
  throw new Error(`${what} did not start in ${PATIENCE_MS / 1000} seconds:\n${said()}`)
}
