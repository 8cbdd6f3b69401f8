import { Failure } from '../kernel/failure.ts'
import type { Varde } from '../settings/varde.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Demo mode never reaches the outside, whatever the settings say. */
export function refuseOutside(varde: Varde, url: string): void {
  if (varde.mode !== 'real' && !LOOPBACK.includes(new URL(url).hostname))
    throw new Failure('not-allowed', 'dispatch.demo-stays-inside')
}
