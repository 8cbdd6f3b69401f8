import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { listMessages } from '../../message/index.ts'

/** Texts that a picture or an occasion can go with: everything the caller reads that is not withdrawn, changed last first. */
export async function pickTexts(
  varde: Varde,
  caller: Caller,
): Promise<{ id: string; title: string; isOut: boolean }[]> {
  const { items } = await listMessages(varde, caller, {
    states: ['draft', 'in-review', 'approved', 'dispatched'],
    page: 1,
  })
  return items
    .filter((one) => one.mode === varde.mode)
    .map(({ id, title, state }) => ({ id, title, isOut: state === 'dispatched' }))
}
