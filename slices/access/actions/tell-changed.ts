import type { Announcement } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { notifyChanged } from '../store/changed-access.ts'

const ABOUT_ONE = ['organisation.duty-set', 'organisation.person-changed']

/** What somebody may do has changed: who follows something live by it is asked anew, in every process. An absence is also its deputy's. */
export const tellChanged = (_varde: Varde, trx: Trx, { name, subject }: Announcement): Promise<void> =>
  notifyChanged(trx, ABOUT_ONE.includes(name) ? subject : '')
