import type { Logger } from 'pino'

/** A supervisor kills after thirty (docs/operation.md): what is not at its end by then is left, as after a crash. */
const MOST_MS = 25_000
/** Something stands or is broken: whoever supervises starts another soon. */
const MOST_AFTER_FAULT_MS = 4000

/**
 * Ends the process in good order on SIGTERM and SIGINT, at once when asked twice, and without order when something stands still. Returns how to
 * end it because of a fault.
 */
export function endInTime(log: Logger, stop: () => Promise<void>): (why: string) => void {
  let ending = false
  const end = (why: string, code: number, mostMs: number) => {
    if (ending) return
    ending = true
    setTimeout(() => {
      log.fatal({ why }, 'not everything came to its end in time')
      process.exit(1)
    }, mostMs).unref()
    void stop().then(
      () => process.exit(code),
      (error) => {
        log.fatal({ err: error }, 'the end failed')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (ending) process.exit(1)
      process.stdout.write(`${signal}: ending what is under way …\n`)
      end(signal, 0, MOST_MS)
    })
  const fail = (why: string) => {
    log.fatal({ why }, 'the process ends, and is to be started again')
    end(why, 1, MOST_AFTER_FAULT_MS)
  }
  // Nobody waits for what failed so: the process is not what it was, and whoever supervises it starts another.
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(kind, (error: unknown) => {
      log.fatal({ err: error }, 'a fault that nobody took')
      fail(kind)
    })
  return fail
}
