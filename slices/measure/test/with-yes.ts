import type { Varde } from '../../../kit/settings/varde.ts'
import type { WaitingOrNot } from '../../approval/index.ts'
import { sayYes } from '../../approval/test/say-yes.ts'
import { measureEffects } from '../index.ts'

/** Somebody who did not write it says yes, where somebody is asked. */
export async function withYes(varde: Varde, asked: Promise<WaitingOrNot>): Promise<void> {
  const { approvalId } = await asked
  if (approvalId) await sayYes(varde, measureEffects, { approvalId })
}
