import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { seesUnionOffice, singlesOutRepresentatives, singlesOutUnionOffice } from '../../audience/index.ts'
import { approvedVersion, showsNames } from '../../message/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { SMALLEST_UNIT } from '../rules/smallest-unit.ts'
import type { RecipientState } from '../rules/wave.ts'
import { listPeople, PAGE } from '../store/people-store.ts'
import { dispatchView } from './dispatch-view.ts'

/** `waveId` null: all waves. `state` null: every state. */
type Asked = { dispatchId: string; waveId: string | null; state: RecipientState | null; page: number }

/**
 * The people behind a number, a page at a time. Who has read what is shown by name only where the message said so
 * beforehand, and until the day it said, never in a wave of those who speak for the staff; who was reached in a wave of union representatives only to those who may see union office.
 */
export async function peopleBehind(varde: Varde, caller: Caller, asked: Asked) {
  const view = await dispatchView(varde, caller, asked.dispatchId)
  if (!view.abilities.includes('see-people')) throw new Failure('not-allowed', 'dispatch.may-not-see-people')
  const version = await approvedVersion(varde.db, view.versionId)
  const isByName = version !== null && showsNames(version, dayOf(varde.now()))
  const singlesOut = isByName ? singlesOutRepresentatives : singlesOutUnionOffice
  const tellsOffice = view.waves.filter((wave) => wave.audiences && singlesOut(wave.audiences))
  const hidesOffice = tellsOffice.length > 0 && (isByName || !(await seesUnionOffice(varde, caller)))
  const { rows, total, heads } = await listPeople(varde.db, {
    ...asked,
    namedStates: isByName ? 'all' : 'outstanding',
    smallest: SMALLEST_UNIT,
    unnamedWaves: hidesOffice ? tellsOffice.map((wave) => wave.id) : [],
  })
  return { recipients: rows, total, heads, pageSize: PAGE }
}
