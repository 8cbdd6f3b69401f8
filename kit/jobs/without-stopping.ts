import type { Varde } from '../settings/varde.ts'

/** One that fails holds up no other; it is looked at again. Undefined when it failed. */
export async function withoutStopping<T>(varde: Pick<Varde, 'log'>, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act()
  } catch (error) {
    varde.log.error({ err: error }, 'one of several failed, and is tried again')
    return undefined
  }
}
