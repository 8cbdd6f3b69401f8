import type { ConfidentialDoor } from '../../confidentiality/index.ts'
import { abilitiesOf, mayRead, withoutMinistry } from '../rules/crisis-right.ts'
import { findCrisis } from '../store/crises.ts'
import { ministryIds } from '../store/line.ts'
import { actingIn } from './acting-in.ts'
import { insidersOf, whereTheyStand } from './load-crisis.ts'

/**
 * Where a crisis stands for whoever asks who may see it. Those who lead choose; when it is over, so does the one who declared it. While it goes on
 * they say why, and nobody who may lead or speak in it is shut out.
 */
export const confidentialCrisis: ConfidentialDoor = async (varde, db, id) => {
  const file = await findCrisis(db, id)
  if (!file) return null
  const [ministries, known] = await Promise.all([ministryIds(db), whereTheyStand(db, [file])])
  const { standing } = known[0]!
  const insiderIds = insidersOf(standing)
  const isOpen = file.state === 'open'
  return {
    mode: file.mode,
    unitId: file.unit_id,
    ownerIds: standing.leaderId ? [standing.leaderId] : [standing.declaredBy],
    insiderIds,
    actingIds: isOpen && file.mode !== 'exercise' ? await actingIn(db, standing, varde.now()) : [],
    needsReason: isOpen,
    byDuty: (caller) => mayRead(withoutMinistry(caller, ministries), standing),
    mustAct: (caller) => insiderIds.includes(caller.id),
    maySet: (caller) =>
      (!isOpen && caller.id === standing.declaredBy) ||
      abilitiesOf(withoutMinistry(caller, ministries), standing).includes('lead'),
  }
}
