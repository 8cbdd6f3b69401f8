import type { AskedDuty } from '../../../kit/kernel/caller.ts'
import type { HardStop } from './crisis.ts'
import type { Group } from './statement.ts'

/** What an agency settles about its crises in its pack (`crisis.yaml`). What it says nothing of is as here. */
export type PackRules = {
  /** The top's own duty desk: told of every crisis, whichever level handles it. The duty that is the desk, then what stands in when nobody has it. */
  'duty-desk': { duties: AskedDuty[] }
  /** In how many open rooms whoever declared them may let first words go alone; in the rest somebody who leads or speaks does. */
  declaring: { aloneIn: number }
  /** Who waits at a stop, and whom of them a leader may let have it before it is lifted. Inmates have telephones. */
  'hard-stops': Record<HardStop, { waits: Group[]; mayPass: Group[] }>
}
export const PACK_RULES: PackRules = {
  'duty-desk': { duties: ['directorate-desk', 'press-contact'] },
  declaring: { aloneIn: 1 },
  'hard-stops': {
    'next-of-kin': { waits: ['inmates', 'relatives', 'public'], mayPass: ['inmates'] },
    victims: { waits: ['public'], mayPass: [] },
  },
}
