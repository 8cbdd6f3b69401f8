import { AsyncLocalStorage } from 'node:async_hooks'
import type { Caller, Via } from '../kernel/caller.ts'

const acting = new AsyncLocalStorage<{ via: Via; caller: Caller | null }>()

/**
 * Whatever `run` does, and whatever it starts, is done by that. Set where a request has found its caller (`kit/http/server.ts`), so that
 * no action can forget to say it, and none can say something else.
 */
export const actVia = <Result>(via: Via, run: () => Result, caller: Caller | null = null): Result =>
  acting.run({ via, caller }, run)

export const actingVia = (): Via => acting.getStore()?.via ?? 'system'

/** Whose request this is; null for a job, the command line, a page that is open to everyone. */
export const actingCaller = (): Caller | null => acting.getStore()?.caller ?? null
