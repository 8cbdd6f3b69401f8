import type { Caller } from '../../../kit/kernel/caller.ts'
import type { ConfidentialDoor } from '../../confidentiality/index.ts'
import { mayHandle, mayRead, waitsFor, withoutMinistry } from '../rules/case-right.ts'
import { findCase } from '../store/cases.ts'
import { ministryIds } from '../store/line.ts'
import { askedOfCase } from './asked-of-case.ts'
import { standingOf } from './load-case.ts'

/** Where a case stands for whoever asks who may see it. Those who handle it choose; the one who reported it does until somebody has taken it. */
export const confidentialCase: ConfidentialDoor = async (varde, db, id) => {
  const file = await findCase(db, id)
  if (!file) return null
  const [ministries, { standing, isLate, acceptedBy }] = await Promise.all([ministryIds(db), standingOf(db, file)])
  const { reporterIds, takenBy } = standing
  const inHand = [takenBy, acceptedBy].filter((one) => one !== null)
  const mustAct = (caller: Caller) => waitsFor(withoutMinistry(caller, ministries), standing, { isLate }) !== null
  return {
    mode: file.mode,
    unitId: file.unit_id,
    ownerIds: inHand.length > 0 ? inHand : [...reporterIds],
    insiderIds: [...reporterIds, ...inHand],
    byDuty: (caller) => mayRead(withoutMinistry(caller, ministries), standing),
    mustAct,
    askedIds: () => askedOfCase(db, standing, varde.now(), mustAct),
    maySet: (caller) =>
      mayHandle(withoutMinistry(caller, ministries), standing) || (takenBy === null && reporterIds.includes(caller.id)),
  }
}
