import type { Varde } from '../settings/varde.ts'
import type { SliceWork } from './work.ts'

/** What hears an event in the transaction that announces it, in the order of the slices. */
export const heardWithin =
  (varde: Varde, slices: readonly SliceWork[]): NonNullable<Varde['within']> =>
  async (trx, event) => {
    for (const { on, handle } of slices.flatMap((slice) => slice.within ?? []))
      if (on.includes(event.name)) await handle(varde, trx, event)
  }
