import type { ConfidentialDoor } from '../../confidentiality/index.ts'
import { abilitiesOf, mayRead, withoutMinistry } from '../rules/crisis-right.ts'
import { findCrisis } from '../store/crises.ts'
import { ministryIds } from '../store/line.ts'
import { insidersOf, whereTheyStand } from './load-crisis.ts'

/** Where a crisis stands for whoever asks who may see it. Those who lead choose, and so does the one who declared it. */
export const confidentialCrisis: ConfidentialDoor = async (_varde, db, id) => {
  const file = await findCrisis(db, id)
  if (!file) return null
  const [ministries, known] = await Promise.all([ministryIds(db), whereTheyStand(db, [file])])
  const { standing } = known[0]!
  const insiderIds = insidersOf(standing)
  return {
    mode: file.mode,
    unitId: file.unit_id,
    ownerIds: standing.leaderId ? [standing.leaderId] : [standing.declaredBy],
    insiderIds,
    byDuty: (caller) => mayRead(withoutMinistry(caller, ministries), standing),
    mustAct: (caller) => insiderIds.includes(caller.id),
    maySet: (caller) =>
      caller.id === standing.declaredBy || abilitiesOf(withoutMinistry(caller, ministries), standing).includes('lead'),
  }
}
