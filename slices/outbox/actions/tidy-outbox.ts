import type { Varde } from '../../../kit/settings/varde.ts'
import { deleteSettled } from '../store/telling.ts'

const DAY_MS = 24 * 3_600_000

/** Every night: what became of a letter is forgotten when its time of keeping has passed. `keptDays`: null keeps it. */
export const tidyOutbox = (keptDays: (varde: Varde) => Promise<number | null>) => async (varde: Varde) => {
  const days = await keptDays(varde)
  if (days !== null) await deleteSettled(varde.db, new Date(varde.now().getTime() - days * DAY_MS))
}
