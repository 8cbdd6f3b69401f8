import type { AskedDuty } from '../../../kit/kernel/caller.ts'
import { type DutyBook, holds, rotaHolds } from './duty-book.ts'
import type { Owner } from './duty-chain.ts'

export const DUTY_REASONS = ['shift', 'rota', 'duty', 'deputy', 'leader', 'desk'] as const
export type DutyReason = (typeof DUTY_REASONS)[number]

/** Why somebody stands in the chain: by a shift, the rota, a duty, as a deputy, as the leader, or at the desk of the directorate. */
export function reasonFor(book: DutyBook, duty: AskedDuty, owner: Owner, at: number): DutyReason {
  if (owner.insteadOf !== null) return 'deputy'
  if (owner.as === 'desk') return 'desk'
  const unit = book.units.get(owner.unitId)
  const asked = owner.as === 'leader' ? 'leader' : duty
  const isTheirs = (one: { duty: string; place: string; personId: string }) =>
    one.duty === asked && (owner.as === 'leader' || one.place === owner.as) && one.personId === owner.personId
  if (unit?.shifts.some((one) => isTheirs(one) && holds(one, at))) return 'shift'
  if (unit?.rota.some((one) => isTheirs(one) && rotaHolds(one, at))) return 'rota'
  return owner.as === 'leader' ? 'leader' : 'duty'
}
