import type { Varde } from '../../../kit/settings/varde.ts'
import { askedIn, chainAt } from '../rules/duty-chain.ts'
import type { RotaDuty } from '../rules/words.ts'
import { loadDutyBook } from './load-duty-book.ts'

/**
 * Where a unit has somebody of its own for the duty now, on call or as a deputy; where those it has are away; and where it has nobody. The
 * leader who answers in their place is not of the duty. For the list of all units; no names.
 */
export async function viewStaffed(varde: Varde, duty: RotaDuty) {
  const now = varde.now()
  const at = now.getTime()
  const { book } = await loadDutyBook(varde.db, { from: now, to: new Date(at + 1), duties: [duty] })
  const units = [...(book?.units ?? [])].filter(([, unit]) => !unit.isMinistry)
  return {
    units: units.map(([unitId, unit]) => {
      const [first] = chainAt(book!, { unitId, duty }, at)
      const isOwn = first?.unitId === unitId && (first.as === 'primary' || first.as === 'alternate')
      const has = askedIn(unit, duty, at).length > 0 ? ('away' as const) : ('vacant' as const)
      return { unitId, standing: isOwn ? ('there' as const) : has }
    }),
  }
}
