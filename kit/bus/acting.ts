import { AsyncLocalStorage } from 'node:async_hooks'
import type { Via } from '../kernel/caller.ts'

const acting = new AsyncLocalStorage<Via>()

/**
 * Whatever `run` does, and whatever it starts, is done by that. Set where a request has found its caller (`kit/http/server.ts`), so that
 * no action can forget to say it, and none can say something else.
 */
export const actVia = <Result>(via: Via, run: () => Result): Result => acting.run(via, run)

export const actingVia = (): Via => acting.getStore() ?? 'system'
