import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { seesUnionOffice, singlesOutUnionOffice } from '../../audience/index.ts'
import { approvedVersion } from '../../message/index.ts'
import type { RecipientState } from '../rules/wave.ts'
import { listRecipients, PAGE } from '../store/dispatch-views.ts'
import { dispatchView } from './dispatch-view.ts'

/**
 * The people behind a number of a wave, a page at a time. Who has read what is shown by name only where the message said so
 * beforehand; who was reached in a wave of union representatives only to those who may see union office.
 */
export async function peopleBehind(
  varde: Varde,
  caller: Caller,
  asked: { dispatchId: string; waveId: string; state: RecipientState | null; page: number },
) {
  const view = await dispatchView(varde, caller, asked.dispatchId)
  if (!view.abilities.includes('see-people')) throw new Failure('not-allowed', 'dispatch.may-not-see-people')
  const { state } = asked
  const isOutstanding = state !== null && !['confirmed', 'delivered', 'submitted'].includes(state)
  const mayBeNamed = isOutstanding || (await approvedVersion(varde.db, view.versionId))?.byName === true
  const audiences = view.waves.find((wave) => wave.id === asked.waveId)?.audiences
  const tellsOffice = audiences ? singlesOutUnionOffice(audiences) : false
  const withNames = mayBeNamed && (!tellsOffice || (await seesUnionOffice(varde, caller)))
  const { rows, total } = await listRecipients(varde.db, { ...asked, withNames })
  return { recipients: rows, total, pageSize: PAGE }
}
