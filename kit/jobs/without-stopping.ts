import type { Varde } from '../settings/varde.ts'

/** One that fails holds up no other; it is looked at again. `what` is told in the log. Undefined when it failed. */
export async function withoutStopping<T>(
  varde: Pick<Varde, 'log'>,
  what: Record<string, string>,
  act: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await act()
  } catch (error) {
    varde.log.error({ err: error, ...what }, 'one of several failed, and is tried again')
    return undefined
  }
}
