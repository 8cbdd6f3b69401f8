import { type DutyBook, holds, rotaHolds } from './duty-book.ts'
import type { Owner } from './duty-chain.ts'

export const DUTY_REASONS = ['shift', 'rota', 'duty', 'deputy', 'leader', 'desk'] as const
export type DutyReason = (typeof DUTY_REASONS)[number]

/** Why somebody stands in the chain: by a shift, the rota, a duty, as a deputy, as the leader, or as the desk itself. */
export function reasonFor(book: DutyBook, owner: Owner, at: number): DutyReason {
  if (owner.personId === null) return 'desk'
  if (owner.insteadOf !== null) return 'deputy'
  if (owner.as === 'leader') return 'leader'
  const unit = book.units.get(owner.unitId)
  const isTheirs = (one: { place: string; personId: string }) =>
    one.place === owner.as && one.personId === owner.personId
  if (unit?.shifts.some((one) => isTheirs(one) && holds(one, at))) return 'shift'
  if (unit?.rota.some((one) => isTheirs(one) && rotaHolds(one, at))) return 'rota'
  return 'duty'
}
